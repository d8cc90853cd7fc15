import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askOnce } from '../../../../src/hosts/playground/world/ask-once.ts';
import { createWorld } from '../../../../src/hosts/playground/world/create-world.ts';
import {
  headOf,
  readCommit,
  resolveCommit,
} from '../../../../src/hosts/playground/world/read-commits.ts';
import { createRepositoryFromTemplate } from '../../../../src/hosts/playground/world/repositories.ts';
import { gitText } from '../../../../src/hosts/playground/world/run-git.ts';
import type { Repository } from '../../../../src/hosts/playground/world/state/repository.ts';
import { visitor } from '../../../../src/hosts/playground/world/users.ts';

let folder: string;
let repository: Repository;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'playground-'));
  await mkdir(join(folder, 'template'));
  await writeFile(join(folder, 'template', 'README.md'), '# A course\n');
  const { world } = await createWorld({ folder: join(folder, 'git') });
  repository = await createRepositoryFromTemplate(world, {
    owner: visitor(world),
    name: 'my-course',
    template: join(folder, 'template'),
  });
});

afterEach(() => rm(folder, { recursive: true }));

async function mainCommit(): Promise<string> {
  return (await headOf(repository, 'main')) ?? '';
}

test('what git said of an object is not asked for again', async () => {
  const question = ['rev-list', '--count', await mainCommit()];
  expect(await askOnce(repository, question)).toBe('1');

  await rename(repository.gitFolder, `${repository.gitFolder}-elsewhere`);
  expect(await askOnce(repository, question)).toBe('1');
});

test('an object that is not there is asked for again', async () => {
  const blob = '257cc5642cb1a054f08cc83f2d943e56fd3ebe99';
  const question = ['cat-file', 'blob', blob];
  await expect(askOnce(repository, question)).rejects.toThrow(/cat-file/);

  await gitText(repository.gitFolder, ['hash-object', '-w', '--stdin'], { input: 'foo\n' });
  expect(await askOnce(repository, question)).toBe('foo');
});

test('a commit is found by its branch, tag, full ref and id', async () => {
  const commit = await mainCommit();
  await gitText(repository.gitFolder, ['update-ref', 'refs/heads/light/waves', commit]);
  await gitText(repository.gitFolder, [
    '-c',
    'user.name=You',
    '-c',
    'user.email=you@example.org',
    'tag',
    '-a',
    '-m',
    'x',
    'v1',
    commit,
  ]);
  const tag = await gitText(repository.gitFolder, ['rev-parse', 'refs/tags/v1']);
  const tree = (await readCommit(repository, commit))?.tree ?? '';

  const found = ['light/waves', 'v1', 'refs/heads/main', 'HEAD', commit, commit.slice(0, 9), tag];
  for (const name of found) expect(await resolveCommit(repository, name)).toBe(commit);
  const missing = ['light', 'v2', tree, 'f'.repeat(40), 'main~1', 'refs/heads/none'];
  for (const name of missing) expect(await resolveCommit(repository, name)).toBeUndefined();
});

test('a branch whose name looks like the id of a commit is one where there is no such commit', async () => {
  const commit = await mainCommit();
  await gitText(repository.gitFolder, ['update-ref', `refs/heads/${'e'.repeat(40)}`, commit]);
  expect(await resolveCommit(repository, 'e'.repeat(40))).toBe(commit);
});
