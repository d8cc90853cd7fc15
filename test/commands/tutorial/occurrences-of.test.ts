import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { occurrencesOf } from '../../../src/commands/tutorial/occurrences-of.ts';
import type { Unasked } from '../../../src/engine/command.ts';
import type { RepositoryFacts } from '../../../src/engine/happening.ts';
import { cloneRepository } from '../../../src/git/clone-repository.ts';
import { type BareRepository, createBareRepository } from '../../support/bare-repository.ts';
import { ADA } from './begin-course.ts';

let remote: BareRepository;
let scratch: string;

beforeEach(async () => {
  remote = await createBareRepository();
  scratch = await mkdtemp(join(tmpdir(), 'sayso-branches-'));
});
afterEach(async () => {
  await remote.remove();
  await rm(scratch, { recursive: true, force: true });
});

function facts(): RepositoryFacts {
  return {
    id: 1,
    owner: 'you',
    name: 'my-course',
    webUrl: 'https://github.com/you/my-course',
    siteUrl: 'https://you.github.io/my-course/',
    cloneUrl: remote.folder,
    defaultBranch: 'main',
    private: false,
    fork: false,
    archived: false,
    template: false,
  };
}

/** What the Action tells of a push to a branch: not which files it touched. */
async function touchedBy(before: string | undefined): Promise<readonly string[] | undefined> {
  const folder = join(scratch, 'clone');
  const repository = await cloneRepository({ url: remote.folder, branch: 'main', folder });
  const happening: Unasked = {
    kind: 'occurred',
    repository: facts(),
    key: 'r1-branch-1',
    sender: ADA,
    place: { kind: 'nowhere' },
    occurrence: { kind: 'branch-pushed', name: 'draft', before, touched: undefined },
  };
  const [first] = await occurrencesOf(happening, { repository });
  await repository.close();
  return first?.kind === 'branch-pushed' ? first.touched : undefined;
}

test('files that were pushed to a branch are told apart from those that were there before', async () => {
  await remote.commit({ 'a.md': 'a', 'b.md': 'b' }, 'Begin');
  const before = await remote.commit({ 'c.md': 'c' }, 'First', 'draft');
  await remote.commit({ 'a.md': 'other' }, 'Second', 'draft');
  await remote.commit({ 'b.md': null, 'd.md': 'd' }, 'Third', 'draft');
  expect(await touchedBy(before)).toEqual(['a.md', 'b.md', 'd.md']);
});

test('a branch that is new, or whose history was written anew, is compared with the main one', async () => {
  await remote.commit({ 'a.md': 'a', 'b.md': 'b' }, 'Begin');
  await remote.commit({ 'c.md': 'c' }, 'First', 'draft');
  await remote.commit({ 'a.md': 'other' }, 'Second', 'draft');
  expect(await touchedBy(undefined)).toEqual(['a.md', 'c.md']);
  expect(await touchedBy('0123456789'.repeat(4))).toEqual(['a.md', 'c.md']);
});

test('a branch that is gone again touched nothing that anybody could look at', async () => {
  await remote.commit({ 'a.md': 'a' }, 'Begin');
  expect(await touchedBy(undefined)).toEqual([]);
});
