import { describe, expect, test } from 'vitest';
import { readSourceWord } from '../../../src/commands/merge-binder/source-word.ts';

const here = { server: 'https://github.com', owner: 'you', name: 'my-course' };

function read(word: string) {
  const source = readSourceWord(word, here);
  if (source.kind !== 'elsewhere') return source;
  const { url, name, wish, folder } = source;
  return { url, name, wish, folder };
}

const newest = { kind: 'newest' };
const a = { url: 'https://github.com/owner/a.git', name: 'owner/a' };

describe('a source elsewhere', () => {
  test.each([
    ['owner/a', newest, ''],
    ['owner/a.git', newest, ''],
    ['owner/a@branch', { kind: 'ref', ref: 'branch' }, ''],
    ['owner/a@feature/x', { kind: 'ref', ref: 'feature/x' }, ''],
    ['owner/a@1234567', { kind: 'ref', ref: '1234567' }, ''],
    ['owner/a:path/to/dir', newest, 'path/to/dir'],
    ['owner/a:path/to/dir/', newest, 'path/to/dir'],
    ['owner/a:./', newest, ''],
    ['owner/a@v1.0:envs', { kind: 'ref', ref: 'v1.0' }, 'envs'],
    ['https://github.com/owner/a', newest, ''],
    ['https://github.com/owner/a.git', newest, ''],
    [
      'https://github.com/owner/a/tree/feature/x/envs',
      { kind: 'ref-and-folder', text: 'feature/x/envs' },
      '',
    ],
  ])('%s', (word, wish, folder) => {
    expect(read(word)).toEqual({ ...a, wish, folder });
  });

  test('on GitLab, in groups of groups', () => {
    expect(read('https://gitlab.com/group/sub/name')).toMatchObject({
      url: 'https://gitlab.com/group/sub/name.git',
      name: 'gitlab.com/group/sub/name',
    });
    expect(read('https://gitlab.com/x/y/-/tree/main/envs')).toMatchObject({
      url: 'https://gitlab.com/x/y.git',
      wish: { kind: 'ref-and-folder', text: 'main/envs' },
    });
  });

  test('a gist, also at one of its revisions', () => {
    expect(read('https://gist.github.com/you/0a1b2c')).toMatchObject({
      url: 'https://gist.github.com/0a1b2c.git',
      name: 'gist.github.com/you/0a1b2c',
      wish: newest,
    });
    expect(read(`https://gist.github.com/you/0a1b2c/${'1'.repeat(40)}`)).toMatchObject({
      wish: { kind: 'ref', ref: '1'.repeat(40) },
    });
  });

  test('on Codeberg', () => {
    expect(read('https://codeberg.org/x/y/src/branch/main/envs')).toMatchObject({
      url: 'https://codeberg.org/x/y.git',
      name: 'codeberg.org/x/y',
      wish: { kind: 'ref-and-folder', text: 'main/envs' },
    });
  });

  test('beside a repository on another server lies there', () => {
    const there = { ...here, server: 'http://127.0.0.1:3000' };
    expect(readSourceWord('owner/a', there)).toMatchObject({
      url: 'http://127.0.0.1:3000/owner/a.git',
      name: 'owner/a',
    });
  });
});

describe('a source here', () => {
  test.each([
    ['binder_maps', 'binder_maps'],
    ['binder_maps/', 'binder_maps'],
    ['./envs/maps', 'envs/maps'],
    ['./', ''],
    ['.', ''],
    ['you/my-course', ''],
    ['You/My-Course:envs', 'envs'],
    ['https://github.com/you/my-course', undefined],
  ])('%s', (word, folder) => {
    const found = readSourceWord(word, here);
    if (folder === undefined) expect(found.kind).toBe('here');
    else expect(found).toEqual({ kind: 'here', folder });
  });

  test('at another branch it is a source like any other', () => {
    expect(readSourceWord('you/my-course@old', here).kind).toBe('elsewhere');
  });
});

describe('what is none', () => {
  test.each([
    ['./../other', 'outside'],
    ['binder_maps/../../x', 'outside'],
    ['owner/a:../x', 'form'],
    ['owner/a/b/c', 'form'],
    ['https://github.com/owner', 'form'],
    ['https://you:secret@github.com/owner/a', 'form'],
    ['https://git.example/', 'form'],
    ['https://doi.org/10.5281/zenodo.1234', 'doi'],
    ['10.5281/zenodo.1234', 'doi'],
  ])('%s', (word, why) => {
    expect(readSourceWord(word, here)).toEqual({ kind: 'unclear', word, why });
  });
});
