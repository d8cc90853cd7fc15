import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeResult } from '../../../src/hosts/cli/binder/write-result.ts';
import { runCli } from '../../../src/hosts/cli/run-cli.ts';
import { git } from '../../support/bare-repository.ts';
import type { Seen } from './stage.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-binder-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(path: string, content: string | Uint8Array, mode = 0o644): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
  await chmod(target, mode);
}

async function sayso(...args: readonly string[]): Promise<Seen> {
  const seen = { out: [] as string[], error: [] as string[] };
  const code = await runCli(args, {
    folder,
    out: (text) => void seen.out.push(text),
    error: (text) => void seen.error.push(text),
    progress: () => {},
  });
  return { code, out: seen.out.join('\n'), error: seen.error.join('\n'), progress: [] };
}

const read = (path: string) => readFile(join(folder, path), 'utf8');
const list = (path = '') => readdir(join(folder, path)).then((names) => names.sort());

async function twoFolders(): Promise<void> {
  await write('maps/environment.yml', 'dependencies:\n  - python=3.10\n  - geopandas\n');
  await write('maps/apt.txt', 'gdal-bin\n');
  await write('maps/postBuild', '#!/bin/bash\nset -e\necho maps\n', 0o755);
  await write('text/binder/requirements.txt', 'nltk==3.8\n');
  await write('text/binder/postBuild', '#!/bin/bash\nset -e\necho text\n', 0o755);
}

describe('merging folders', () => {
  test('makes one environment of them, where there is no repository at all', async () => {
    await twoFolders();
    const { code, out } = await sayso('binder', 'merge', 'maps', 'text', '--out', 'new');
    expect(code).toBe(0);
    expect(out).toContain(`Merged 2 folders into ${join(folder, 'new', 'binder')}`);
    expect(out).toMatch(/No clashes, .*\. Nothing in them excludes anything else\.$/);
    expect(await read('new/binder/environment.yml')).toMatch(
      /geopandas[\s\S]*pip:\s[\s\S]*- nltk==3\.8/,
    );
    expect(await read('new/binder/apt.txt')).toContain('gdal-bin');
    expect(await read('new/binder/postBuild')).toMatch(/maps\/postBuild[\s\S]*text\/postBuild/);
    const { mode } = await lstat(join(folder, 'new/binder/maps/postBuild'));
    expect(mode & 0o777).toBe(0o755);
    expect(await list()).toEqual(['maps', 'new', 'text']);
    expect(await read('new/binder/merge-lock.json')).not.toMatch(/address\.invalid|sayso-binder/);
  });

  test('shows what does not go together, and how to choose', async () => {
    await twoFolders();
    await write('text/binder/runtime.txt', 'python-3.12');
    const clash = await sayso('binder', 'merge', 'maps', 'text', '--out', 'new');
    expect(clash.code).toBe(0);
    expect(clash.out).toContain('CLASH  maps/environment.yml:2, text/binder/runtime.txt:1');
    expect(clash.out).toContain('→ To choose: --prefer maps or --prefer text');
    expect(clash.out).toMatch(/One clash, .*until the clashes are settled\.$/);
    expect(await read('new/binder/environment.yml')).toContain('python=3.10');
    await sayso('binder', 'merge', 'maps', 'text', '--out', 'new', '--prefer', 'text');
    expect(await read('new/binder/environment.yml')).toContain('python=3.12');
  });

  test('says so where a second time changes nothing', async () => {
    await twoFolders();
    await sayso('binder', 'merge', 'maps', 'text', '--out', 'new');
    const { mtimeMs } = await lstat(join(folder, 'new/binder/environment.yml'));
    const { code, out } = await sayso('binder', 'merge', 'maps', 'text', '--out', 'new');
    expect(code).toBe(0);
    expect(out).toContain('Nothing was written.');
    expect((await lstat(join(folder, 'new/binder/environment.yml'))).mtimeMs).toBe(mtimeMs);
  });

  test('takes folders of one repository as parts of it, beside what is there', async () => {
    await write('binder_maps/requirements.txt', '-e .\n');
    await write('binder_text/requirements.txt', 'nltk\n');
    await write('setup.py', 'from setuptools import setup\nsetup(name="mine")\n');
    const { code, out } = await sayso(
      'binder',
      'merge',
      'binder_maps',
      'binder_text',
      '--out',
      '.',
    );
    expect([code, out]).toEqual([0, expect.stringContaining('No clashes')]);
    expect(await read('binder/requirements.txt')).toMatch(/^-e \.$/m);
    expect(await list()).toEqual(['binder', 'binder_maps', 'binder_text', 'setup.py']);
  });

  test('installs what a clone has from where it was cloned', async () => {
    await write('clone/binder/requirements.txt', '-e .\n');
    await write('clone/setup.py', 'from setuptools import setup\nsetup(name="theirs")\n');
    await write('mine/requirements.txt', 'nltk\n');
    const inClone = (...args: readonly string[]) => git(join(folder, 'clone'), ...args);
    await inClone('init', '--quiet');
    await inClone('remote', 'add', 'origin', 'git@github.com:owner/theirs.git');
    await inClone('add', '--all');
    await inClone('-c', 'user.name=A', '-c', 'user.email=a@b.c', 'commit', '--quiet', '-m', 'x');
    const commit = (await inClone('rev-parse', 'HEAD')).trim();
    await sayso('binder', 'merge', 'mine', 'clone', '--out', 'new');
    expect(await read('new/binder/requirements.txt')).toContain(
      `git+https://github.com/owner/theirs@${commit}`,
    );
  });

  test('brings along what scripts need of their own folders, where that is wanted', async () => {
    await twoFolders();
    await write('maps/postBuild', '#!/bin/bash\nset -e\npython load.py data\n', 0o755);
    await write('maps/load.py', 'print()\n');
    await write('maps/data/towns.csv', 'Ulm\n');
    const told = await sayso('binder', 'merge', 'maps', 'text', '--out', 'new');
    expect(told.out).toContain('“load.py” and “data”');
    expect(told.out).toMatch(/To\s+bring\s+them\s+along:\s+--missing\s+copy/);
    const { out } = await sayso(
      'binder',
      'merge',
      'maps',
      'text',
      '--out',
      'new',
      '--missing',
      'copy',
    );
    expect(out).toContain('so they were brought along');
    expect(await read('new/binder/maps/repository/data/towns.csv')).toBe('Ulm\n');
    expect(await read('new/binder/merge-lock.json')).toContain('"missing": "copy"');
    expect(await list('new')).toEqual(['binder']);
  });

  test('follows no link out of a folder', async () => {
    await write('secret.txt', 'very-secret\n');
    await write('a/binder/environment.yml', 'dependencies:\n  - numpy\n');
    await symlink(join(folder, 'secret.txt'), join(folder, 'a/binder/apt.txt'));
    await write('b/requirements.txt', 'nltk\n');
    const { out } = await sayso('binder', 'merge', 'a', 'b', '--out', 'new');
    expect(out).toContain('is a link that leads out of its source');
    for (const name of await list('new/binder')) {
      expect(await read(`new/binder/${name}`)).not.toContain('very-secret');
    }
  });
});

