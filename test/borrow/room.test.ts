import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { chooseFiles } from '../../src/borrow/choose-files.ts';
import { borrowJsonSchema } from '../../src/borrow/file/borrow-schema.ts';
import { readBorrowFile } from '../../src/borrow/file/read-borrow-file.ts';
import { licenceFiles } from '../../src/borrow/licence/licence-files.ts';
import { nameLicence } from '../../src/borrow/licence/name-licence.ts';
import { placeNotes } from '../../src/borrow/record/place-notes.ts';
import { readRecord } from '../../src/borrow/record/read-record.ts';
import type { Borrowed } from '../../src/borrow/record/record.ts';
import { writeRecord } from '../../src/borrow/record/write-record.ts';
import { topFolders } from '../../src/borrow/top-folders.ts';
import { licencePlace, mayHave } from '../../src/commands/borrow/places.ts';
import { pageAtCommit } from '../../src/words/repository-page.ts';

const oid = 'a'.repeat(40);

function entries(...paths: readonly string[]) {
  return paths.map((path) => ({ path, mode: '100644', oid }));
}

function choose(paths: readonly string[], patterns: readonly string[], base = '', into?: string) {
  const chosen = chooseFiles(entries(...paths), { base, patterns, into, mayHave });
  if (chosen.kind !== 'chosen') throw new Error(chosen.kind);
  return { ...chosen, to: chosen.files.map(({ to }) => to) };
}

describe('choosing files', () => {
  test('puts them where they lie there, or into a folder', () => {
    const paths = ['a/b/c.md', 'a/d.md', 'e.md'];
    expect(choose(paths, ['a/']).to).toEqual(['a/b/c.md', 'a/d.md']);
    expect(choose(paths, ['a/'], '', 'x').to).toEqual(['x/a/b/c.md', 'x/a/d.md']);
    expect(choose(paths, ['*'], 'a').to).toEqual(['a/b/c.md', 'a/d.md']);
    expect(choose(paths, ['*'], 'a', 'x').to).toEqual(['x/b/c.md', 'x/d.md']);
    expect(choose(paths, ['/b/'], 'a').to).toEqual(['a/b/c.md']);
  });

  test('of 10,000 takes those that are wanted', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `d${index % 10}/${index}.md`);
    const { to, unmatched } = choose(many, ['d1/', '!*7.md', '*1.md', 'none/']);
    expect(to).toHaveLength(1000);
    expect(unmatched).toEqual(['none/']);
  });

  test.each([
    ['.git/config', 'place'],
    ['a/.GIT/hooks/x', 'place'],
    ['.github/workflows/x.yml', 'place'],
    ['.github/sayso.yml', 'place'],
    ['.github/tutorial.yml', 'place'],
    ['.GitHub/x', 'place'],
    ['CODEOWNERS', 'place'],
    ['docs/CODEOWNERS', 'place'],
    ['borrowed.md', 'place'],
    ['.gitmodules', 'place'],
    ['a/../b', 'name'],
    ['a:b', 'name'],
    ['a\\b', 'name'],
    ['a\u202Eb', 'name'],
    ['a\nb', 'name'],
    [Array(40).fill('a').join('/'), 'name'],
    ['x'.repeat(1001), 'name'],
  ])('leaves %j out', (path, why) => {
    expect(choose([path], ['*'])).toMatchObject({ files: [], leftOut: [{ path, why }] });
  });

  test('leaves links and repositories inside out', () => {
    const odd = [
      { path: 'link', mode: '120000', oid },
      { path: 'sub', mode: '160000', oid },
    ];
    const chosen = chooseFiles(odd, { base: '', patterns: ['*'], into: undefined, mayHave });
    expect(chosen).toMatchObject({
      files: [],
      leftOut: [{ why: 'link' }, { why: 'submodule' }],
    });
  });

  test('writes names in the form that all systems read the same', () => {
    expect(choose(['e\u0301.md'], ['*']).to).toEqual(['\u00e9.md']);
  });
});

test('what lies at the top: folders first, the fullest first', () => {
  expect(topFolders(entries('z.md', 'a/1', 'b/1', 'b/c/2'), '')).toEqual([
    { name: 'b', isFolder: true, files: 2 },
    { name: 'a', isFolder: true, files: 1 },
    { name: 'z.md', isFolder: false, files: 1 },
  ]);
  expect(topFolders(entries('a/x/1', 'ab/2'), 'a')).toEqual([
    { name: 'x', isFolder: true, files: 1 },
  ]);
});

