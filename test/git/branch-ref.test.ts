import { expect, test } from 'vitest';
import { branchRef } from '../../src/git/branch-ref.ts';

test.each(['main', 'sayso/r1-issue-2', 'größe', 'a-b.c'])('%s is a branch', (name) => {
  expect(branchRef(name)).toBe(`refs/heads/${name}`);
});

test.each([
  '',
  '-x',
  '--upload-pack=touch x',
  'main:refs/heads/other',
  'a..b',
  'a b',
  'a\nb',
  'a\u0000b',
  'x*',
  'HEAD~1',
  'main^',
  '@{upstream}',
  '/main',
  'main/',
  'a//b',
  '.hidden',
  'a/.b',
  'x.lock',
  'back\\slash',
])('%j never reaches git as one', (name) => {
  expect(branchRef(name)).toBeUndefined();
});
