import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Command } from '../../../src/engine/command.ts';
import { handle } from '../../../src/engine/handle.ts';
import type { FollowUpRunner } from '../../../src/engine/ports.ts';
import { type App, createApp } from '../../../src/hosts/app/create-app.ts';
import type { Exchange } from '../../../src/hosts/playground/rest/exchange.ts';
import {
  type Playground,
  startPlaygroundServer,
} from '../../../src/hosts/playground/start-playground-server.ts';
import { commentOnIssue } from '../../../src/hosts/playground/world/comments.ts';
import { commitFiles } from '../../../src/hosts/playground/world/commit-files.ts';
import { createWorld } from '../../../src/hosts/playground/world/create-world.ts';
import { lockIssue, openIssue, reopenIssue } from '../../../src/hosts/playground/world/issues.ts';
import { protectBranch } from '../../../src/hosts/playground/world/protection.ts';
import { createRepository } from '../../../src/hosts/playground/world/repositories.ts';
import type { Issue } from '../../../src/hosts/playground/world/state/issue.ts';
import type { Repository } from '../../../src/hosts/playground/world/state/repository.ts';
import type { User } from '../../../src/hosts/playground/world/state/user.ts';
import { addUser, visitor } from '../../../src/hosts/playground/world/users.ts';
import { git } from '../../support/bare-repository.ts';
import { createOracle } from '../../support/openapi-oracle.ts';

/** What somebody else does while a command plans; once. */
let meanwhile: (() => Promise<unknown>) | undefined;

/** `Write greeting` makes a file: enough of a command to go all the way. */
const write: Command = {
  name: 'write',
  phrases: ['Write {what}'],
  parameters: { what: { type: 'word', label: 'What', hint: 'A word', example: 'hello' } },
  inCommits: 'yes',
  about: 'Writes a file.',
  examples: [{ say: 'Write hello', does: 'writes hello.md' }],
  needs: 'write',
  async plan({ arguments: { what = '' } }, { progress }) {
    for (let count = 0; count < 30; count += 1) progress({ say: 'reading' });
    const disturb = meanwhile;
    meanwhile = undefined;
    await disturb?.();
    return {
      kind: 'change',
      subject: `New page ${what}`,
      changes: [
        { kind: 'write', path: `${what}.md`, content: { kind: 'text', text: `# ${what}\n` } },
      ],
      followUps: what === 'site' ? [{ kind: 'publish' }] : [],
      said: { say: 'greeted', name: what },
    };
  },
};

/** A site of one page, which lists the files it was made from. */
const publishList: FollowUpRunner = async (tree) => {
  const text = (await tree.list()).map(({ path }) => path).join(' ');
  const page = { kind: 'write', path: 'index.html', content: { kind: 'text', text } } as const;
  return { changes: [page], pages: 1, notes: [] };
};

let folder: string;
let playground: Playground;
let app: App;
let repository: Repository;
let you: User;
let exchanges: Exchange[];
let oracle: ReturnType<typeof createOracle>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-test-'));
  const { world, privateKey } = await createWorld({ folder: join(folder, 'world') });
  oracle = createOracle();
  exchanges = [];
  playground = await startPlaygroundServer({
    world,
    onExchange(exchange) {
      exchanges.push(exchange);
      oracle.checkExchange(exchange);
    },
  });
  app = await createApp({
    appId: world.app.id,
    privateKey,
    secrets: [world.app.webhookSecret],
    baseUrl: `${playground.url}/api/v3`,
    databaseFile: join(folder, 'deliveries.sqlite'),
    scratchFolder: join(folder, 'scratch'),
    shelf: {
      shipped: [write],
      bookOf: async () => ({
        commands: [write],
        reflexes: [],
        problems: [],
        changes: 'direct',
        publishes: 'always',
      }),
      runners: { publish: publishList },
    },
    handle,
    throttle: false,
    betweenEdits: 200,
  });
  const port = await app.listen(0, '127.0.0.1');
  world.app.webhookUrl = `http://127.0.0.1:${port}/api/github/webhooks`;
  you = visitor(world);
  repository = await createRepository(world, { owner: you, name: 'my-course' });
});
afterEach(async () => {
  await app.close();
  await playground.close();
  await rm(folder, { recursive: true, force: true });
  expect(oracle.violations).toEqual([]);
  expect(playground.world.unanswered).toEqual([]);
});

