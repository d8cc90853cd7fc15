import { expect, test } from 'vitest';
import { pathMatches } from '../../../src/commands/notebooks/path-matches.ts';

test.each([
  ['*.ipynb', 'a.ipynb', true],
  ['*.ipynb', 'a/b.ipynb', false],
  ['**/*.ipynb', 'a.ipynb', true],
  ['**/*.ipynb', 'a/b/c.ipynb', true],
  ['a/**', 'a/b/c.md', true],
  ['a/**/c.md', 'a/c.md', true],
  ['week-?/*', 'week-1/x', true],
  ['week-?/*', 'week-10/x', false],
  ['a*b*c', 'abc', true],
  ['a*b*c', 'acb', false],
  ['', 'a', false],
])('%s and %s', (pattern, path, fits) => {
  expect(pathMatches(pattern, path)).toBe(fits);
});

test('a pattern of nothing but stars takes no longer', () => {
  expect(pathMatches(`${'*a'.repeat(120)}b`, 'a'.repeat(4000))).toBe(false);
  expect(pathMatches('**/'.repeat(80), 'a/'.repeat(500))).toBe(true);
});
