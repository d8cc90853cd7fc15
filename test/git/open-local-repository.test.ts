import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Changeset } from '../../src/git/changeset.ts';
import { checkedOutBranch, openLocalRepository } from '../../src/git/open-local-repository.ts';
import type { Repository } from '../../src/git/repository.ts';
import { type BareRepository, createBareRepository, git } from '../support/bare-repository.ts';

const author = { name: 'Sayso', email: 'sayso@example.org' };
const ref = 'refs/heads/main';

let remote: BareRepository;
let scratch: string;
let work: string;
let repository: Repository;

beforeEach(async () => {
  remote = await createBareRepository();
  await remote.commit({ 'a.md': 'A', 'b/c.md': 'C' }, 'Start');
  await remote.commit({ 'hidden.md': 'behind' }, 'Hide', 'scaffolding');
  scratch = await mkdtemp(join(tmpdir(), 'sayso-local-'));
  work = join(scratch, 'my course');
  await git(scratch, 'clone', '--quiet', remote.folder, work);
  repository = await openLocalRepository({ folder: join(work, 'b') });
});

afterEach(async () => {
  await repository.close();
  await remote.remove();
  await rm(scratch, { recursive: true, force: true });
});

async function commitOn(changes: Changeset, branch?: string) {
  const parent = await repository.head(branch);
  const message = 'Change files';
  const commit = await repository.commit({ parent, base: 'parent', changes, message, author });
  return { commit, expect: parent };
}

function text(path: string, content: string): Changeset[number] {
  return { kind: 'write', path, content: { kind: 'text', text: content } };
}

function status(): Promise<string> {
  return git(work, 'status', '--porcelain');
}

