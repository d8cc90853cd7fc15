import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type Playground,
  startPlaygroundServer,
} from '../../../src/hosts/playground/start-playground-server.ts';
import { smallZip } from '../../../src/hosts/playground/story/small-zip.ts';
import { TEMPLATES } from '../../../src/hosts/playground/templates.ts';
import { commitFiles } from '../../../src/hosts/playground/world/commit-files.ts';
import { createWorld } from '../../../src/hosts/playground/world/create-world.ts';
import { openIssue, reopenIssue } from '../../../src/hosts/playground/world/issues.ts';
import { log } from '../../../src/hosts/playground/world/read-commits.ts';
import { listAllFiles, readFile } from '../../../src/hosts/playground/world/read-files.ts';
import { createRepositoryFromTemplate } from '../../../src/hosts/playground/world/repositories.ts';
import type { Delivery } from '../../../src/hosts/playground/world/state/delivery.ts';
import type { Repository } from '../../../src/hosts/playground/world/state/repository.ts';
import type { User } from '../../../src/hosts/playground/world/state/user.ts';
import { addUser, visitor } from '../../../src/hosts/playground/world/users.ts';
import { SAMPLE_UNIT } from '../../../src/openlearn/download/sample-source.ts';
import { createOracle } from '../../support/openapi-oracle.ts';
import { type Run, type RunOptions, runBundle } from './rehearsal.ts';

let folder: string;
let playground: Playground;
let repository: Repository;
let you: User;
let oracle: ReturnType<typeof createOracle>;

