import fc from 'fast-check';
import { expect, test } from 'vitest';
import { globFits } from '../../src/globs/glob-fits.ts';

test.each([
  ['about.md', 'about.md', true],
  ['/about.md', 'about.md', true],
  ['*.md', 'a.md', true],
  ['*.md', 'docs/a.md', false],
  ['**/*.md', 'a.md', true],
  ['**/*.md', 'a/b/c.md', true],
  ['docs/**', 'docs/a/b', true],
  ['docs/**', 'docs', false],
  ['docs/', 'docs/a', true],
  ['**', '.github/x', false],
  ['**/x', 'a/.b/x', false],
  ['.github/*', '.github/x', true],
  ['a?c', 'abc', true],
  ['a?c', 'ac', false],
  ['[ab]', 'a', false],
  ['*', '.x', false],
  ['a/*', 'a/.b', false],
  ['a/**/b/**/c', 'a/b/b/c', true],
  ['a/**/c.md', 'a/c.md', true],
  ['week-?/*', 'week-1/x', true],
  ['week-?/*', 'week-10/x', false],
  ['week-*/', 'week-10/a/b.md', true],
  ['week-*/', 'week-10', false],
  ['a*b*c', 'abc', true],
  ['a*b*c', 'acb', false],
  ['?.md', '\u{1f419}.md', true],
  ['', 'a', false],
])('the pattern %s and the path %s: %s', (glob, path, fits) => {
  expect(globFits(glob, path)).toBe(fits);
});

test('stars cannot make it take long', () => {
  expect(globFits(`${'*a'.repeat(200)}b`, 'a'.repeat(4000))).toBe(false);
  expect(globFits(`${'**/'.repeat(100)}b`, 'a/'.repeat(200))).toBe(false);
});

test('every path fits itself, and all paths that start nowhere hidden fit **', () => {
  const name = fc.stringMatching(/^[a-z][a-z.]{0,5}$/);
  const path = fc.array(name, { minLength: 1, maxLength: 5 }).map((names) => names.join('/'));
  fc.assert(
    fc.property(path, (one) => {
      expect([globFits(one, one), globFits('**', one), globFits(`**/${one}`, one)]).toEqual([
        true,
        true,
        true,
      ]);
    }),
  );
});
