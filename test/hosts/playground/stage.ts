import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import { expect } from 'vitest';
import {
  type Playground,
  startPlaygroundServer,
} from '../../../src/hosts/playground/start-playground-server.ts';
import { createWorld } from '../../../src/hosts/playground/world/create-world.ts';
import { createRepositoryFromTemplate } from '../../../src/hosts/playground/world/repositories.ts';
import type { Repository } from '../../../src/hosts/playground/world/state/repository.ts';
import type { User } from '../../../src/hosts/playground/world/state/user.ts';
import type { World } from '../../../src/hosts/playground/world/state/world.ts';
import { visitor } from '../../../src/hosts/playground/world/users.ts';
import { createOracle, type Oracle } from '../../support/openapi-oracle.ts';
import { createWebhookOracle, type WebhookOracle } from '../../support/webhook-oracle.ts';

const log = { debug: silent, info: silent, warn: silent, error: silent };

/** A playground with one repository, and the App's real clients. */
export type Stage = {
  readonly folder: string;
  readonly world: World;
  readonly privateKey: string;
  readonly you: User;
  readonly repository: Repository;
  readonly playground: Playground;
  readonly oracle: Oracle;
  readonly webhooks: WebhookOracle;
  /** As the App itself: its JWT. */
  asApp(): Octokit;
  /** As the App in its installation: app JWT → installation token. */
  asInstallation(): Octokit;
  withToken(token: string): Octokit;
  /** Ends it; fails when anything was not as GitHub describes it. */
  close(): Promise<void>;
};

export const HERE = { owner: 'you', repo: 'my-course' } as const;

export async function setStage(options: { readonly installed?: boolean } = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'playground-'));
  const template = join(folder, 'template');
  await writeFiles(template, {
    'README.md': '# A course\n',
    'docs/one.md': '# One\n',
    '.github/workflows/sayso.yml': 'on: push\n',
  });
  const { world, privateKey } = await createWorld({ folder: join(folder, 'git'), ...options });
  const oracle = createOracle();
  const webhooks = createWebhookOracle();
  const playground = await startPlaygroundServer({
    world,
    onExchange: oracle.checkExchange,
    onWebhook: webhooks.checkWebhook,
  });
  const you = visitor(world);
  const repository = await createRepositoryFromTemplate(world, {
    owner: you,
    name: 'my-course',
    template,
  });
  const baseUrl = `${playground.url}/api/v3`;
  const auth = { appId: world.app.id, privateKey };
  const installationId = [...world.installations.keys()][0] ?? 0;
  return {
    folder,
    world,
    privateKey,
    you,
    repository,
    playground,
    oracle,
    webhooks,
    asApp: () => new Octokit({ baseUrl, log, authStrategy: createAppAuth, auth }),
    asInstallation: () =>
      new Octokit({
        baseUrl,
        log,
        authStrategy: createAppAuth,
        auth: { ...auth, installationId },
      }),
    withToken: (token) => new Octokit({ baseUrl, log, auth: token }),
    close: async () => {
      await playground.close();
      await rm(folder, { recursive: true });
      expect(oracle.violations).toEqual([]);
      expect(webhooks.violations).toEqual([]);
      expect(world.unanswered).toEqual([]);
    },
  };
}

export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

function silent(): void {}
