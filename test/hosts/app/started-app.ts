import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sign } from '@octokit/webhooks-methods';
import type { Happening } from '../../../src/engine/happening.ts';
import type { Handle } from '../../../src/engine/ports.ts';
import { type App, type AppOptions, createApp } from '../../../src/hosts/app/create-app.ts';
import { type ScriptedGitHub, startScriptedGitHub } from '../../github/scripted-github.ts';

export const SECRET = 'a-secret-of-more-than-32-characters';

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

/** Options for an App whose handler is the test's own. */
export function appOptions(folder: string, baseUrl: string, handle: Handle): AppOptions {
  return {
    appId: 4711,
    privateKey,
    secrets: [SECRET],
    baseUrl,
    databaseFile: join(folder, 'deliveries.sqlite'),
    scratchFolder: join(folder, 'scratch'),
    shelf: {
      shipped: [],
      bookOf: async () => ({
        commands: [],
        reflexes: [],
        problems: [],
        changes: 'direct',
        publishes: 'always',
      }),
      runners: { publish: async () => ({ changes: [], pages: 0, notes: [] }) },
    },
    handle,
    login: 'sayso[bot]',
    throttle: false,
    pauses: [1, 1],
    betweenEdits: 0,
  };
}

export type StartedApp = {
  readonly app: App;
  readonly url: string;
  readonly folder: string;
  readonly github: ScriptedGitHub;
  readonly handled: Happening[];
  readonly log: Record<string, unknown>[];
  close(): Promise<void>;
};

/** A real App on a port of its own, with a GitHub that hands out tokens. */
export async function startApp(
  handle: Handle = async () => ({ kind: 'done', commit: undefined, said: '' }),
  more: Partial<AppOptions> = {},
): Promise<StartedApp> {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-test-'));
  const github = await startScriptedGitHub({
    'POST /app/installations/*/access_tokens': tokenAnswer('a-token'),
  });
  const handled: Happening[] = [];
  const log: Record<string, unknown>[] = [];
  const app = await createApp({
    ...appOptions(folder, github.url, async (happening, engine) => {
      handled.push(happening);
      return handle(happening, engine);
    }),
    log: (line) => log.push(line),
    ...more,
  });
  const port = await app.listen(0, '127.0.0.1');
  return {
    app,
    url: `http://127.0.0.1:${port}`,
    folder,
    github,
    handled,
    log,
    async close() {
      await app.close();
      await github.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function tokenAnswer(token: string) {
  return {
    status: 201,
    body: {
      token,
      expires_at: new Date(Date.now() + 3_600_000).toISOString(),
      permissions: { metadata: 'read' },
      repository_selection: 'selected',
    },
  };
}

/** Sends a webhook as GitHub does; `secret: false` leaves the signature out. */
export async function deliver(
  url: string,
  name: string,
  payload: object | string,
  { id = randomUUID() as string, secret = SECRET as string | false } = {},
): Promise<{ readonly status: number; readonly text: string }> {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const response = await fetch(`${url}/api/github/webhooks`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-github-event': name,
      'x-github-delivery': id,
      ...(secret === false ? {} : { 'x-hub-signature-256': await sign(secret, text) }),
    },
    body: text,
  });
  return { status: response.status, text: (await response.text()).trim() };
}

/** The payload as the App gets it, with the installation that every delivery to an App has. */
export function fromInstallation<T extends object>(payload: T, id = 10) {
  return { ...payload, installation: { id, node_id: 'x' } };
}
