import { describe, expect, test } from 'vitest';
import { compilePhrase } from '../../src/language/compile-phrase.ts';
import { interpret } from '../../src/language/interpret.ts';
import type { Parameter } from '../../src/language/phrase.ts';

const about = { label: 'Label', hint: 'Hint.', example: 'x' };
const parameters = {
  a: { ...about, type: 'word' },
  b: { ...about, type: 'word' },
  rest: { ...about, type: 'text' },
} satisfies Record<string, Parameter>;

describe('a phrase that cannot work is refused', () => {
  test.each([
    ['', { kind: 'empty' }],
    ['  ', { kind: 'empty' }],
    ['x'.repeat(201), { kind: 'too-long', most: 200 }],
    ['Say [a', { kind: 'bracket', position: 6 }],
    ['Say a]', { kind: 'bracket', position: 5 }],
    ['Say []', { kind: 'bracket', position: 5 }],
    ['Say {a', { kind: 'bracket', position: 4 }],
    ['Say a}', { kind: 'bracket', position: 4 }],
    ['Say [[[[[[x]]]]]]', { kind: 'too-deep', position: 9 }],
    ['{a} Say', { kind: 'must-start-with-a-word' }],
    ['[Please] say', { kind: 'must-start-with-a-word' }],
    ['Say {c}', { kind: 'unknown-place', name: 'c' }],
    ['Say {constructor}', { kind: 'unknown-place', name: 'constructor' }],
    ['Say {a} {a}', { kind: 'place-twice', name: 'a' }],
    ['Say {rest} {a}', { kind: 'text-not-last', name: 'rest' }],
  ])('%j', (phrase, problem) => {
    expect(compilePhrase(phrase, parameters)).toEqual({ kind: 'problem', problem });
  });
});

test('brackets and braces need no spaces around them', () => {
  const lexicon = [
    { name: 'say', phrases: ['Say[to {a}]{rest}'], parameters, inCommits: 'no' },
  ] as const;
  expect(interpret({ channel: 'terminal', text: 'say to you hello you' }, lexicon)).toMatchObject({
    arguments: { a: 'you', rest: 'hello you' },
    canonical: 'Say to you hello you',
  });
});

test('many optional parts cost their number, not its power', () => {
  const names = Array.from({ length: 20 }, (_, index) => `p${index}`);
  const lexicon = [
    {
      name: 'say',
      phrases: [`Say ${names.map((name) => `[{${name}}]`).join(' ')} end`],
      parameters: Object.fromEntries(names.map((name) => [name, parameters.a])),
      inCommits: 'no',
    },
  ] as const;
  // Without remembering what failed this would try some 2^40 ways.
  const text = `Say ${'x '.repeat(40)}`;
  expect(interpret({ channel: 'terminal', text }, lexicon).kind).toBe('silence');
});
