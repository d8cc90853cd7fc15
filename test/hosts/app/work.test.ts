import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { type AppOptions, createApp } from '../../../src/hosts/app/create-app.ts';
import { commented, issueEdited, issueOpened, pushed } from '../deliveries/payloads.ts';
import {
  appOptions,
  deliver,
  fromInstallation,
  type StartedApp,
  startApp,
  tokenAnswer,
} from './started-app.ts';

let started: StartedApp;
afterEach(() => started.close());

const TOKENS = 'POST /app/installations/*/access_tokens';
const opened = (number: number, repository = 1) =>
  fromInstallation(issueOpened({ 'issue.number': number, 'repository.id': repository }));

async function start(handle: AppOptions['handle'], more: Partial<AppOptions> = {}) {
  started = await startApp(handle, more);
  return started;
}

/** Resolves when it is let go. */
function held() {
  let letGo = () => {};
  const until = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { until, letGo };
}

const DONE = { kind: 'done', commit: undefined, said: '' } as const;
const NAME = 'Codertocat/Hello-World';
const HEAD = { ref: 'refs/heads/main', object: { sha: 'a'.repeat(40), type: 'commit' } };

test('acknowledges while the work is still going on', async () => {
  const { until, letGo } = held();
  const { url, app, handled } = await start(async () => {
    await until;
    return DONE;
  });
  expect(await deliver(url, 'issues', opened(1))).toMatchObject({ status: 202 });
  while (handled.length === 0) await pause(1);
  const health = await (await fetch(`${url}/healthz`)).json();
  expect(health).toMatchObject({ running: 1 });
  letGo();
  await app.idle();
});

test('in one repository one after the other, in the order they came, and others meanwhile', async () => {
  const { until, letGo } = held();
  const ended: string[] = [];
  const { url, app } = await start(async ({ place, repository }) => {
    const name = `${repository.id}/${place.kind === 'issue' ? place.number : ''}`;
    if (name === '1/1') await until;
    ended.push(name);
    return DONE;
  });
  for (const [number, repository] of [
    [1, 1],
    [2, 1],
    [3, 1],
    [1, 2],
  ] as const) {
    await deliver(url, 'issues', opened(number, repository));
  }
  while (ended.length === 0) await pause(1);
  letGo();
  await app.idle();
  expect(ended).toEqual(['2/1', '1/1', '1/2', '1/3']);
});

test('each job has a token for its own repository, with no more rights than it needs', async () => {
  const { url, app, github } = await start(async () => DONE);
  await deliver(url, 'issues', opened(1, 42));
  await app.idle();
  expect(github.asked).toMatchObject([
    {
      path: '/app/installations/10/access_tokens',
      authorization: expect.stringMatching(/^bearer ey/i),
      body: {
        repository_ids: [42],
        permissions: { contents: 'write', issues: 'write', checks: 'write', pages: 'read' },
      },
    },
  ]);
});

test('jobs that follow each other in a repository share a token, unless something went wrong', async () => {
  let broken = false;
  const { url, app, github } = await start(async () => {
    if (broken) throw new Error('The token is worth nothing any more.');
    return DONE;
  });
  const tokens = async (number: number, repository: number) => {
    await deliver(url, 'issues', opened(number, repository));
    await app.idle();
    return github.lines().filter((line) => line.endsWith('access_tokens')).length;
  };
  expect(await tokens(1, 1)).toBe(1);
  expect(await tokens(2, 1)).toBe(1);
  expect(await tokens(1, 2)).toBe(2);
  broken = true;
  const before = await tokens(3, 1);
  broken = false;
  expect(await tokens(4, 1)).toBeGreaterThan(before);
});

test('a token that would run out within a job is not used again', async () => {
  const { url, app, github } = await start(async () => DONE);
  const answer = tokenAnswer('a-token');
  const soon = new Date(Date.now() + 15 * 60_000).toISOString();
  github.script[TOKENS] = { ...answer, body: { ...answer.body, expires_at: soon } };
  for (const number of [1, 2]) {
    await deliver(url, 'issues', opened(number));
    await app.idle();
  }
  expect(github.lines().filter((line) => line.endsWith('access_tokens'))).toHaveLength(2);
});

test('an installation that did not accept all permissions is served with those it gave', async () => {
  const { url, app, github, handled } = await start(async () => DONE);
  github.script[TOKENS] = ({ body }) =>
    JSON.stringify(body).includes('permissions')
      ? { status: 422, body: { message: 'The permissions requested are not granted' } }
      : tokenAnswer('lesser');
  await deliver(url, 'issues', opened(1));
  await app.idle();
  expect(handled).toHaveLength(1);
  expect(github.asked).toHaveLength(2);
});

test('a suspended installation is left alone, without further attempts', async () => {
  const { url, app, github, handled, log } = await start(async () => DONE);
  github.script[TOKENS] = {
    status: 403,
    body: { message: 'This installation has been suspended' },
    headers: { 'x-github-request-id': 'C0FE' },
  };
  await deliver(url, 'issues', opened(1));
  await app.idle();
  expect([handled.length, github.asked.length]).toEqual([0, 1]);
  expect(log.at(-1)).toMatchObject({ event: 'dropped', why: 'forbidden 403 C0FE' });
});