describe('nothing is written', () => {
  const everything = async () => (await readdir(folder, { recursive: true })).sort();

  test('where no merge can be right', async () => {
    await twoFolders();
    await write('text/binder/Dockerfile', 'FROM scratch\n');
    const before = await everything();
    const { code, error, out } = await sayso('binder', 'merge', 'maps', 'text', '--out', 'new');
    expect([code, out]).toEqual([1, '']);
    expect(error).toContain('ERROR  text/binder/Dockerfile');
    expect(error).toMatch(
      /nothing was written\. Mend what stands as ERROR, or leave that folder out\.$/,
    );
    expect(await everything()).toEqual(before);
  });

  test('where a folder would have to be installed that has no address', async () => {
    await write('theirs/requirements.txt', '-e .\n');
    await write('theirs/setup.py', 'from setuptools import setup\nsetup(name="theirs")\n');
    const { code, error } = await sayso('binder', 'merge', 'theirs', '--out', 'new');
    expect([code, error]).toEqual([
      1,
      expect.stringContaining('“theirs”: a list there installs a folder'),
    ]);
    expect(await list()).toEqual(['theirs']);
  });

  test('half: where writing fails on the way, the former is there, and nothing beside it', async () => {
    await write('new/binder/apt.txt', 'former\n');
    const file = (path: string) => ({ path, mode: '100644' as const, content: 'new\n' });
    await expect(
      writeResult([file('apt.txt'), file('apt.txt/x')], join(folder, 'new/binder')),
    ).rejects.toThrow();
    expect(await read('new/binder/apt.txt')).toBe('former\n');
    expect(await list('new')).toEqual(['binder']);
  });

  test('over files of somebody else', async () => {
    await twoFolders();
    await write('new/binder/environment.yml', 'mine\n');
    const { code, error } = await sayso(
      'binder',
      'merge',
      'maps',
      'text',
      '--out',
      'new',
      '--force',
    );
    expect(code).toBe(1);
    expect(error).toContain('which holds files that I did not write');
    expect(await read('new/binder/environment.yml')).toBe('mine\n');
  });

  test('over what somebody changed in a former result, unless told so', async () => {
    await twoFolders();
    const again = (...more: readonly string[]) =>
      sayso('binder', 'merge', 'maps', 'text', '--out', 'new', ...more);
    await again();
    await write('new/binder/apt.txt', 'gdal-bin\nmine\n');
    await write('new/binder/notes.md', 'mine\n');
    const { code, error } = await again();
    expect(code).toBe(1);
    expect(error).toContain('changed  apt.txt\n  added    notes.md');
    expect(await read('new/binder/apt.txt')).toContain('mine');
    expect((await again('--force')).code).toBe(0);
    expect(await read('new/binder/apt.txt')).not.toContain('mine');
    expect(await list('new')).toEqual(['binder']);
  });

  test('beside the other folder for configuration', async () => {
    await twoFolders();
    await write('new/.binder/apt.txt', 'curl\n');
    const { code, error } = await sayso('binder', 'merge', 'maps', 'text', '--out', 'new');
    expect([code, error]).toEqual([1, expect.stringContaining('Binder refuses both')]);
    const hidden = await sayso('binder', 'merge', 'maps', '--out', 'other/.binder');
    expect(hidden.code).toBe(0);
    expect(await list('other')).toEqual(['.binder']);
  });

  test('where a source is the place of the result', async () => {
    await twoFolders();
    await sayso('binder', 'merge', 'maps', 'text', '--out', 'new');
    const { code, error } = await sayso('binder', 'merge', 'new/binder', 'maps', '--out', 'new');
    expect([code, error]).toEqual([1, expect.stringContaining('is to be merged itself')]);
  });

  test.each([
    [['merge', 'nowhere', '--out', 'new'], 1, 'I looked for the folder nowhere'],
    [['merge', 'empty', '--out', 'new'], 1, 'has no files for Binder'],
    [['merge', 'maps'], 2, '--out DIR'],
    [['merge', '--out', 'new'], 2, 'name the folders'],
    [['merge', 'maps', '--out', 'new', '--hashes', 'keep'], 2, '--hashes strip'],
    [['merge', 'maps', '--out', 'new', '--prefer', 'others'], 2, 'You prefer “others”'],
    [['lint'], 2, 'Name one folder'],
    [['lint', 'maps', 'text'], 2, 'Name one folder'],
    [['mrege'], 2, 'Did you mean sayso binder merge?'],
    [[], 2, 'sayso binder merge DIR…'],
  ])('for %j', async (args, exitCode, words) => {
    await twoFolders();
    await mkdir(join(folder, 'empty'));
    const before = await everything();
    const { code, error, out } = await sayso('binder', ...args);
    expect(error).toContain(words);
    expect([code, out]).toEqual([exitCode, '']);
    expect(await everything()).toEqual(before);
  });
});

