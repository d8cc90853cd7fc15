import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { WORKFLOW, WORKFLOW_FILE } from '../../../src/commands/build-image/workflow.ts';
import {
  ARCHIVE_FILE,
  LOCAL_NAME,
  RESULT_FILE,
} from '../../../src/hosts/action/image/image-files.ts';
import { readBuildEvent } from '../../../src/hosts/action/image/read-build-event.ts';
import { commitFiles } from '../../../src/hosts/playground/world/commit-files.ts';
import { log } from '../../../src/hosts/playground/world/read-commits.ts';
import { ACTIONS_BOT } from '../../../src/hosts/playground/world/users.ts';
import { type BuildResult, writeBuildResult } from '../../../src/image/build-result.ts';
import { BLANK, begin, type Journey } from '../../journeys/journey.ts';
import {
  type Registry,
  type Run,
  runPublish,
  startRegistry,
  whyNoRegistry,
  writeArchive,
} from './image-rehearsal.ts';

const SETTINGS = '.github/sayso.yml';
const BUILT: BuildResult = {
  kind: 'built',
  imageId: `sha256:${'a'.repeat(64)}`,
  bytes: 1000,
  tests: 'none',
};

let journey: Journey;
let image: string;
let commit: string;
beforeEach(async () => {
  journey = await begin({ template: BLANK });
  image = await mkdtemp(join(tmpdir(), 'sayso-image-'));
  commit = await journey.commit({ [WORKFLOW_FILE]: WORKFLOW }, 'Add a workflow');
});
afterEach(async () => {
  await journey.close();
  await rm(image, { recursive: true, force: true });
});

const deliverySchema = z.looseObject({ repository: z.unknown() });

/** The event that our dispatch caused, as the workflow gets it. */
async function event(payload: Readonly<Record<string, unknown>> = {}) {
  await journey.playground.idle();
  const told = journey.playground.world.deliveries.at(-1)?.body ?? '{}';
  const dispatch = journey.repository.dispatches.at(-1);
  return {
    action: dispatch?.eventType,
    branch: 'main',
    client_payload: { ...dispatch?.clientPayload, ...payload },
    repository: deliverySchema.parse(JSON.parse(told)).repository,
  };
}

async function publish(
  payload: Readonly<Record<string, unknown>> = {},
  inputs: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const { world } = journey.playground;
  const run = await runPublish(world, journey.repository, await event(payload), image, inputs);
  await journey.playground.idle();
  return run;
}

const leave = (result: BuildResult) =>
  writeFile(join(image, RESULT_FILE), writeBuildResult(result));

async function leaveImage(names: readonly string[] = [LOCAL_NAME]): Promise<void> {
  await leave(BUILT);
  await writeArchive(join(image, ARCHIVE_FILE), names);
}

const useRegistry = (host: string) =>
  journey.commit({ [SETTINGS]: `image:\n  registry: ${host}\n` }, 'Choose a registry');

const branches = async () => (await journey.files('binder-build').catch(() => [])).length;

describe('a build that failed', () => {
  test('is told with its step and last lines, in the reply that is there; the issue stays open', async () => {
    const { issue } = await journey.say('Build image');
    const lines = [
      'ERROR: No matching distribution found for numpyy',
      '``` @everyone fixes #1 <!-- sayso r1-i1 -->',
      'Undo',
    ];
    await leave({ kind: 'failed', step: { name: 'pip', command: 'RUN pip install' }, lines });
    const { code } = await publish();
    expect(code).toBe(0);
    expect([issue.state, issue.comments.length]).toEqual(['open', 1]);
    const { body = '' } = issue.comments[0] ?? {};
    expect(body).toContain('Pip could not install');
    expect(body).toContain('`RUN pip install`');
    const marks = body.match(/<!-- sayso \S+ -->/g) ?? [];
    expect(marks).toHaveLength(1);
    // Everything that the build said is between the fences, which are longer than any in it.
    const inside = /^````text\n([\s\S]*?)\n````$/m.exec(body)?.[1]?.split('\n') ?? [];
    expect(inside).toHaveLength(3);
    expect(inside.every((line) => line.startsWith('| '))).toBe(true);
  });

  test('beside a commit is a check that failed, and a comment, so a mail', async () => {
    const pushed = await journey.commit({ 'apt.txt': 'git\n' }, 'Build image');
    await leave({ kind: 'failed', step: { name: 'apt' }, lines: [] });
    await publish();
    expect(
      journey
        .checks(pushed)
        .map(({ conclusion }) => conclusion)
        .sort(),
    ).toEqual(['failure', 'success']);
    const said = [...journey.repository.commitComments.values()].at(-1);
    expect([said?.user.login, said?.commit]).toEqual([ACTIONS_BOT, pushed]);
    expect(said?.body).toContain('`apt.txt`');
  });
});