describe('a clone of a person', () => {
  test('is read from any of its folders, branches of its origin too', async () => {
    expect(await checkedOutBranch(work)).toBe('main');
    const tree = await repository.tree();
    expect((await tree.list()).map(({ path }) => path)).toEqual(['a.md', 'b/c.md']);
    expect(await (await repository.tree('scaffolding')).readText('hidden.md')).toBe('behind');
    expect(await repository.head('nowhere')).toBeUndefined();
    expect((await repository.log(9)).map(({ subject }) => subject)).toEqual(['Start']);
  });

  test('gets the commit and its files, and keeps what was changed beside them', async () => {
    await writeFile(join(work, 'mine.txt'), 'not committed');
    await writeFile(join(work, 'a.md'), 'edited');
    // A new time without a new content is no change.
    await utimes(join(work, 'b/c.md'), 1, 1);
    const request = await commitOn([text('b/c.md', 'C2'), text('new/d.md', 'D')]);
    expect(await repository.push({ ...request, ref })).toEqual({ kind: 'pushed' });
    expect(await readFile(join(work, 'b/c.md'), 'utf8')).toBe('C2');
    expect(await readFile(join(work, 'new/d.md'), 'utf8')).toBe('D');
    expect(await readFile(join(work, 'a.md'), 'utf8')).toBe('edited');
    expect(await status()).toBe(' M a.md\n?? mine.txt\n');
    expect(await repository.head()).toBe(request.commit);
    expect(await remote.messages()).toEqual(['Start']);
  });

  test.each([
    ['a file that was edited', 'a.md'],
    ['a file that git does not know', 'new.md'],
  ])('is left alone when %s would be overwritten', async (_what, path) => {
    const before = await repository.head();
    await writeFile(join(work, path), 'my own words');
    const request = await commitOn([text(path, 'theirs'), text('b/c.md', 'C2')]);
    const result = await repository.push({ ...request, ref });
    expect(result).toMatchObject({ kind: 'refused', reason: expect.stringContaining(path) });
    expect(await readFile(join(work, path), 'utf8')).toBe('my own words');
    expect(await readFile(join(work, 'b/c.md'), 'utf8')).toBe('C');
    expect(await repository.head()).toBe(before);
  });

  test('says so when it has moved since', async () => {
    const request = await commitOn([text('a.md', 'A2')]);
    await git(work, 'commit', '--quiet', '--allow-empty', '-m', 'In between');
    expect(await repository.push({ ...request, ref })).toEqual({ kind: 'moved' });
    expect(await status()).toBe('');
  });

  test('gets other branches without touching the files', async () => {
    const request = await commitOn([text('hidden.md', 'shown')], 'scaffolding');
    const other = 'refs/heads/scaffolding';
    expect(await repository.push({ ...request, ref: other, expect: undefined })).toMatchObject({
      kind: 'moved',
    });
    expect(await repository.push({ ...request, ref: other })).toEqual({ kind: 'pushed' });
    expect(await repository.head('scaffolding')).toBe(request.commit);
    expect(await status()).toBe('');
    await repository.deleteRef(other);
    await repository.deleteRef(other);
    expect(await repository.head('scaffolding')).toBe(request.expect);
  });

  test('gets several branches at once, or none of them', async () => {
    const content = await commitOn([text('a.md', 'A2')]);
    const aside = await commitOn([text('hidden.md', 'shown')], 'scaffolding');
    const along = { ...aside, ref: 'refs/heads/scaffolding' };
    const late = { ...along, expect: content.commit };
    expect(await repository.push({ ...content, ref, also: [late] })).toEqual({ kind: 'moved' });
    await writeFile(join(work, 'a.md'), 'my own words');
    expect(await repository.push({ ...content, ref, also: [along] })).toMatchObject({
      kind: 'refused',
    });
    expect(await repository.head()).toBe(content.expect);
    expect(await repository.head('scaffolding')).toBe(aside.expect);
    await writeFile(join(work, 'a.md'), 'A');
    expect(await repository.push({ ...content, ref, also: [along] })).toEqual({ kind: 'pushed' });
    expect(await repository.head('scaffolding')).toBe(aside.commit);
    expect(await readFile(join(work, 'a.md'), 'utf8')).toBe('A2');
    expect(await status()).toBe('');
  });

  test('does not move a branch under another folder that has it checked out', async () => {
    await git(work, 'branch', 'draft');
    await git(work, 'worktree', 'add', '--quiet', join(scratch, 'second'), 'draft');
    const request = await commitOn([text('a.md', 'A2')], 'draft');
    expect(await repository.push({ ...request, ref: 'refs/heads/draft' })).toMatchObject({
      kind: 'refused',
    });
  });

  test('refuses to lose history unless told to', async () => {
    const { expect: head } = await commitOn([]);
    const orphan = await repository.commit({
      parent: undefined,
      base: 'empty',
      changes: [text('only.md', 'only')],
      message: 'Alone',
      author,
    });
    const request = { commit: orphan, ref, expect: head };
    expect(await repository.push(request)).toMatchObject({ kind: 'refused' });
    expect(await repository.push({ ...request, force: true })).toEqual({ kind: 'pushed' });
    expect(await git(work, 'ls-files')).toBe('only.md\n');
    expect(await status()).toBe('');
  });
});

describe('other places', () => {
  test('a folder without commits gets its first one', async () => {
    const folder = join(scratch, 'empty');
    await mkdir(folder);
    await git(folder, 'init', '--quiet', '--initial-branch=main');
    const empty = await openLocalRepository({ folder });
    expect(await empty.head()).toBeUndefined();
    const changes = [text('a.md', 'A')];
    const request = { parent: undefined, base: 'parent', changes, message: 'One', author } as const;
    const commit = await empty.commit(request);
    expect(await empty.push({ commit, ref, expect: undefined })).toEqual({ kind: 'pushed' });
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('A');
    expect(await git(folder, 'status', '--porcelain')).toBe('');
    await empty.close();
  });

  test('a bare repository moves its branch', async () => {
    const bare = await openLocalRepository({ folder: remote.folder, branch: 'main' });
    const parent = await bare.head();
    const changes = [text('a.md', 'A2')];
    const request = { parent, base: 'parent', changes, message: 'Two', author } as const;
    const commit = await bare.commit(request);
    expect(await bare.push({ commit, ref, expect: parent })).toEqual({ kind: 'pushed' });
    expect(await remote.files()).toEqual({ 'a.md': 'A2', 'b/c.md': 'C' });
    await bare.close();
  });

  test('a folder that is not in a repository is an error', async () => {
    await expect(openLocalRepository({ folder: scratch })).rejects.toMatchObject({
      name: 'GitError',
    });
  });
});
