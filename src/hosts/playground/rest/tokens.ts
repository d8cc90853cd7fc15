import { randomBytes } from 'node:crypto';
import type { Access, Installation } from '../world/state/app.ts';
import type { Repository } from '../world/state/repository.ts';
import type { User } from '../world/state/user.ts';
import type { World } from '../world/state/world.ts';
import { HttpError } from './answer.ts';

const HOUR = 60 * 60 * 1000;

/** A token of a person, with which they may do what they may do (for git, the REST API, tests). */
export function createPersonToken(world: World, user: User): string {
  const text = `ghp_${randomText()}`;
  world.tokens.set(text, { kind: 'person', user });
  return text;
}

/** A workflow's own GITHUB_TOKEN, with the permissions that its job has. */
export function createActionToken(
  world: World,
  repository: Repository,
  permissions: Readonly<Record<string, Access>>,
): string {
  const text = `ghs_${randomText()}`;
  world.tokens.set(text, {
    kind: 'action',
    repository: repository.id,
    permissions: { metadata: 'read', ...permissions },
  });
  return text;
}

export type InstallationTokenRequest = {
  readonly permissions?: Readonly<Record<string, Access>> | undefined;
  readonly repositories?: ReadonlySet<number> | undefined;
};

/**
 * A token of the App for one installation, for an hour.
 *
 * @throws HttpError 422 for permissions the installation has not
 */
export function createInstallationToken(
  world: World,
  installation: Installation,
  request: InstallationTokenRequest = {},
) {
  const permissions = {
    metadata: 'read' as const,
    ...(request.permissions ?? installation.permissions),
  };
  for (const [permission, access] of Object.entries(permissions)) {
    if (!grants(installation.permissions, permission, access)) {
      throw new HttpError(422, 'The permissions requested are not granted to this installation.');
    }
  }
  const text = `ghs_${randomText()}`;
  const expiresAt = new Date(world.now().getTime() + HOUR);
  const { repositories } = request;
  world.tokens.set(text, {
    kind: 'installation',
    installation,
    permissions,
    repositories,
    expiresAt,
  });
  return { token: text, expiresAt, permissions };
}

/** Whether `granted` holds a permission; write includes read. */
export function grants(
  granted: Readonly<Record<string, Access>>,
  permission: string,
  access: Access,
): boolean {
  const has = granted[permission];
  return has === 'write' || (has === 'read' && access === 'read');
}

function randomText(): string {
  return randomBytes(18).toString('hex');
}
