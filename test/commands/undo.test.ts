import { afterEach, beforeEach, expect, test } from 'vitest';
import { undo } from '../../src/commands/undo.ts';
import { unzip } from '../../src/commands/unzip.ts';
import { interpret } from '../../src/language/interpret.ts';
import { makeZip } from '../archive/make-zip.ts';
import { type BareRepository, createBareRepository, git } from '../support/bare-repository.ts';
import { say } from '../support/rehearse.ts';

let remote: BareRepository;

beforeEach(async () => {
  remote = await createBareRepository();
});

afterEach(async () => {
  await remote.remove();
});

type Files = Parameters<BareRepository['commit']>[0];

/** A change of Sayso's, as its trailers tell. */
function ours(files: Files, subject: string, command = 'fetch'): Promise<string> {
  return remote.commit(files, `${subject}\n\nSayso-Command: ${command}\nSayso-For: issue-1`);
}

function undone() {
  return say('Undo', undo, remote);
}

async function refused(): Promise<string> {
  const before = await remote.messages();
  const { plan, said } = await undone();
  expect(plan.kind).toBe('refuse');
  expect(await remote.messages()).toEqual(before);
  return said.replaceAll(/[0-9a-f]{40}/g, 'COMMIT');
}

test('puts back what was changed, removed and added, and remembers that it did', async () => {
  await remote.commit({ 'a.md': 'A', 'gone.md': 'G', 'mine.md': 'M' }, 'Start');
  const commit = await ours({ 'a.md': 'A2', 'gone.md': null, 'new/n.md': 'N' }, 'Add a unit');
  await remote.commit({ 'mine.md': 'M2', 'later.md': 'L' }, 'My own words');

  const { plan, said } = await undone();
  expect(await remote.files()).toEqual({
    'a.md': 'A',
    'gone.md': 'G',
    'mine.md': 'M2',
    'later.md': 'L',
  });
  expect(plan).toMatchObject({ kind: 'change', followUps: [{ kind: 'publish' }] });
  expect(said.replaceAll(commit, 'COMMIT')).toMatchInlineSnapshot(
    `"I have taken back \`Add a unit\` ([see it](https://github.com/you/my-course/commit/COMMIT)): 2 files are as before, one file is gone."`,
  );
  const [message] = await remote.messages();
  expect(message?.replaceAll(commit, 'COMMIT')).toMatchInlineSnapshot(`
    "Take back “Add a unit”

    Sayso-Command: undo
    Sayso-For: issue-1
    Sayso-Undid: COMMIT
    Co-authored-by: you <7+you@users.noreply.github.com>"
  `);
  const text = message?.split('\n')[0] ?? '';
  expect(interpret({ channel: 'commit', text }, [undo, unzip]).kind).toBe('silence');
});

test('takes back what Unzip did, the zip included', async () => {
  const bytes = makeZip([{ name: 'content/a.md', data: 'new' }]);
  await remote.commit({ 'content/a.md': 'old', 'content.zip': bytes }, 'Start');
  const before = await git(remote.folder, 'rev-parse', 'main^{tree}');
  await say('Unzip', unzip, remote);
  await undone();
  expect(await git(remote.folder, 'rev-parse', 'main^{tree}')).toBe(before);
});

test('said again, goes one further back, and ends kindly', async () => {
  await remote.commit({ 'a.md': '0' }, 'Start');
  await ours({ '.github/template/x': null, 'a.md': '1' }, 'Welcome to my-course', 'greet');
  await ours({ 'a.md': '2' }, 'Add a unit');
  await ours({ 'a.md': '3' }, 'Add another unit');
  const seen: string[] = [];
  for (let times = 0; times < 2; times += 1) {
    await undone();
    seen.push((await remote.files())['a.md'] ?? '');
  }
  expect(seen).toEqual(['2', '1']);
  expect(await refused()).toMatchInlineSnapshot(
    `"I looked through the history of your repository, and there is nothing of mine left to take back. Nothing was changed. [See the history](https://github.com/you/my-course/commits/main)"`,
  );
});

