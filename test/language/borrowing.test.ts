import { describe, expect, test } from 'vitest';
import { interpret } from '../../src/language/interpret.ts';
import type { Sayable } from '../../src/language/phrase.ts';
import { listOfPatterns, readPatterns } from '../../src/language/read-patterns.ts';

const texts = { label: 'A', hint: 'A hint.', example: 'owner/name' } as const;
const borrow: Sayable = {
  name: 'borrow',
  phrases: [
    'Borrow [from {warehouse} [{files}] [into {folder}]]',
    'Borrow {files} from {warehouse} [into {folder}]',
  ],
  parameters: {
    warehouse: { type: 'repository', ...texts, label: 'Repository' },
    files: { type: 'patterns', ...texts, label: 'Files' },
    folder: { type: 'folder', ...texts, label: 'Folder' },
  },
  inCommits: 'yes',
};

function heard(text: string, body = '') {
  return interpret({ channel: 'issue', text, body }, [borrow]);
}

function said(text: string) {
  const found = heard(text);
  return found.kind === 'command' ? { ...found.arguments } : found.kind;
}

describe('a repository and patterns', () => {
  test.each([
    ['Borrow', {}],
    ['Borrow from owner/name', { warehouse: 'owner/name' }],
    [
      'Borrow from owner/warehouse: notebooks/em/**',
      { warehouse: 'owner/warehouse', files: 'notebooks/em/**' },
    ],
    [
      'please borrow from owner/name@v1.2: *.ipynb, !old/ and data/*.csv into maps.',
      { warehouse: 'owner/name@v1.2', files: '*.ipynb !old/ data/*.csv', folder: 'maps' },
    ],
    ['Borrow from owner/name: notebooks', { warehouse: 'owner/name', files: '"notebooks"' }],
    ['Borrow from owner/name : notebooks/', { warehouse: 'owner/name', files: 'notebooks/' }],
    [
      'Borrow from owner/name: “my notes/” /top.md',
      { warehouse: 'owner/name', files: '"my notes/" /top.md' },
    ],
    ['Borrow from owner/name:a/**', { warehouse: 'owner/name:a/**' }],
    [
      'Borrow from https://gitlab.com/group/sub/name: a.md',
      { warehouse: 'https://gitlab.com/group/sub/name', files: 'a.md' },
    ],
    [
      'Borrow from github.com/owner/name/tree/main/notebooks into maps',
      { warehouse: 'github.com/owner/name/tree/main/notebooks', folder: 'maps' },
    ],
    [
      'Borrow notebooks/em/** from owner/name into maps',
      { warehouse: 'owner/name', files: 'notebooks/em/**', folder: 'maps' },
    ],
  ])('%s', (text, values) => expect(said(text)).toEqual(values));

  test.each([
    'Borrow from owner/name: notebooks',
    'Borrow from owner/name: “my notes/” into "into"',
    'Borrow',
    'Borrow a.md from owner/name',
  ])('is written so that it is read the same way again: %s', (text) => {
    const found = heard(text);
    const phrase = found.kind === 'command' ? found.canonical : '';
    expect(heard(phrase)).toEqual(found);
  });

  test('is heard from a form with a field each', () => {
    const body =
      '### Repository\n\nowner/name\n\n### Files\n\nnotebooks\n!notebooks/old/\n\n### Folder\n\n_No response_\n';
    expect(heard('Borrow', body)).toMatchObject({
      kind: 'command',
      arguments: { warehouse: 'owner/name', files: '"notebooks" !notebooks/old/' },
    });
  });

  test.each([
    'Borrow from the main branch',
    'Borrow from owner/name: ideas for the new parser',
    'Borrow from owner/name and make the tests pass',
    'Borrow checker fails with a panic',
    'Borrow a book from the library',
  ])('leaves what is about something else alone: %s', (text) => {
    expect(interpret({ channel: 'commit', text }, [borrow])).toEqual({
      kind: 'silence',
    });
  });

  test('never reads a way out of a repository as a pattern', () => {
    expect(heard('Borrow from owner/name: ../secret/**')).toMatchObject({
      kind: 'mistake',
      error: { kind: 'outside', value: '../secret/**' },
    });
    expect(readPatterns('a/../../b')).toMatchObject({ kind: 'outside' });
  });

  test('tells what was meant by a slip', () => {
    expect(heard('Borow from owner/name: a/**')).toMatchObject({
      kind: 'near',
      suggestion: 'Borrow from owner/name: a/**',
    });
  });

  test('lists the patterns of a value', () => {
    expect(listOfPatterns('a/** "my notes/" !b')).toEqual(['a/**', 'my notes/', '!b']);
  });
});
