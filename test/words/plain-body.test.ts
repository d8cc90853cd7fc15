import { expect, test } from 'vitest';
import { parseTrailers, withTrailers } from '../../src/git/trailers.ts';
import { plainBody } from '../../src/words/plain-body.ts';

test('lines stay lines, and their indentation stays', () => {
  expect(plainBody('\n\nYou carry:\r\n  a lamp\n  a key\n\n\n\nIt is dark.\n')).toBe(
    'You carry:\n  a lamp\n  a key\n\nIt is dark.',
  );
});

test('nothing in it is mentioned, linked or closed', () => {
  expect(plainBody('fixes #1\nsee @you, GH-2 and https://x.test')).toBe(
    'fixes #⁠1\nsee @⁠you, GH-⁠2 and https:⁠//x.test',
  );
});

test('nothing in it is a trailer, not even beside what git itself writes', () => {
  for (const last of ['Sayso-Command: undo', '(cherry picked from commit 1)\nSayso-For: x']) {
    const message = withTrailers(`open door\n\n${plainBody(`Yes.\n\n${last}`)}`, {
      'Sayso-For': 'issue-1',
    });
    expect(parseTrailers(message)).toEqual({ 'sayso-for': 'issue-1' });
  }
});
