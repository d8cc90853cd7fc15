import { z } from 'zod';
import { covers, installationOf, repositoriesOf } from '../world/installations.ts';
import { findRepository } from '../world/require.ts';
import type { Installation } from '../world/state/app.ts';
import type { World } from '../world/state/world.ts';
import { created, HttpError, NO_CONTENT, NOT_FOUND, ok } from './answer.ts';
import { time } from './represent/address.ts';
import { appJson, installationJson } from './represent/app.ts';
import { repositoryJson } from './represent/repository.ts';
import { type Asked, numberParam, pageOf, param, type Route, readBody } from './route.ts';
import { createInstallationToken } from './tokens.ts';

const tokenRequest = z.object({
  repositories: z.array(z.string()).optional(),
  repository_ids: z.array(z.number()).optional(),
  permissions: z.record(z.string(), z.enum(['read', 'write'])).optional(),
});

const NOT_ACCESSIBLE =
  'There is at least one repository that does not exist or is not accessible to the parent installation.';

/** The App about itself, its installations and their tokens. */
export const appRoutes: readonly Route[] = [
  {
    of: 'app',
    method: 'GET',
    path: '/app',
    handle: ({ world }) =>
      ok({
        ...appJson(world),
        client_id: world.app.clientId,
        installations_count: world.installations.size,
      }),
  },
  {
    of: 'app',
    method: 'GET',
    path: '/app/installations',
    handle: (asked) =>
      pageOf(asked, [...asked.world.installations.values()], (some) =>
        some.map((installation) => installationJson(asked.world, installation)),
      ),
  },
  {
    of: 'app',
    method: 'GET',
    path: '/app/installations/{installation_id}',
    handle: (asked) => ok(installationJson(asked.world, requireInstallation(asked))),
  },
  {
    of: 'app',
    method: 'POST',
    path: '/app/installations/{installation_id}/access_tokens',
    handle: createToken,
  },
  {
    of: 'repository-as-app',
    method: 'GET',
    path: '/repos/{owner}/{repo}/installation',
    handle: (asked) => {
      const repository = findRepository(asked.world, param(asked, 'owner'), param(asked, 'repo'));
      const installation = repository && installationOf(asked.world, repository);
      if (!installation) throw new HttpError(404, NOT_FOUND);
      return ok(installationJson(asked.world, installation));
    },
  },
  {
    of: 'anyone',
    method: 'GET',
    path: '/installation/repositories',
    handle: (asked) => {
      const { installation, repositories } = requireInstallationToken(asked);
      const seen = repositoriesOf(asked.world, installation).filter(
        (repository) => repositories === undefined || repositories.has(repository.id),
      );
      return pageOf(asked, seen, (some) => ({
        total_count: seen.length,
        repository_selection: selection(installation),
        repositories: some.map((repository) => repositoryJson(asked.world, repository)),
      }));
    },
  },
  {
    of: 'anyone',
    method: 'DELETE',
    path: '/installation/token',
    handle: (asked) => {
      const token = requireInstallationToken(asked);
      for (const [text, known] of asked.world.tokens) {
        if (known === token) asked.world.tokens.delete(text);
      }
      return NO_CONTENT;
    },
  },
];

function createToken(asked: Asked) {
  const { world } = asked;
  const installation = requireInstallation(asked);
  if (installation.suspendedAt !== null) {
    throw new HttpError(403, 'This installation has been suspended');
  }
  const body = readBody(asked, tokenRequest, 'Integration');
  const repositories = chosen(world, installation, body);
  const token = createInstallationToken(world, installation, {
    permissions: body.permissions,
    repositories,
  });
  return created({
    token: token.token,
    expires_at: time(token.expiresAt),
    permissions: token.permissions,
    repository_selection: repositories ? 'selected' : selection(installation),
    ...(repositories
      ? {
          repositories: [...world.repositories.values()]
            .filter((repository) => repositories.has(repository.id))
            .map((repository) => repositoryJson(world, repository)),
        }
      : {}),
  });
}

function chosen(
  world: World,
  installation: Installation,
  body: z.output<typeof tokenRequest>,
): ReadonlySet<number> | undefined {
  if (!body.repositories && !body.repository_ids) return undefined;
  const named = (body.repositories ?? []).map(
    (name) => findRepository(world, installation.account.login, name)?.id ?? 0,
  );
  const ids = new Set([...named, ...(body.repository_ids ?? [])]);
  for (const id of ids) {
    const repository = world.repositories.get(id);
    if (!repository || !covers(installation, repository)) throw new HttpError(422, NOT_ACCESSIBLE);
  }
  return ids;
}

function selection(installation: Installation): 'all' | 'selected' {
  return installation.repositories === 'all' ? 'all' : 'selected';
}

function requireInstallation(asked: Asked): Installation {
  const installation = asked.world.installations.get(numberParam(asked, 'installation_id'));
  if (!installation) throw new HttpError(404, NOT_FOUND);
  return installation;
}

function requireInstallationToken(asked: Asked) {
  const { caller } = asked;
  if (caller.kind !== 'token' || caller.token.kind !== 'installation') {
    throw new HttpError(403, 'You must authenticate with an installation access token.');
  }
  return caller.token;
}
