import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMergeBinder } from '../../../src/commands/merge-binder.ts';
import { type BareRepository, createBareRepository, git } from '../../support/bare-repository.ts';
import { say } from '../../support/rehearse.ts';

const command = createMergeBinder();

let remote: BareRepository;
beforeEach(async () => {
  remote = await createBareRepository();
});
afterEach(() => remote.remove());

function merge(words = 'Merge Binder') {
  return say(words, command, remote);
}

async function file(path: string): Promise<string> {
  return (await remote.files())[path] ?? '(none)';
}

describe('merging folders of a repository', () => {
  test('the one that is preferred wins, also when it is said again without', async () => {
    await remote.commit(
      {
        'binder_a/environment.yml': 'dependencies:\n  - python=3.10\n',
        'binder_b/environment.yml': 'dependencies:\n  - python=3.12\n',
      },
      'Two',
    );
    await merge('Merge Binder prefer binder_b');
    expect(await file('binder/environment.yml')).toContain('python=3.12');
    expect((await merge()).plan.kind).toBe('answer');
    expect((await merge('Merge Binder prefer binder_a')).plan.kind).toBe('change');
    expect(await file('binder/environment.yml')).toContain('python=3.10');
  });

  test('scripts can be run', async () => {
    await remote.commit(
      {
        'binder_a/requirements.txt': '',
        'binder_a/postBuild': '#!/bin/sh\necho a\n',
        'binder_b/postBuild': '#!/bin/sh\necho b\n',
        'binder_b/requirements.txt': '',
      },
      'Scripts',
    );
    await merge();
    const tree = await git(remote.folder, 'ls-tree', '-r', 'main', 'binder/');
    expect(tree).toMatch(/^100755 blob \S+\tbinder\/postBuild$/m);
    expect(tree).toMatch(/^100755 blob \S+\tbinder\/binder_a\/postBuild$/m);
  });

  test('a folder that is gone goes, with what it brought', async () => {
    await remote.commit(
      {
        'binder_a/requirements.txt': 'a\n',
        'binder_b/apt.txt': 'git\n',
        'binder_b/runtime.txt': 'python-3.11',
      },
      'Two',
    );
    await merge();
    expect(await file('binder/apt.txt')).toContain('git');
    await remote.commit({ 'binder_b/apt.txt': null, 'binder_b/runtime.txt': null }, 'Without b');
    const { said } = await merge();
    expect(said).toContain('No longer there, and so no longer in it: `binder_b`');
    expect(await file('binder/apt.txt')).toBe('(none)');
  });

  test('the first of a name that is there already is not taken twice', async () => {
    await remote.commit({ 'binder_a/requirements.txt': 'a\n' }, 'One');
    const { said } = await merge('Merge Binder: binder_a ./binder_a you/my-course:binder_a');
    expect(said).toContain('made of one source');
  });

  test('one that leads out of the repository by a link is not followed', async () => {
    await remote.commit({ 'binder_a/requirements.txt': 'a\n' }, 'One');
    const oid = await git(remote.folder, 'rev-parse', 'main:binder_a/requirements.txt');
    await remote.commit({ 'binder_a/requirements.txt': 'a\n', target: '/etc/passwd' }, 'Two');
    const link = (await git(remote.folder, 'rev-parse', 'main:target')).trim();
    expect(oid).not.toBe(link);
    await git(remote.folder, 'read-tree', 'main');
    await git(
      remote.folder,
      'update-index',
      '--add',
      '--cacheinfo',
      `120000,${link},binder_a/apt.txt`,
    );
    const tree = (await git(remote.folder, 'write-tree')).trim();
    const commit = (
      await git(remote.folder, 'commit-tree', tree, '-p', 'main', '-m', 'Link')
    ).trim();
    await git(remote.folder, 'update-ref', 'refs/heads/main', commit);
    await merge();
    expect(Object.values(await remote.files()).join('\n')).not.toContain('root:');
    expect(await file('binder/apt.txt')).toBe('(none)');
  });
});