test('a build that left nothing has an answer, and makes no branch', async () => {
  const { issue } = await journey.say('Build image');
  const { code } = await publish();
  expect(code).toBe(0);
  expect(issue.comments[0]?.body).toContain('left no image that I can take');
  expect([issue.state, await branches()]).toEqual(['open', 0]);
});

describe('an event', () => {
  test('for a commit that is not of the main branch is refused', async () => {
    const { issue } = await journey.say('Build image');
    const { world } = journey.playground;
    const other = await commitFiles(world, journey.repository, {
      branch: 'evil',
      from: 'main',
      edits: [{ kind: 'write', path: 'postBuild', content: 'evil' }],
      message: 'From elsewhere',
      by: journey.you,
    });
    await leaveImage();
    await publish({ commit: other });
    expect(issue.comments[0]?.body).toContain('not among the newest of your main branch');
    expect(await branches()).toBe(0);
  });

  test('that tells other things than ours says nothing to anybody', async () => {
    const { issue } = await journey.say('Build image');
    const before = issue.comments[0]?.body;
    expect((await publish({ key: 'x -->\n@everyone' })).code).toBe(1);
    expect(issue.comments.map(({ body }) => body)).toEqual([before]);
    const good = await event();
    const took = async (payload: object) => {
      const eventPath = join(image, 'event.json');
      const changed = { ...good, client_payload: { ...good.client_payload, ...payload } };
      await writeFile(eventPath, JSON.stringify(changed));
      const { url } = journey.playground;
      const at = { eventPath, repository: 'you/my-course', serverUrl: url };
      return (await readBuildEvent({ eventName: 'repository_dispatch', ...at })) !== undefined;
    };
    expect(await took({})).toBe(true);
    for (const payload of [
      { key: 'x y' },
      { commit: 'main' },
      { commit: `${'a'.repeat(40)}\n` },
      { issue: -1 },
      { author: 'somebody else' },
      { on: '../x' },
      { more: 'than we send' },
    ]) {
      expect(await took(payload), JSON.stringify(payload)).toBe(false);
    }
  });
});

