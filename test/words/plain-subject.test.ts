import { expect, test } from 'vitest';
import { plainSubject } from '../../src/words/plain-subject.ts';

/** What GitHub acts on in a commit message: mentions, issue numbers, addresses. */
const ACTS = /[@#][\p{L}\p{N}]|\bgh-\d|https?:\/\//iu;

test.each([
  'Add the unit "Fixes #1"',
  'Add the unit "@everyone"',
  'Closes GH-7',
  'Resolves https://github.com/you/my-course/issues/1',
  'Fixes you/my-course#12',
])('%s acts on nothing when it stands in a commit message', (title) => {
  expect(title).toMatch(ACTS);
  expect(plainSubject(title)).not.toMatch(ACTS);
});

test('a subject is one line of at most 100 characters', () => {
  expect(plainSubject(`Add\r\nthe\tunit\u0000 "Tides"`)).toBe('Add the unit "Tides"');
  expect([...plainSubject('ü'.repeat(500))]).toHaveLength(100);
});
