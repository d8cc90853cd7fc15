import { describe, expect, test } from 'vitest';
import { interpret } from '../../src/language/interpret.ts';
import type { Interpretation } from '../../src/language/interpretation.ts';
import type { Sayable } from '../../src/language/phrase.ts';

const place = { type: 'sources', hint: 'A hint.', example: 'owner/name' } as const;

const merge: Sayable = {
  name: 'merge',
  phrases: [
    'Merge Binder [of {sources}] [prefer {preferred}]',
    'Merge Binder: [{sources}] [prefer {preferred}]',
  ],
  parameters: {
    sources: { ...place, label: 'Sources' },
    preferred: { ...place, label: 'Preferred' },
  },
  inCommits: 'yes',
};

function heard(text: string, body = ''): Interpretation {
  return interpret({ channel: 'issue', text, body }, [merge]);
}

function meaning(text: string, body = '') {
  const found = heard(text, body);
  return found.kind === 'command' ? found.arguments : found;
}

function committed(text: string) {
  return interpret({ channel: 'commit', text }, [merge]).kind;
}

describe('sources', () => {
  test.each([
    ['Merge Binder', {}],
    ['merge binder:', {}],
    ['Please merge Binder: owner/a.', { sources: 'owner/a' }],
    ['Merge Binder: owner/a owner/b@feature/x', { sources: 'owner/a owner/b@feature/x' }],
    ['Merge Binder: owner/a, owner/b and binder_maps', { sources: 'owner/a owner/b binder_maps' }],
    ['Merge Binder: owner/c:path/to/dir ./maps/', { sources: 'owner/c:path/to/dir ./maps/' }],
    [
      'Merge Binder: <https://gitlab.com/x/y> https://gist.github.com/you/1a2b',
      { sources: 'https://gitlab.com/x/y https://gist.github.com/you/1a2b' },
    ],
    ['Merge Binder: owner/a owner/a', { sources: 'owner/a' }],
    [
      'Merge Binder: owner/a owner/b prefer owner/b',
      { sources: 'owner/a owner/b', preferred: 'owner/b' },
    ],
    ['Merge Binder prefer owner/b', { preferred: 'owner/b' }],
  ])('%s', (text, values) => {
    expect(meaning(text)).toEqual(values);
  });

  test('are written back so that they are read the same way', () => {
    for (const text of ['Merge Binder: owner/a and ./b prefer owner/a', 'Merge Binder']) {
      const first = heard(text);
      if (first.kind !== 'command') throw new Error(text);
      expect(heard(first.canonical)).toEqual(first);
    }
  });

  test('come from a form, one a line', () => {
    const body =
      '### Sources\n\nowner/a\nowner/b@branch\n\nhttps://gitlab.com/x/y\n\n### Preferred\n\n_No response_';
    expect(meaning('Merge Binder', body)).toEqual({
      sources: 'owner/a owner/b@branch https://gitlab.com/x/y',
    });
    expect(meaning('Merge Binder', '### Sources\n\n_No response_')).toEqual({});
    expect(heard('Merge Binder', body.replace('owner/a\n', 'my notes\n'))).toMatchObject({
      kind: 'mistake',
      error: { kind: 'not-a-source', value: 'my' },
    });
  });

  test('without the colon: asks whether that was meant', () => {
    expect(heard('Merge Binder owner/a owner/b')).toMatchObject({
      kind: 'near',
      suggestion: 'Merge Binder of owner/a owner/b',
    });
  });

  test('that cannot be one are named', () => {
    for (const said of ['git@github.com:owner/a.git', 'ftp://a.example/x', 'owner\\name']) {
      expect(heard(`Merge Binder: ${said}`)).toMatchObject({
        kind: 'mistake',
        error: { kind: 'not-a-source', value: said },
      });
    }
    expect(heard('Merge Binder: owner/a prefer')).toMatchObject({
      kind: 'mistake',
      error: { kind: 'missing', parameter: 'preferred' },
    });
  });

  test('reports are none of our business', () => {
    for (const said of ['Merge Binder fails', 'Merge Binder: broken', 'Merge binder is slow']) {
      expect(heard(said)).toEqual({ kind: 'silence' });
    }
  });
});

describe('in commits', () => {
  test('a merge that was said counts', () => {
    for (const said of [
      'Merge Binder',
      'Merge Binder.',
      'merge binder: owner/a owner/b\n\nmore',
      'Merge Binder --nobuild',
    ]) {
      expect(committed(said)).toBe('command');
    }
  });

  test('one that git, GitHub or people write about other commits does not', () => {
    for (const said of [
      "Merge branch 'binder'",
      "Merge branch 'binder' of https://github.com/owner/a",
      'Merge pull request #1 from owner/binder',
      "Merge remote-tracking branch 'origin/binder'",
      "Merge tag 'binder'",
      "Merge commit '1234567' into binder",
      'Merge binder config from foo',
      'Merge binder config from owner/foo',
      'Merge binder-fixes into main',
      'Merge binder_maps into main',
      'Merge binder into main',
      'Merge binder into owner/main',
      'Merge binder/fix into main',
      'Merge binder owner/a',
      'Merge binder: fix the docs',
      'Merge binder of owner/a into main',
      'Merged binder',
      'Merge binders',
      'Revert "Merge Binder"',
    ]) {
      expect(committed(said), said).toBe('silence');
    }
  });
});
