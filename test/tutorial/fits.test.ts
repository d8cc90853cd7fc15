import { expect, test } from 'vitest';
import { readPattern } from '../../src/tutorial/pattern.ts';
import { phraseFits } from '../../src/tutorial/phrase-fits.ts';
import { stepFiles } from '../../src/tutorial/step-files.ts';

test.each([
  ['Go north', 'go NORTH!', true],
  ['Go north', '🚀 Go north, please.', true],
  ['Go north', 'Go  north\nand a long text', true],
  ['Go north', 'Go', false],
  ['Go north', 'Go north west', false],
  ['Go [to the] north', 'Go north', true],
  ['Go [to the] north', 'Go to the north', true],
  ['Go [to the] north', 'Go to north', false],
  ['Take {thing}', 'Take the old lamp', true],
  ['Take {thing}', 'Take', false],
  ['Put {thing} [down] on {place}', 'Put it on on the table', true],
  ['Don’t look', "don't look", true],
  ['Öffne die Tür', 'O\u0308ffne die Tu\u0308r', true],
  ['Please', 'please', true],
  ['去北', '去北。', true],
  ['Go [north', 'Go north', false],
])('%j is said by %j: %s', (phrase, said, fits) => {
  expect(phraseFits(phrase, said)).toBe(fits);
});

test('no expression and no phrase takes long', () => {
  expect(phraseFits('{x} a '.repeat(20), 'a '.repeat(200))).toBe(true);
  expect(phraseFits('{x} now', `${'a '.repeat(300)}now`)).toBe(false);
  const read = readPattern('(a+)+b');
  expect(typeof read !== 'string' && read.fits('a'.repeat(200_000))).toBe(false);
});

test('the text of a step is looked for in the language of the learner first', () => {
  const step = { text: '.github/steps/first.md' };
  const files = (language: string) => stepFiles({ ...STEP, ...step }, language, { language: 'en' });
  expect(files('en')).toEqual(['.github/steps/first.md']);
  expect(files('de')).toEqual(['.github/steps/first.de.md', '.github/steps/first.md']);
});

const STEP = {
  name: 'first',
  title: { en: 'First' },
  show: 'readme',
  also: [],
  hints: [],
  ways: [],
  isEnd: false,
  at: { line: 1, column: 1 },
} as const;