test('when Sayso is taken out of a repository, what waits there is dropped', async () => {
  const { until, letGo } = held();
  const { url, app, handled } = await start(async () => {
    await until;
    return DONE;
  });
  await deliver(url, 'issues', opened(1, 1));
  await deliver(url, 'issues', opened(2, 1));
  await deliver(url, 'issues', opened(3, 1));
  while (handled.length === 0) await pause(1);
  const removed = { action: 'removed', repositories_removed: [{ id: 1 }] };
  await deliver(url, 'installation_repositories', fromInstallation(removed));
  letGo();
  await app.idle();
  expect(handled).toHaveLength(1);
});

test('a delivery that comes late, about an older title than the one acted on, is let go', async () => {
  const { url, app, handled } = await start(async () => DONE);
  const at = (time: string) => ({ 'issue.number': 5, 'issue.updated_at': time });
  const later = fromInstallation(issueEdited(at('2026-01-01T00:00:09Z')));
  const earlier = fromInstallation(
    issueOpened({ ...at('2026-01-01T00:00:00Z'), 'repository.default_branch': 'master' }),
  );
  await deliver(url, 'issues', later);
  await app.idle();
  await deliver(url, 'issues', earlier);
  await app.idle();
  expect(handled.map(({ kind }) => kind)).toEqual(['said']);
});

test('counts the commands of the last ten minutes, this one not', async () => {
  const counts: number[] = [];
  const { url, app, github } = await start(async ({ key }, { host }) => {
    counts.push(await host.recentCommands());
    await host.claim(key);
    return DONE;
  });
  github.script[`GET /repos/${NAME}/git/ref/heads/main`] = { status: 409, body: {} };
  for (const number of [1, 2, 3]) await deliver(url, 'issues', opened(number));
  await deliver(url, 'issues', opened(1, 2));
  await app.idle();
  expect(counts.sort()).toEqual([0, 0, 1, 2]);
});

test('whoever was heard is told when the last attempt fails as well', async () => {
  const { url, app, github } = await start(async ({ key, place }, { host }) => {
    await host.claim(key);
    await host.heard(place);
    throw new Error('broken');
  });
  const issue = `/repos/${NAME}/issues/1`;
  github.script[`GET /repos/${NAME}/git/ref/heads/main`] = { status: 409, body: {} };
  github.script[`POST ${issue}/reactions`] = { status: 200, body: {} };
  github.script[`GET ${issue}/comments`] = { status: 200, body: [] };
  github.script[`POST ${issue}/comments`] = { status: 201, body: { id: 1 } };
  await deliver(url, 'issues', opened(1));
  await app.idle();
  const comments = github.asked.filter(
    ({ method, path }) => method === 'POST' && /comments$/.test(path),
  );
  expect(comments).toMatchObject([{ body: { body: expect.stringContaining('went wrong') } }]);
});

test('an issue that is gone ends the work at once, without a word', async () => {
  const { url, app, github, log } = await start(async ({ place }, { host }) => {
    await host.heard(place);
    return DONE;
  });
  github.script[`POST /repos/${NAME}/issues/1/reactions`] = {
    status: 410,
    body: { message: 'gone' },
  };
  await deliver(url, 'issues', opened(1));
  await app.idle();
  expect(github.asked).toHaveLength(2);
  expect(log.at(-1)).toMatchObject({ event: 'dropped', why: 'gone 410' });
});

test('comments and pushes travel the same way', async () => {
  const { url, app, handled } = await start(async () => DONE);
  await deliver(url, 'issue_comment', fromInstallation(commented()));
  await deliver(url, 'push', fromInstallation(pushed()));
  await app.idle();
  expect(handled.map(({ place }) => place.kind)).toEqual(['comment', 'commit']);
});

test('asks GitHub who it is, where it was not told', async () => {
  const { github, folder } = await start(async () => DONE);
  github.script['GET /app'] = { status: 200, body: { id: 4711, slug: 'my-sayso' } };
  const { login: _told, ...options } = appOptions(folder, github.url, async () => DONE);
  const app = await createApp({
    ...options,
    databaseFile: ':memory:',
    scratchFolder: join(folder, 'other'),
  });
  expect(app.self).toEqual({ appId: 4711, login: 'my-sayso[bot]' });
  await app.close();
});

test('a job that hangs is given up: the next one runs, and it can change nothing any more', async () => {
  let afterwards: Promise<unknown> = Promise.resolve();
  const { until, letGo } = held();
  const { url, app, log, handled } = await start(
    async ({ place }, { host }) => {
      if (place.kind === 'issue' && place.number === 1) {
        await until;
        afterwards = host.reply(place, 'Here I am again', 'done').then(
          () => 'said',
          (error: Error) => error.name,
        );
      }
      return DONE;
    },
    { longestJob: 30 },
  );
  await deliver(url, 'issues', opened(1));
  await deliver(url, 'issues', opened(2));
  await app.idle();
  expect(handled).toHaveLength(2);
  expect(log).toContainEqual(
    expect.objectContaining({ event: 'dropped', why: 'it took too long' }),
  );
  letGo();
  await until;
  await pause(1);
  expect(await afterwards).toBe('TookTooLong');
});

test('of what is given up before its push could claim it, its sender hears all the same', async () => {
  const { until, letGo } = held();
  const { url, app, github } = await start(
    async ({ key }, { host }) => {
      await host.claimRef(key);
      await until;
      return DONE;
    },
    { longestJob: 30 },
  );
  github.script[`GET /repos/${NAME}/git/ref/heads/main`] = { status: 200, body: HEAD };
  github.script[`POST /repos/${NAME}/git/refs`] = { status: 201, body: HEAD };
  await deliver(url, 'issues', opened(1));
  await app.idle();
  letGo();
  expect(github.lines()).toContain(`POST /repos/${NAME}/issues/1/comments`);
});
