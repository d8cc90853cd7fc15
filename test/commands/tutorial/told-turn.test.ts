import { expect, test } from 'vitest';
import { toldInCommit } from '../../../src/commands/tutorial/told-turn.ts';

function told(text: string): string {
  return toldInCommit({ above: '', text, foot: { page: '', issue: '' } }, false);
}

test('a commit tells the words of links, and nothing below the line', () => {
  expect(told('Go [north](https://a.test "N") or [so\\]uth](b).\n\n---\n\n[Help](c)')).toBe(
    'Go north or so\\]uth.',
  );
  expect(told('An \\[open](bracket) stays.')).toBe('An \\[open](bracket) stays.');
});

test('brackets without an end take no longer than other words', () => {
  const page = '\\['.repeat(1_000_000);
  expect(told(page)).toBe(page);
});