test('something done after an undo is what the next undo takes back', async () => {
  await remote.commit({ 'a.md': '0' }, 'Start');
  await ours({ 'a.md': '1' }, 'One');
  await ours({ 'a.md': '2' }, 'Two');
  await undone();
  await ours({ 'a.md': '3' }, 'Three');
  await undone();
  expect((await remote.files())['a.md']).toBe('1');
  await undone();
  expect((await remote.files())['a.md']).toBe('0');
});

test('takes back a turn as a whole: what was said, and what a reflex made of it', async () => {
  await remote.commit({ 'README.md': 'Step 1', 'mine.md': 'M' }, 'Start');
  await remote.commit({ 'learners/1.json': '1' }, 'Begin', 'sayso-progress');
  await ours({ 'unit.md': 'U' }, 'Add a unit');
  await remote.commit(
    { 'README.md': 'Step 2' },
    'Show step 2\n\nSayso-Command: tutorial\nSayso-For: issue-1\nSayso-Aside: sayso-progress',
  );
  const trailers = 'Sayso-Command: tutorial\nSayso-For: issue-1';
  await remote.commit(
    { 'learners/1.json': '2', 'new.json': 'N' },
    `Step 2\n\n${trailers}`,
    'sayso-progress',
  );
  // A hint was shown since, which is built on the step that goes.
  const hint = 'Hint\n\nSayso-Command: tutorial\nSayso-For: issue-2';
  await remote.commit({ 'learners/1.json': '2h', 'other.json': 'O' }, hint, 'sayso-progress');

  const { plan } = await undone();
  expect(await remote.files()).toEqual({ 'README.md': 'Step 1', 'mine.md': 'M' });
  expect(plan).toMatchObject({
    subject: 'Take back “Add a unit”',
    aside: [
      {
        branch: 'sayso-progress',
        changes: [
          { kind: 'delete', path: 'new.json' },
          { kind: 'write', path: 'learners/1.json', mode: '100644' },
        ],
      },
    ],
  });
});

test('leaves on other branches what a person wrote there since', async () => {
  await remote.commit({ 'README.md': 'Step 1' }, 'Start');
  await remote.commit({ 'a.json': '1', 'b.json': '1' }, 'Begin', 'sayso-progress');
  await remote.commit(
    { 'README.md': 'Step 2' },
    'Show\n\nSayso-Command: tutorial\nSayso-For: issue-1\nSayso-Aside: sayso-progress',
  );
  const trailers = 'Sayso-Command: tutorial\nSayso-For: issue-1';
  await remote.commit({ 'a.json': '2', 'b.json': '2' }, `Step\n\n${trailers}`, 'sayso-progress');
  await remote.commit({ 'b.json': 'mine' }, 'By hand', 'sayso-progress');
  const { plan } = await undone();
  expect(plan).toMatchObject({
    aside: [{ changes: [{ kind: 'write', path: 'a.json' }] }],
  });
});

test('leaves alone what somebody edited since, and names it', async () => {
  await remote.commit({ 'a.md': 'A', 'b.md': 'B', 'c.md': 'C' }, 'Start');
  const commit = await ours(
    { 'a.md': 'A2', 'b.md': 'B2', 'c.md': null, 'd.md': 'D', 'e.md': 'E' },
    'Add',
  );
  await remote.commit({ 'a.md': 'my edit', 'c.md': 'mine again', 'd.md': null }, 'Edit');
  const { said } = await undone();
  expect(await remote.files()).toEqual({ 'a.md': 'my edit', 'b.md': 'B', 'c.md': 'mine again' });
  expect(said.replaceAll(commit, 'COMMIT')).toMatchInlineSnapshot(`
    "I have taken back \`Add\` ([see it](https://github.com/you/my-course/commit/COMMIT)): one file is as before, one file is gone.

    Changed since by somebody, so I left them alone: \`a.md\` ([open](https://github.com/you/my-course/blob/main/a.md)), \`c.md\` ([open](https://github.com/you/my-course/blob/main/c.md))."
  `);
});

