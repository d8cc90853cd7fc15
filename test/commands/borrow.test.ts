import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BORROW_LIMITS } from '../../src/commands/borrow/borrow-limits.ts';
import { createBorrow } from '../../src/commands/borrow.ts';
import type { Command } from '../../src/engine/command.ts';
import { FOREIGN_RULES } from '../../src/git/foreign/foreign-rules.ts';
import { type BareRepository, createBareRepository, git } from '../support/bare-repository.ts';
import { type GitServer, startGitServer } from '../support/git-server.ts';
import { say } from '../support/rehearse.ts';

const MIT = 'Permission is hereby granted, free of charge, to any person obtaining a copy\n';

let root: string;
let server: GitServer;
let command: Command;
let mine: BareRepository;
let warehouse: BareRepository;
let from: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sayso-borrow-'));
  await mkdir(join(root, 'ada'));
  server = await startGitServer({ root });
  command = createBorrow({ ...FOREIGN_RULES, own: server.url });
});
afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true, force: true });
});

async function open(name: string): Promise<BareRepository> {
  const repository = await createBareRepository();
  await rm(join(root, 'ada', `${name}.git`), { force: true });
  await symlink(repository.folder, join(root, 'ada', `${name}.git`));
  return repository;
}

beforeEach(async () => {
  mine = await createBareRepository();
  await mine.commit({ 'README.md': '# Mine\n' }, 'Begin');
  warehouse = await open('warehouse');
  from = `${server.url}/ada/warehouse`;
});
afterEach(async () => {
  await mine.remove();
  await warehouse.remove();
});

function borrow(words: string, by = command) {
  return say(words, by, mine);
}

async function paths(): Promise<readonly string[]> {
  const names = (await git(mine.folder, 'ls-tree', '-r', '--name-only', 'main')).trim().split('\n');
  return names.filter((path) => !/^(?:\.github\/|BORROWED|README)/.test(path));
}

describe('where files go', () => {
  test('into a folder with their whole paths, and from a folder of an address without it', async () => {
    await warehouse.commit(
      { 'a/b/c.md': 'c\n', 'a/d.md': 'd\n', 'e.md': 'e\n', LICENSE: MIT },
      'Files',
    );
    await borrow(`Borrow from ${from}: a/** into maps`);
    expect(await paths()).toContain('maps/a/b/c.md');
    await borrow(`Borrow from ${from}/tree/main/a into near`);
    expect(await paths()).toEqual([
      `LICENSES/${licenceFolder()}/LICENSE.txt`,
      'maps/a/b/c.md',
      'maps/a/d.md',
      'near/b/c.md',
      'near/d.md',
    ]);
    await borrow(`Borrow from ${from}/blob/main/a/d.md into one`);
    expect((await mine.files())['one/d.md']).toBe('d\n');
  });

  test('of a branch whose name has a slash, and of a tag, which stays where it is', async () => {
    await warehouse.commit({ 'a/x.md': 'one\n' }, 'One');
    await git(warehouse.folder, 'tag', 'v1', 'main');
    await warehouse.commit({ 'a/x.md': 'two\n' }, 'Two');
    await warehouse.commit({ 'a/x.md': 'three\n' }, 'Three', 'feature/new');
    await borrow(`Borrow from ${from}/tree/v1/a into old`);
    await borrow(`Borrow from ${from}/tree/feature/new/a into new`);
    expect(await mine.files()).toMatchObject({ 'old/x.md': 'one\n', 'new/x.md': 'three\n' });
    expect((await borrow('Borrow')).plan.kind).toBe('answer');
  });

  test('never where they would rule the repository, nor what points elsewhere; scripts can be run', async () => {
    await warehouse.commit(
      {
        'ok.md': 'ok\n',
        '.github/workflows/evil.yml': 'on: push\n',
        '.github/sayso.yml': 'title: Evil\n',
        '.github/borrow.yml': 'borrow: []\n',
        '.github/borrowed.json': '{}\n',
        'BORROWED.md': 'Nobody.\n',
        CODEOWNERS: '* @ada\n',
        '.gitmodules': '',
        'docs/a:b.md': 'odd\n',
      },
      'Everything',
    );
    await addMode('link.md', '120000', '/etc/passwd');
    await addMode('run.sh', '100755', '#!/bin/sh\n');
    const { said } = await borrow(`Borrow from ${from}: *`);
    const files = await mine.files();
    expect(await paths()).toEqual(['ok.md', 'run.sh']);
    expect(await git(mine.folder, 'ls-tree', 'main', 'run.sh')).toMatch(/^100755 /);
    expect(Object.keys(files).filter((path) => path.startsWith('.github/'))).toEqual([
      '.github/borrow.yml',
      '.github/borrowed.json',
    ]);
    expect(files['.github/borrow.yml']).toContain('warehouse');
    expect(files['BORROWED.md']).not.toContain('Nobody.');
    expect(said).toContain('`link.md`: a link to another place');
    expect(said).toContain('`docs/a:b.md`: a name or a depth');
    expect(said).toContain('it would rule your repository');
  });

  test('not over a folder, nor through a file or a link', async () => {
    await warehouse.commit({ notes: 'a file\n', 'docs/a.md': 'a\n', 'b.md': 'b\n' }, 'Files');
    await mine.commit({ 'notes/mine.md': 'mine\n', docs: 'a file\n' }, 'Mine');
    const { said } = await borrow(`Borrow from ${from}: *`);
    expect(await paths()).toEqual(['b.md', 'docs', 'notes/mine.md']);
    expect(said).toContain('you have a folder where the file would go');
  });
});

