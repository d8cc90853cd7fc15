import { describe, expect, test } from 'vitest';
import { isRulingPath } from '../../src/git/is-ruling-path.ts';

describe('what rules a repository', () => {
  test.each([
    '.git/config',
    'a/.GIT/hooks/post-checkout',
    '.g\u200dit/config',
    '.git./config',
    'GIT~1/config',
    '.git::$INDEX_ALLOCATION/config',
    '.github',
    '.github/workflows',
    '.github/workflows/x.yml',
    './.github//Workflows/x.yml',
    '.github/CODEOWNERS',
    'CODEOWNERS',
    'docs/codeowners',
    'docs/CODEOWNERS/index.md',
    '.github/sayso.yml',
    '.github/sayso.yaml',
  ])('%s', (path) => {
    expect(isRulingPath(path)).toBe(true);
  });

  test.each([
    'README.md',
    '.gitignore',
    '.github/units.md',
    '.github/ISSUE_TEMPLATE/fetch.yml',
    'content/.github-pages.md',
    'notes/workflows/x.yml',
    'notes/CODEOWNERS.md',
  ])('%s is an ordinary file', (path) => {
    expect(isRulingPath(path)).toBe(false);
  });
});