describe('licences', () => {
  test('are looked for at the top, and around the files', () => {
    const paths = [
      'LICENSE',
      'LICENSE-CONTENT.md',
      'LICENSES/MIT.txt',
      'NOTICE',
      'README.md',
      'a/COPYING',
      'a/b/licence.txt',
      'c/LICENSE',
      'licenses.md',
      'a/license-checker.js/x',
    ];
    expect(licenceFiles(paths, ['a/b/x.md', 'a/y.md'])).toEqual([
      'LICENSE',
      'LICENSE-CONTENT.md',
      'NOTICE',
      'LICENSES/MIT.txt',
      'a/COPYING',
      'a/b/licence.txt',
    ]);
  });

  test.each([
    [
      'MIT License\n\nPermission is hereby granted, free of charge, to any person obtaining a copy',
      'MIT',
    ],
    ['                  Apache License\n            Version 2.0, January 2004', 'Apache-2.0'],
    ['GNU GENERAL PUBLIC LICENSE\n   Version 3, 29 June 2007', 'GPL-3.0'],
    ['GNU AFFERO GENERAL PUBLIC LICENSE\n Version 3', 'AGPL-3.0'],
    ['GNU LESSER GENERAL PUBLIC LICENSE\n Version 2.1', 'LGPL-2.1'],
    ['Mozilla Public License Version 2.0', 'MPL-2.0'],
    ['Attribution 4.0 International', 'CC-BY-4.0'],
    ['Creative Commons Attribution-NonCommercial-ShareAlike 4.0 International', 'CC-BY-NC-SA-4.0'],
    ['Attribution-ShareAlike 4.0 International', 'CC-BY-SA-4.0'],
    ['CC0 1.0 Universal', 'CC0-1.0'],
    ['Redistribution and use in source and binary forms … Neither the name of', 'BSD-3-Clause'],
    ['Redistribution and use in source and binary forms', 'BSD-2-Clause'],
    ['This is free and unencumbered software released into the public domain.', 'Unlicense'],
    ['All rights reserved.', undefined],
    ['', undefined],
  ])('%j', (text, name) => expect(nameLicence(text)).toBe(name));

  test('have a place of their own for each warehouse', () => {
    expect(licencePlace('ada/maps', 'LICENSE.md')).toBe('LICENSES/ada-maps/LICENSE.txt');
    expect(licencePlace('gitlab.com/a/b', 'x y/LICENSE')).toBe(
      'LICENSES/gitlab.com-a-b/x-y/LICENSE.txt',
    );
  });
});

describe('the record', () => {
  const borrowed: Borrowed = {
    page: 'https://github.com/ada/maps',
    at: '',
    into: 'maps',
    name: 'ada/maps',
    url: 'https://github.com/ada/maps.git',
    ref: 'main',
    commit: oid,
    patterns: ['a/**', '!a/"b"'],
    licences: [
      { path: 'LICENSES/ada-maps/LICENSE.txt', from: 'LICENSE', oid, name: 'MIT' },
      { path: 'LICENSES/ada-maps/NOTICE.txt', from: 'NOTICE', oid, name: undefined },
    ],
    files: [{ path: 'maps/a/x.md', from: 'a/x.md', oid }],
  };

  test('is read as it was written', () => {
    expect(readRecord(writeRecord([borrowed]))).toEqual([borrowed]);
    expect(readRecord(writeRecord([{ ...borrowed, licences: [], files: [] }]))).toHaveLength(1);
  });

  test.each([
    ['', 'nothing'],
    ['null', 'nothing'],
    ['{"version":2,"borrowed":[]}', 'of another time'],
    [writeRecord([borrowed]).replace('"path":"maps/a/x.md"', '"path":"../x.md"'), 'leads out'],
    [writeRecord([borrowed]).replace('"path":"maps/a/x.md"', '"path":"/etc/x"'), 'leads out'],
    [writeRecord([borrowed]).replaceAll(oid, '--help'), 'no commit'],
    [writeRecord([borrowed]).replace('"into"', '"__proto__"'), 'other keys'],
    ['['.repeat(100_000), 'no JSON'],
  ])('%# is none: %s', (text) => expect(readRecord(text)).toBeUndefined());
});

describe('notes', () => {
  test('take the place of the last ones; what people wrote around them stays', () => {
    const first = placeNotes(undefined, '## One');
    expect(first).toContain('# Borrowed files');
    const page = `Before.\n\n${first}\nAfter.\n`;
    const second = placeNotes(page, '## Two');
    expect(second).toBe(page.replace('## One', '## Two'));
    expect(placeNotes('Mine.\n', '## One')).toMatch(/^Mine\.\n\n<!-- Borrowed files begin/);
    expect(placeNotes(second, '## Two')).toBe(second);
    expect(placeNotes(second, '## $& $1')).toContain('## $& $1');
  });
});

describe('the schema for editors', () => {
  const validate = new Ajv2020({ strict: true }).compile(borrowJsonSchema());

  test.each([
    'borrow:\n  - from: owner/name\n',
    'borrow:\n  - from: owner/name\n    files: [a, "!b"]\n    into: x\n',
    'borrow:\n  - from: owner/name\n    files: |\n      a\n',
    'borrow: []\n',
    'borrow:\n  - files: a\n',
    'borrow:\n  - from: owner/name\n    file: a\n',
    'borrow:\n  - from: 3\n',
    'other: 1\n',
  ])('says of %j what the reader says', (text) => {
    expect(validate(parse(text))).toBe(readBorrowFile(text).kind === 'read');
  });
});

test('pages at a commit, as each server has them', () => {
  expect(pageAtCommit('https://github.com/a/b', 'c', 'd/e f.md')).toBe(
    'https://github.com/a/b/blob/c/d/e%20f.md',
  );
  expect(pageAtCommit('https://gitlab.com/a/b', 'c')).toBe('https://gitlab.com/a/b/-/tree/c');
  expect(pageAtCommit('https://codeberg.org/a/b', 'c', 'd')).toBe(
    'https://codeberg.org/a/b/src/commit/c/d',
  );
  expect(pageAtCommit('https://gist.github.com/1', 'c', 'd')).toBe('https://gist.github.com/1/c');
});