describe('a licence', () => {
  test('that nobody gave is said plainly', async () => {
    await warehouse.commit({ 'a.md': 'a\n' }, 'No licence');
    const { said } = await borrow(`Borrow from ${from}: a.md`);
    expect(said).toContain('has no licence that I could find');
    expect((await mine.files())['BORROWED.md']).toContain('all rights are with whoever made them');
  });

  test('of the folder comes as well; one that is among the files comes once', async () => {
    await warehouse.commit(
      { LICENSE: MIT, 'data/LICENSE.md': 'Ours.\n', 'data/a.csv': '1\n' },
      'Two',
    );
    const { said } = await borrow(`Borrow from ${from}: data/`);
    expect(said).toContain('MIT');
    const folder = licenceFolder();
    expect(await paths()).toEqual([
      `LICENSES/${folder}/LICENSE.txt`,
      'data/LICENSE.md',
      'data/a.csv',
    ]);
    expect((await mine.files())[`LICENSES/${folder}/LICENSE.txt`]).toBe(MIT);
  });
});

describe('again', () => {
  test('brings back what was deleted here only when it is named itself', async () => {
    await warehouse.commit({ 'a.md': 'a\n', 'b.md': 'b\n' }, 'Files');
    await borrow(`Borrow from ${from}: *.md !README.md`);
    await mine.commit({ 'a.md': null }, 'Without');
    await warehouse.commit({ 'a.md': 'A\n' }, 'New');
    expect((await borrow('Borrow')).said).toContain('so they stay deleted: `a.md`');
    expect(await paths()).toEqual(['b.md']);
    await borrow(`Borrow from ${from}: a.md`);
    expect((await mine.files())['a.md']).toBe('A\n');
  });

  test('takes away what its owner took away; where that is all, somebody decides', async () => {
    await warehouse.commit({ 'a.md': 'a\n', 'b.md': 'b\n', 'c.md': 'c\n' }, 'Files');
    await borrow(`Borrow from ${from}: a.md b.md c.md`);
    await mine.commit({ 'b.md': 'mine\n' }, 'Edit');
    await warehouse.commit({ 'a.md': null, 'b.md': null }, 'Fewer');
    const { said } = await borrow('Borrow');
    expect(said).toContain('one file went, because nothing brings it any more');
    expect(said).toContain('kept because you edited them: `b.md`');
    expect(await paths()).toEqual(['b.md', 'c.md']);
    await warehouse.commit({ 'c.md': null, 'd.md': 'd\n' }, 'None');
    expect((await borrow('Borrow')).said).toContain('it has no file that fits');
    expect(await paths()).toEqual(['b.md', 'c.md']);
  });

  test('takes away what is borrowed no more, unless somebody wrote in it', async () => {
    await warehouse.commit({ 'a.md': 'a\n', 'b.md': 'b\n', 'c.md': 'c\n' }, 'Files');
    await borrow(`Borrow from ${from}: a.md b.md c.md`);
    await mine.commit({ 'b.md': 'mine\n' }, 'Edit');
    const list = (await mine.files())['.github/borrow.yml'] ?? '';
    const fewer = list.replace(/ +- (?:a|b)\.md\n/g, '');
    await mine.commit({ '.github/borrow.yml': fewer }, 'Fewer');
    const { said } = await borrow('Borrow');
    expect(await paths()).toEqual(['b.md', 'c.md']);
    expect(said).toContain('kept because you edited them: `b.md`');
    expect((await borrow('Borrow')).plan.kind).toBe('answer');
  });

  test('moves what goes to another folder', async () => {
    await warehouse.commit({ 'a.md': 'a\n' }, 'Files');
    await borrow(`Borrow from ${from}: a.md into one`);
    const list = (await mine.files())['.github/borrow.yml'] ?? '';
    await mine.commit({ '.github/borrow.yml': list.replace('into: one', 'into: two') }, 'Move');
    await borrow('Borrow');
    expect(await paths()).toEqual(['two/a.md']);
  });

  test('merges though the warehouse has another history now', async () => {
    const text = 'One\n\nTwo\n\nThree\n';
    await warehouse.commit({ 'a.md': text }, 'Files');
    await borrow(`Borrow from ${from}: a.md`);
    await mine.commit({ 'a.md': text.replace('One', 'Mine') }, 'Edit');
    await warehouse.remove();
    warehouse = await open('warehouse');
    await warehouse.commit({ 'a.md': text.replace('Three', 'Four') }, 'Begin anew');
    const { plan } = await borrow('Borrow');
    expect(plan).toMatchObject({ kind: 'change' });
    expect(plan).not.toHaveProperty('propose');
    expect((await mine.files())['a.md']).toBe('Mine\n\nTwo\n\nFour\n');
  });

  test('meets a file that was there before anything was borrowed: somebody decides', async () => {
    await warehouse.commit({ 'a.md': 'theirs\n', 'same.md': 'same\n' }, 'Files');
    await mine.commit({ 'a.md': 'mine\n', 'same.md': 'same\n' }, 'Mine');
    const { plan, said } = await borrow(`Borrow from ${from}: a.md same.md`);
    expect(plan).toMatchObject({ kind: 'change', propose: 'conflict' });
    expect(said).toContain('the proposal holds what comes');
    expect(said).not.toContain('`same.md`');
  });

  test('reads files of other letters and pictures as they are', async () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0, 1, 13, 10]);
    const latin = new Uint8Array([0x63, 0xe9, 0x0a]);
    await warehouse.commit(
      { 'p.png': bytes, 'latin.txt': latin, 'bom.md': '\uFEFFx\r\n' },
      'Files',
    );
    await borrow(`Borrow from ${from}: p.png latin.txt bom.md`);
    for (const path of ['p.png', 'latin.txt', 'bom.md']) {
      const [there, here] = await Promise.all(
        [warehouse, mine].map(({ folder }) => git(folder, 'rev-parse', `main:${path}`)),
      );
      expect(here).toBe(there);
    }
    expect((await borrow('Borrow')).plan.kind).toBe('answer');
  });
});

