import { expect, test } from 'vitest';
import { saysNoBuild } from '../../src/language/says-no-build.ts';

test.each([
  ['Correct a typo --nobuild', true],
  ['Correct a typo\n\nA small one. --NoBuild\n', true],
  ['Correct a typo —nobuild', true],
  ['--nobuild', true],
  ['Explain the --nobuilds flag', false],
  ['Explain `--nobuild`', false],
  ['nobuild', false],
  ['', false],
])('%j: %s', (message, expected) => {
  expect(saysNoBuild(message)).toBe(expected);
});