describe('what is there already', () => {
  test('made by hand in .binder stays hidden, and the result takes its place', async () => {
    await remote.commit(
      { '.binder/requirements.txt': 'numpy\n', 'binder_a/requirements.txt': 'a\n' },
      'Two',
    );
    const { said } = await merge();
    expect(said).toContain('What you had made by hand in `.binder` is kept in `binder_own`');
    expect(await file('binder_own/requirements.txt')).toBe('numpy\n');
    expect(await file('.binder/requirements.txt')).toContain('numpy');
    expect(await file('binder/requirements.txt')).toBe('(none)');
  });

  test('at the top is read there again, and is first', async () => {
    await remote.commit({ 'requirements.txt': 'numpy\n', 'binder_a/apt.txt': 'git\n' }, 'Two');
    await merge();
    expect((await merge()).plan.kind).toBe('answer');
    await remote.commit({ 'requirements.txt': 'numpy\nsympy\n' }, 'More');
    const { said } = await merge();
    expect(said).toMatch(/1\. `this repository`[\s\S]*2\. `binder_a`/);
    expect(await file('binder/requirements.txt')).toContain('sympy');
  });

  test('edited by hand is said to stay, where nothing is new', async () => {
    await remote.commit({ 'binder_a/requirements.txt': 'a\n' }, 'One');
    await merge();
    const list = await file('binder/requirements.txt');
    await remote.commit({ 'binder/requirements.txt': `${list}b\n` }, 'By hand');
    const { plan, said } = await merge();
    expect(plan.kind).toBe('answer');
    expect(said).toContain('What you wrote there stays: `binder/requirements.txt`');
  });

  test('keeps the place in which it is named', async () => {
    await remote.commit(
      { 'binder/requirements.txt': 'numpy\n', 'binder_a/requirements.txt': 'a\n' },
      'Two',
    );
    await merge('Merge Binder: binder_a ./');
    const list = await file('binder/requirements.txt');
    expect(list.indexOf('numpy')).toBeGreaterThan(list.indexOf('a\n'));
    expect(await file('binder_own/requirements.txt')).toBe('numpy\n');
  });

  test('alone is nothing to merge', async () => {
    for (const path of ['requirements.txt', 'binder/requirements.txt']) {
      await remote.commit({ [path]: 'numpy\n' }, 'One');
      expect((await merge()).said).toContain('I looked for folders');
    }
  });

  test('deleted by hand stays deleted; added by hand stays', async () => {
    await remote.commit({ 'binder_a/requirements.txt': 'a\n', 'binder_a/data.csv': '1\n' }, 'One');
    await merge();
    const brought = Object.keys(await remote.files()).filter((path) =>
      /^binder\/.*data/.test(path),
    );
    expect(brought).toHaveLength(1);
    await remote.commit({ [brought[0] ?? '']: null, 'binder/notes.md': 'Mine\n' }, 'By hand');
    await remote.commit({ 'binder_a/requirements.txt': 'a\nb\n' }, 'More');
    const { said } = await merge();
    expect(said).toContain('You deleted these');
    expect(await file('binder/requirements.txt')).toContain('b');
    expect(await file('binder/notes.md')).toBe('Mine\n');
  });

  test('in a copy without its history, what was edited is a conflict', async () => {
    await remote.commit({ 'binder_a/requirements.txt': 'a\n' }, 'One');
    await merge();
    const files = await remote.files();
    await remote.remove();
    remote = await createBareRepository();
    await remote.commit(
      { ...files, 'binder/requirements.txt': 'mine\n', 'binder_a/requirements.txt': 'a\nb\n' },
      'Initial commit',
    );
    const { plan } = await merge();
    expect(plan).toMatchObject({ kind: 'change', propose: 'conflict' });
  });
});

test('a folder whose name would be more than a name in a comment is refused', async () => {
  await remote.commit({ 'binder_a\nRUN/requirements.txt': 'a\n' }, 'Odd');
  expect((await merge()).said).toContain('holds characters that nobody can see');
});

test('more sources than anybody means are refused', async () => {
  const many = Array.from({ length: 21 }, (_, index) => [`binder_${index}/apt.txt`, 'git\n']);
  await remote.commit(Object.fromEntries(many), 'Many');
  expect((await merge()).said).toContain('These are 21 sources, and I merge at most 20 at once');
});