describe('looking at one folder', () => {
  test('fails where Binder would refuse it, and says where', async () => {
    await write('one/environment.yml', 'name: one\n');
    const { code, error } = await sayso('binder', 'lint', 'one');
    expect(code).toBe(1);
    expect(error).toContain('ERROR  environment.yml');
    expect(error).toMatch(/Binder would refuse one: one error to mend\.$/);
  });

  test('is content otherwise, and tells what may surprise', async () => {
    await write('one/requirements.txt', 'numpy\n');
    expect(await sayso('binder', 'lint', 'one')).toMatchObject({
      code: 0,
      out: 'Nothing to say against one.',
    });
    await write('one/environment.yml', 'dependencies:\n  - scipy\n');
    const { code, out } = await sayso('binder', 'lint', 'one/');
    expect(code).toBe(0);
    expect(out).toContain('Binder does not read “requirements.txt” in this source');
    expect(out).not.toContain('--dormant');
  });

  test('answers programs in JSON', async () => {
    await write('one/apt.txt', 'Git\n');
    const { code, out } = await sayso('binder', 'lint', 'one', '--json');
    const answer = JSON.parse(out);
    expect([code, answer.exitCode]).toEqual([1, 1]);
    expect(answer.findings).toContainEqual(expect.objectContaining({ kind: 'apt-refused' }));
  });

  test('shows no character that steers a terminal', async () => {
    await write('one/apt.txt', 'g\u001b[31mit\n');
    const { error } = await sayso('binder', 'lint', 'one');
    expect(error).toContain('ERROR  apt.txt:1');
    expect(error).not.toContain('\u001b');
  });
});

test('help tells of these, alone where they are asked for', async () => {
  const { code, out } = await sayso('help', 'binder');
  expect(code).toBe(0);
  expect(out).toContain('sayso binder lint DIR');
  expect(out).toContain('--julia-and-r bridge');
  expect(out).not.toContain('sayso say WORDS…');
  expect((await sayso('binder', '--help')).out).toBe(out);
  expect((await sayso('help')).out).toContain('sayso binder merge DIR…');
});