/** A copy of the template at the playground, with nobody behind it but its own workflow. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-action-'));
  const { world } = await createWorld({ folder: join(folder, 'world') });
  oracle = createOracle();
  playground = await startPlaygroundServer({ world, onExchange: oracle.checkExchange });
  you = visitor(world);
  repository = await createRepositoryFromTemplate(world, {
    owner: you,
    name: 'my-course',
    template: join(TEMPLATES, 'open-course'),
  });
});
afterEach(async () => {
  await playground.close();
  await rm(folder, { recursive: true, force: true });
  expect(oracle.violations).toEqual([]);
  expect(playground.world.unanswered).toEqual([]);
});

async function newest(event: string): Promise<Delivery> {
  await playground.idle();
  const found = playground.world.deliveries.findLast((delivery) => delivery.event === event);
  if (found === undefined) throw new Error(`There was no ${event}`);
  return found;
}

async function run(event: string, options?: RunOptions): Promise<Run> {
  return runBundle(playground.world, repository, await newest(event), options);
}

function say(title: string, by = you) {
  return openIssue(playground.world, repository, { title, by });
}

async function commit(files: Readonly<Record<string, string | Uint8Array>>, message: string) {
  const edits = Object.entries(files).map(([path, content]) => {
    return { kind: 'write' as const, path, content };
  });
  return commitFiles(playground.world, repository, { edits, message, by: you });
}

const files = async (branch = 'main') =>
  (await listAllFiles(repository, branch)).map(({ path }) => path);
const subjects = async () =>
  (await log(repository, 'main', { count: 9 })).map((one) => one.subject);
const text = async (path: string) =>
  (await readFile(repository, 'main', path))?.bytes.toString('utf8') ?? '';

test('a copy of the template is greeted by its own workflow', async () => {
  const { code, outputs, summary } = await run('push');
  expect(code).toBe(0);
  expect(outputs).toEqual({ outcome: 'done', commit: expect.stringMatching(/^[0-9a-f]{40}$/) });
  expect(await text('README.md')).toContain(`${playground.url}/you/my-course`);
  expect(await files()).toContain('.github/workflows/sayso.yml');
  expect(summary).toContain('### Done');
});

test('a unit by an issue: eyes, one reply, a commit, a site, and the issue is closed', async () => {
  await run('push');
  const issue = say(`Fetch ${SAMPLE_UNIT}`);
  const { code, outputs, summary } = await run('issues', { inputs: { openlearn: 'sample' } });
  expect(code).toBe(0);
  expect(outputs.outcome).toBe('done');
  expect([issue.state, issue.stateReason]).toEqual(['closed', 'completed']);
  expect(issue.reactions.map(({ content, user }) => [content, user.login])).toEqual([
    ['eyes', 'github-actions[bot]'],
  ]);
  expect(issue.comments.map(({ user }) => user.login)).toEqual(['github-actions[bot]']);
  expect(issue.comments[0]?.body).toContain('How tides work');
  expect(summary).toContain('How tides work');
  const [made] = await log(repository, 'main', { count: 1 });
  expect(made).toMatchObject({ oid: outputs.commit, subject: 'Add the unit “How tides work”' });
  expect(await files()).toContain('content/a-sample-unit/images/tide-curve.png');
  const site = await fetch(`${playground.url}/pages/you/my-course/`);
  expect(await site.text()).toContain('How tides work');
  expect(await files('gh-pages')).toContainEqual(expect.stringMatching(/katex\/fonts\/.*woff2$/));
});

test('a zip by a commit: a check beside it; Undo by an issue takes it back', async () => {
  await run('push');
  const sha = await commit({ 'notes.zip': await smallZip({ 'notes/a.md': '# A\n' }) }, 'Unzip');
  expect((await run('push')).outputs.outcome).toBe('done');
  expect(await files()).toContain('notes/a.md');
  const checks = [...repository.checkRuns.values()].filter((check) => check.commit === sha);
  expect(checks).toMatchObject([{ name: 'Sayso', conclusion: 'success' }]);
  say('Undo');
  expect((await run('issues')).outputs.outcome).toBe('done');
  expect(await files()).toContain('notes.zip');
});

test('a zip without words gets a hint, though a workflow is not told what was added', async () => {
  await run('push');
  const zip = await smallZip({ 'notes/a.md': '# A\n' });
  const sha = await commit({ 'notes.zip': zip }, 'Add files via upload');
  expect((await run('push')).code).toBe(0);
  const checks = [...repository.checkRuns.values()].filter((check) => check.commit === sha);
  expect(checks).toMatchObject([{ conclusion: 'neutral' }]);
  expect(decodeURIComponent(checks[0]?.output.summary ?? '')).toContain('title=Unzip notes.zip');
  expect(await files()).toContain('notes.zip');
});

test('an edited page: the site follows, and what the Action pushes does not start it again', async () => {
  await run('push');
  await commit({ 'index.md': '# A front page of mine\n' }, 'Update index.md');
  await run('push');
  const site = await fetch(`${playground.url}/pages/you/my-course/`);
  expect(await site.text()).toContain('A front page of mine');
  const { outputs } = await run('push');
  expect(outputs).toEqual({ outcome: 'nothing' });
});

test('a refused command is no failure of the workflow', async () => {
  const issue = say('Publish', addUser(playground.world, 'stranger'));
  const { code, outputs, summary } = await run('issues');
  expect([code, outputs.outcome]).toEqual([0, 'not-allowed']);
  expect(issue.comments[0]?.body).toContain('permission');
  expect(summary).toContain('### That did not work');
});

test('what is not said to Sayso is silence, without a summary', async () => {
  const issue = say('Fetch fails with a 404 since Tuesday');
  const { code, outputs, summary } = await run('issues');
  expect([code, outputs, summary]).toEqual([0, { outcome: 'nothing' }, '']);
  expect(issue.comments).toEqual([]);
});

test('the same event runs once; reopening the issue is a new attempt', async () => {
  const issue = say('Publish');
  expect((await run('issues')).outputs.outcome).toBe('done');
  const told = await newest('issues');
  const opened = playground.world.deliveries.find(({ action }) => action === 'opened') ?? told;
  const again = await runBundle(playground.world, repository, opened);
  expect(again.outputs).toEqual({ outcome: 'nothing' });
  expect(issue.comments).toHaveLength(1);
  reopenIssue(playground.world, repository, issue.number, { by: you });
  expect((await run('issues')).outputs.outcome).toBe('done');
  expect(issue.comments).toHaveLength(2);
});

test('a token that may not write: the step fails, and says which switch is missing', async () => {
  say('Publish');
  const { code, log: lines } = await run('issues', { permissions: { contents: 'read' } });
  expect(code).toBe(1);
  expect(lines).toContain('::error::GitHub did not let this workflow do its work');
  expect(lines).toContain('contents, issues, pull-requests and checks "write"');
  expect(await subjects()).toEqual(['Initial commit']);
});