describe('several warehouses', () => {
  test('each brings its own; one that is gone does not hold up the others, nor lose its files', async () => {
    const other = await open('other');
    await warehouse.commit({ 'a.md': 'a\n' }, 'Files');
    await other.commit({ 'b.md': 'b\n', 'a.md': 'another a\n' }, 'Files');
    const list = `borrow:\n  - from: ${from}\n    files: [a.md]\n  - from: ${server.url}/ada/other\n    files: |\n      # all\n      *.md\n      !README.md\n`;
    await mine.commit({ '.github/borrow.yml': list }, 'List');
    const first = await borrow('Borrow');
    expect(await paths()).toEqual(['a.md', 'b.md']);
    expect((await mine.files())['a.md']).toBe('a\n');
    expect(first.said).toContain('comes first');
    await other.remove();
    await warehouse.commit({ 'a.md': 'A\n' }, 'New');
    const { said } = await borrow('Borrow');
    expect(said).toContain('what you have of them stays as it is');
    expect(await mine.files()).toMatchObject({ 'a.md': 'A\n', 'b.md': 'b\n' });
    expect((await mine.files())['.github/borrow.yml']).toBe(list);
  });
});

describe('what cannot be borrowed', () => {
  test('a branch, a folder that is not there, an empty repository', async () => {
    expect((await borrow(`Borrow from ${from}: a.md`)).said).toContain('it has no files yet');
    await warehouse.commit({ 'a.md': 'a\n' }, 'Files');
    const { said } = await borrow(`Borrow from ${from}/tree/v9: a.md`);
    expect(said).toContain('it has no branch, tag or commit `v9`');
    const folder = await borrow(`Borrow from ${from}/tree/main/none`);
    expect(folder.said).toContain('it has no file or folder `none`');
  });

  test('what fits nothing, or comes from elsewhere already: the list stays as it was', async () => {
    await warehouse.commit({ 'a.md': 'a\n', 'b.md': 'b\n' }, 'Files');
    await borrow(`Borrow from ${from}: a.md`);
    const typo = await borrow(`Borrow from ${from}: my notes.md`);
    expect(typo.plan.kind).toBe('refuse');
    expect(typo.said).toContain('it has no file that fits `my`, `notes.md`');
    const twice = await borrow(`Borrow from ${from}/blob/main/a.md`);
    expect(twice.plan.kind).toBe('refuse');
    expect(twice.said).toContain('`a.md`: something else in your list brings a file');
    const partly = await borrow(`Borrow from ${from}: b.md my.md`);
    expect(partly.plan.kind).toBe('change');
    expect(partly.said).toContain('fits `my.md`; all else that you named is there');
  });

  test('more files or bytes than anybody looks after: told with numbers, and where they are', async () => {
    const text = 'x'.repeat(3000);
    await warehouse.commit(
      { 'many/1.txt': `1${text}`, 'many/2.txt': text, 'a.md': 'a\n' },
      'Files',
    );
    const rules = { ...FOREIGN_RULES, own: server.url };
    const few = createBorrow(rules, { ...BORROW_LIMITS, mostFiles: 2 });
    const { plan, said } = await borrow(`Borrow from ${from}: *`, few);
    expect(plan.kind).toBe('refuse');
    expect(said).toContain('these would be 3 files, and I borrow at most 2 of one repository');
    expect(said).toContain('`many/` (2)');
    const small = createBorrow(rules, { ...BORROW_LIMITS, mostBytes: 4000 });
    expect((await borrow(`Borrow from ${from}: many/`, small)).said).toContain('Name less of it');
    const tiny = createBorrow(rules, { ...BORROW_LIMITS, mostBytesOfFile: 10 });
    expect((await borrow(`Borrow from ${from}: *`, tiny)).said).toContain('larger than');
  });

  test('beside a record that somebody damaged', async () => {
    await mine.commit({ '.github/borrowed.json': '{' }, 'Damage');
    const { plan, said } = await borrow(`Borrow from ${from}: a.md`);
    expect(plan.kind).toBe('refuse');
    expect(said).toContain('I cannot read it');
  });
});

function licenceFolder(): string {
  return `${new URL(server.url).host}-ada-warehouse`.replace(/[^\w.-]+/g, '-');
}

/** Commits a file with a mode of its own, as no editor in a browser would. */
async function addMode(path: string, mode: string, text: string): Promise<void> {
  const work = `${warehouse.folder}-work`;
  await rm(work, { recursive: true, force: true });
  await git(warehouse.folder, 'clone', '--quiet', warehouse.folder, work);
  await writeFile(join(work, '.content'), text);
  const oid = (await git(work, 'hash-object', '-w', '.content')).trim();
  await git(work, 'update-index', '--add', '--cacheinfo', `${mode},${oid},${path}`);
  await git(work, 'commit', '--quiet', '-m', 'Mode');
  await git(work, 'push', '--quiet', 'origin', 'main');
}