/** What the App does is told to it as well, so both must have come to rest together. */
async function rest(): Promise<void> {
  let told: number;
  do {
    await playground.idle();
    told = playground.world.deliveries.length;
    await app.idle();
    await playground.idle();
  } while (playground.world.deliveries.length !== told);
}

async function firstPage(): Promise<void> {
  const edits = [{ kind: 'write' as const, path: 'README.md', content: '# My course\n' }];
  await commitFiles(playground.world, repository, { edits, message: 'Initial commit', by: you });
  await rest();
  exchanges.length = 0;
}

async function say(title: string, by = you): Promise<Issue> {
  const issue = openIssue(playground.world, repository, { title, by });
  await rest();
  return issue;
}

const refs = async () =>
  (await git(repository.gitFolder, 'for-each-ref', '--format=%(refname)')).trim().split('\n');
const subjects = async () =>
  (await git(repository.gitFolder, 'log', '--format=%s', 'main')).trim().split('\n');
const asked = () => exchanges.map(({ request }) => `${request.method} ${request.path}`);

test('an issue: heard, answered once, landed as a commit that GitHub signed, closed', async () => {
  await firstPage();
  const issue = await say('Write hello');
  expect(issue.reactions.map(({ content, user }) => [content, user.login])).toEqual([
    ['eyes', 'sayso[bot]'],
  ]);
  expect(issue.comments).toHaveLength(1);
  expect(issue.comments[0]?.body).toContain('Welcome');
  expect([issue.state, issue.stateReason]).toEqual(['closed', 'completed']);
  expect(await subjects()).toEqual(['New page hello', 'Initial commit']);
  const head = (await git(repository.gitFolder, 'rev-parse', 'main')).trim();
  expect(repository.verifiedCommits.has(head)).toBe(true);
  // The claim stays; what was only there for the landing does not.
  expect((await refs()).map((ref) => ref.replace(/r\d+-.*/, 'KEY'))).toEqual([
    'refs/heads/main',
    'refs/sayso/claims/KEY',
  ]);
});