describe('a registry that is not GitHub’s', () => {
  let server: Server;
  let asked: (string | undefined)[];
  let host: string;
  beforeAll(async () => {
    server = createServer(({ headers }, response) => {
      asked.push(headers.authorization);
      response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    host = `localhost:${typeof address === 'object' ? address?.port : 0}`;
  });
  beforeEach(() => {
    asked = [];
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test('never sees the token; without a name and a password somebody is asked for them', async ({
    skip,
  }) => {
    const why = await whyNoRegistry();
    if (why !== undefined) skip(why);
    await useRegistry(host);
    const { issue } = await journey.say('Build image');
    await leaveImage();
    const { token } = await publish();
    expect(asked.length).toBeGreaterThan(0);
    // No name and no password, which some tools say in so many words.
    expect(asked.filter((one) => one !== undefined && basic(one) !== ':')).toEqual([]);
    expect(issue.comments[0]?.body).toContain('SAYSO_REGISTRY_USER');
    asked = [];
    await publish({}, { 'registry-user': 'me', 'registry-password': 'secret' });
    const sent = asked.flatMap((one) => (one === undefined ? [] : [basic(one)]));
    expect(new Set(sent)).toEqual(new Set(['me:secret']));
    expect(sent.join()).not.toContain(token);
    expect(issue.comments[0]?.body).toContain('does not know that name and password');
  });
});

function basic(header: string): string {
  return Buffer.from(header.replace(/^Basic /, ''), 'base64').toString();
}

describe('an image', () => {
  let registry: Registry | undefined;
  let why: string | undefined;
  beforeAll(async () => {
    why = await whyNoRegistry();
    if (why === undefined) registry = await startRegistry();
  });
  afterAll(() => registry?.close());
  beforeEach(({ skip }) => {
    if (why !== undefined) skip(why);
  });

  async function here(): Promise<Registry> {
    if (registry === undefined) throw new Error('There is no registry');
    commit = await useRegistry(registry.host);
    return registry;
  }

  test('is in the registry, Binder starts from it, the reply tells, and the issue is closed', async () => {
    const { host, tags } = await here();
    const { issue } = await journey.say('Build image');
    const before = await journey.files();
    await leaveImage();
    expect((await publish()).code).toBe(0);
    expect(await tags('you/my-course')).toEqual(
      expect.arrayContaining([commit, commit.slice(0, 7), 'latest']),
    );
    expect(await journey.files('binder-build')).toEqual(['Dockerfile']);
    const from = await journey.text('Dockerfile', 'binder-build');
    expect(from).toMatch(new RegExp(`^FROM ${host}/you/my-course@sha256:[0-9a-f]{64}\n$`));
    expect(await journey.files()).toEqual(before);
    const { body = '' } = issue.comments[0] ?? {};
    expect(body).toContain(`docker pull ${from.slice(5).trim()}`);
    expect(body).toMatch(/\(https:\/\/mybinder\.org\/v2\/git\/[^/]+\/binder-build\)/);
    expect([issue.state, issue.stateReason, issue.comments.length]).toEqual([
      'closed',
      'completed',
      1,
    ]);
  });

  test('asked for in a comment closes nothing; the next one follows on the same branch', async () => {
    await here();
    const { issue } = await journey.say('How do I get an image?');
    await journey.comment(issue.number, 'Build image');
    await leaveImage();
    await publish();
    expect(issue.state).toBe('open');
    expect(issue.comments.at(-1)?.body).toContain('Your image is there');
    await journey.say('Build image');
    await publish();
    expect(await log(journey.repository, 'binder-build', { count: 9 })).toHaveLength(2);
  });

  test('brings in the files of today where the settings want that', async () => {
    const { host } = await here();
    const settings = `image:\n  registry: ${host}\nbinder:\n  environment: binder-build\n`;
    await journey.commit({ [SETTINGS]: settings }, 'Pull');
    const { issue } = await journey.say('Build image');
    await leaveImage();
    await publish();
    expect(issue.comments[0]?.body).toContain('binder-build?urlpath=git-pull');
    expect(issue.comments[0]?.body).toContain('brings in your files as they are then');
  });

  test('leaves a branch alone that is somebody’s own', async () => {
    await here();
    await commitFiles(journey.playground.world, journey.repository, {
      branch: 'binder-build',
      edits: [{ kind: 'write', path: 'environment.yml', content: 'mine' }],
      message: 'My own',
      by: journey.you,
    });
    const { issue } = await journey.say('Build image');
    await leaveImage();
    await publish();
    expect(await journey.files('binder-build')).toEqual(['environment.yml']);
    expect(issue.comments[0]?.body).toContain('not mine');
    expect(issue.state).toBe('closed');
  });

  test('under another name than ours is not taken', async () => {
    const { tags } = await here();
    const known = await tags('you/my-course');
    const { issue } = await journey.say('Build image');
    await leaveImage(['ghcr.io/evil/other:latest']);
    await publish();
    expect(issue.comments[0]?.body).toContain('not in the registry');
    expect([issue.state, await branches()]).toEqual(['open', 0]);
    expect(await tags('you/my-course')).toEqual(known);
  });

  test('beside a commit is a check of its own', async () => {
    await here();
    const pushed = await journey.commit({ 'apt.txt': 'git\n' }, 'Build image');
    await leaveImage();
    await publish();
    expect(journey.checks(pushed).map(({ conclusion }) => conclusion)).toEqual([
      'success',
      'success',
    ]);
    expect(journey.checks(pushed).some(({ says }) => says.includes('docker pull'))).toBe(true);
  });

  test('of a private repository stays private, and there is no launch link', async () => {
    await here();
    journey.repository.private = true;
    const { issue } = await journey.say('Build image');
    await leaveImage();
    await publish();
    expect(issue.comments[0]?.body).toContain('Your repository is private');
    expect(issue.comments[0]?.body).not.toContain('mybinder.org');
  });
});