test('does nothing when everything was edited since', async () => {
  await remote.commit({ 'a.md': 'A' }, 'Start');
  await ours({ 'a.md': 'A2', 'b.md': 'B' }, 'Add `a` unit @everyone');
  await remote.commit({ 'a.md': 'mine', 'b.md': 'mine' }, 'Edit');
  expect(await refused()).toMatchInlineSnapshot(
    `"I wanted to take back \`\`Add \`a\` unit @everyone\`\` ([see it](https://github.com/you/my-course/commit/COMMIT)), but every file of it has been changed since, and I do not throw your changes away: \`a.md\` ([open](https://github.com/you/my-course/blob/main/a.md)), \`b.md\` ([open](https://github.com/you/my-course/blob/main/b.md)). Nothing was changed. [See what was changed when](https://github.com/you/my-course/commits/main)"`,
  );
});

test('takes what was put back by hand for taken back', async () => {
  await remote.commit({ 'a.md': '0' }, 'Start');
  await ours({ 'b.md': '1' }, 'One');
  await ours({ 'a.md': '2' }, 'Two');
  await remote.commit({ 'a.md': '0' }, 'Put it back');
  await undone();
  expect(await remote.files()).toEqual({ 'a.md': '0' });
});

test('a file does not push away the folder that somebody made in its place', async () => {
  await remote.commit({ place: 'a file', 'b.md': 'B' }, 'Start');
  await ours({ place: null, 'b.md': 'B2' }, 'Tidy');
  await remote.commit({ 'place/inner.md': 'mine' }, 'Make a folder');
  const { said } = await undone();
  expect(await remote.files()).toEqual({ 'b.md': 'B', 'place/inner.md': 'mine' });
  expect(said).toContain('`place`');
});

test('a file comes back where our own folder was', async () => {
  await remote.commit({ place: 'a file' }, 'Start');
  await remote.commit({ place: null }, 'Away');
  await remote.commit({ place: 'a file' }, 'Back');
  await ours({ place: null }, 'Not this one');
  await undone();
  const commit = await git(remote.folder, 'rev-parse', 'main');
  expect(await remote.files()).toEqual({ place: 'a file' });
  expect(commit).not.toBe('');
});

test('can take back the very first commit', async () => {
  await ours({ 'a.md': 'A' }, 'Add a unit');
  await undone();
  expect(await git(remote.folder, 'ls-tree', '-r', 'main')).toBe('');
});

test('looks far back, and does not take the end of what it fetched for a beginning', async () => {
  await remote.commit({ 'kept.md': 'K' }, 'Start');
  await ours({ 'a.md': 'A' }, 'Long ago');
  for (let count = 0; count < 12; count += 1) {
    await remote.commit({ 'b.md': String(count) }, `Edit ${count}`);
  }
  await undone();
  expect(await remote.files()).toEqual({ 'b.md': '11', 'kept.md': 'K' });
});

test('finds what came in by a merge', async () => {
  await remote.commit({ 'kept.md': 'K' }, 'Start');
  await ours({ 'a.md': 'A' }, 'Add a unit', 'fetch');
  const main = (await git(remote.folder, 'rev-parse', 'main')).trim();
  const root = (await git(remote.folder, 'rev-parse', 'main~1')).trim();
  const tree = (await git(remote.folder, 'rev-parse', 'main^{tree}')).trim();
  const args = ['commit-tree', tree, '-p', root, '-p', main, '-m', 'Merge pull request #1'];
  const merge = (await git(remote.folder, ...args)).trim();
  await git(remote.folder, 'update-ref', 'refs/heads/main', merge);
  await undone();
  expect(await remote.files()).toEqual({ 'kept.md': 'K' });
});

test('an empty repository has nothing to take back', async () => {
  expect((await undone()).plan.kind).toBe('refuse');
});