test('a command costs the same handful of API calls however much is reported on the way', async () => {
  await firstPage();
  await say('Write hello');
  const edits = asked().filter((line) => line.startsWith('PATCH') && line.includes('/comments/'));
  expect(edits.length).toBeLessThan(4);
  expect(asked().filter((line) => !edits.includes(line))).toEqual([
    expect.stringMatching(/^GET .*\/git\/ref\/heads/),
    expect.stringMatching(/^POST .*\/git\/refs$/),
    expect.stringMatching(/^POST .*\/issues\/1\/reactions$/),
    expect.stringMatching(/^GET .*\/collaborators\/you\/permission$/),
    expect.stringMatching(/^POST .*\/issues\/1\/comments$/),
    expect.stringMatching(/^GET .*\/git\/commits\//),
    expect.stringMatching(/^POST .*\/git\/commits$/),
    expect.stringMatching(/^PATCH .*\/git\/refs\/heads/),
    expect.stringMatching(/^PATCH .*\/issues\/1$/),
  ]);
});

test('a commit: a check beside it, and no comment when all went well', async () => {
  await firstPage();
  const edits = [{ kind: 'write' as const, path: 'notes.md', content: 'x\n' }];
  const commit = await commitFiles(playground.world, repository, {
    edits,
    message: 'Write hello',
    by: you,
  });
  await rest();
  const checks = [...repository.checkRuns.values()].filter((check) => check.commit === commit);
  expect(checks).toMatchObject([
    { name: 'Sayso', conclusion: 'success', output: { title: 'Done' } },
  ]);
  expect(repository.commitComments.size).toBe(0);
  expect((await subjects())[0]).toBe('New page hello');
});

test('a comment: answered in its issue, which stays open', async () => {
  await firstPage();
  const issue = await say('How do I write a page?');
  expect(issue.comments).toHaveLength(0);
  commentOnIssue(playground.world, repository, issue.number, { body: 'Write hello', by: you });
  await rest();
  expect(issue.comments.map(({ user }) => user.login)).toEqual(['you', 'sayso[bot]']);
  expect(issue.comments[0]?.reactions).toHaveLength(1);
  expect(issue.state).toBe('open');
});

test('a stranger is refused, and nothing changes', async () => {
  await firstPage();
  const issue = await say('Write hello', addUser(playground.world, 'mallory'));
  expect(issue.comments[0]?.body).toContain('permission');
  expect(issue.state).toBe('open');
  expect(await subjects()).toEqual(['Initial commit']);
});

test('a protected branch: the change becomes a proposal', async () => {
  await firstPage();
  protectBranch(repository, 'main', true);
  const issue = await say('Write hello');
  const pull = [...repository.issues.values()].find((one) => one.pull !== undefined);
  expect(pull?.title).toBe('New page hello');
  expect(issue.comments[0]?.body).toContain('protected');
  expect(await subjects()).toEqual(['Initial commit']);
  expect((await refs()).filter((ref) => ref.includes('landing'))).toEqual([]);
});

test('somebody pushed first: the change is made again on top of theirs', async () => {
  await firstPage();
  const edits = [{ kind: 'write' as const, path: 'theirs.md', content: 'x\n' }];
  meanwhile = () =>
    commitFiles(playground.world, repository, { edits, message: 'Quicker', by: you });
  const issue = await say('Write hello');
  expect(await subjects()).toEqual(['New page hello', 'Quicker', 'Initial commit']);
  expect(issue.comments).toHaveLength(1);
  expect((await refs()).filter((ref) => ref.includes('landing'))).toEqual([]);
});

test('what follows sees the change that landed, and the site is where the reply says', async () => {
  await firstPage();
  const issue = await say('Write site');
  expect(await git(repository.gitFolder, 'show', 'gh-pages:index.html')).toBe('README.md site.md');
  const address = /\((http[^)]*\/pages\/you\/my-course\/)\)/.exec(
    issue.comments[0]?.body ?? '',
  )?.[1];
  expect(await (await fetch(address ?? '')).text()).toBe('README.md site.md');
});

test('a locked issue: the work is done, without a reaction', async () => {
  await firstPage();
  const issue = openIssue(playground.world, repository, { title: 'A talk', by: you });
  lockIssue(playground.world, repository, issue.number, { by: you, locked: true });
  commentOnIssue(playground.world, repository, issue.number, { body: 'Write hello', by: you });
  await rest();
  expect(issue.comments[0]?.reactions).toEqual([]);
  expect((await subjects())[0]).toBe('New page hello');
});

test('reopened means: try again', async () => {
  await firstPage();
  const issue = await say('Write hello');
  reopenIssue(playground.world, repository, issue.number, { by: you });
  await rest();
  expect(issue.comments).toHaveLength(2);
  expect(issue.state).toBe('closed');
});

test('an empty repository gets its first commit', async () => {
  await rest();
  const issue = await say('Write hello');
  expect(issue.state).toBe('closed');
  expect(await subjects()).toEqual(['New page hello']);
});

test('many issues at once: each is done, one after the other', async () => {
  await firstPage();
  for (const what of ['a', 'b', 'c', 'd']) {
    openIssue(playground.world, repository, { title: `Write ${what}`, by: you });
  }
  await rest();
  expect(await subjects()).toHaveLength(5);
  expect([...repository.issues.values()].map(({ state }) => state)).toEqual(
    Array.from({ length: 4 }, () => 'closed'),
  );
});
