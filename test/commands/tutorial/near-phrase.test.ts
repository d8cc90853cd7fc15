import { describe, expect, test } from 'vitest';
import { nearPhrase } from '../../../src/commands/tutorial/near-phrase.ts';

const PHRASES = [
  'Take [the] lamp',
  'I am done',
  "I'm ready",
  'Today I learned {anything}',
  'The word is {word}',
  'Go north',
  'Go [to the] well',
  'heron',
  'Next',
  'Next step',
  'Hint',
  'Back',
  'Where am I',
  'Start again',
  'Weiter',
  'Zurück',
  'Nächster Schritt',
  'Wo bin ich',
  'Nimm [die] Streichhölzer',
  'Ich bin so weit',
  'Heute habe ich {anything}',
];

describe('what somebody nearly said', () => {
  test.each([
    ['take the lmap', 'Take the lamp'],
    ['Take teh lamp', 'Take the lamp'],
    ['take a lamp', 'Take the lamp'],
    ['Tkae lamp', 'Take the lamp'],
    ['Take my lamp now!!', 'Take the lamp'],
    ['I am doen', 'I am done'],
    ["i'm done", 'I am done'],
    ['Im done', 'I am done'],
    ['Iam done', 'I am done'],
    ['I am ready', "I'm ready"],
    ['Im redy', "I'm ready"],
    ['Todya I learned to fly', 'Today I learned to fly'],
    ['today i leraned: how Git works', 'Today I learned how Git works'],
    ['The wrd is heron', 'The word is heron'],
    ['go nroth', 'Go north'],
    ['Go to the north', 'Go north'],
    ['gonorth', 'Go north'],
    ['Go into the wel', 'Go to the well'],
    ['herron', 'heron'],
    ['nxt', 'Next'],
    ['NEXTT', 'Next'],
    ['the next step', 'Next step'],
    ['next setp please', 'Next step'],
    ['next-step', 'Next step'],
    ['hnit', 'Hint'],
    ['wher am i', 'Where am I'],
    ['where am i now?', 'Where am I'],
    ['strat again', 'Start again'],
    ['Wieter', 'Weiter'],
    ['zurük', 'Zurück'],
    ['Zuruck', 'Zurück'],
    ['nächster schrit', 'Nächster Schritt'],
    ['wo bni ich', 'Wo bin ich'],
    ['nimm streichholzer', 'Nimm die Streichhölzer'],
    ['ich bin soweit', 'Ich bin so weit'],
    ['Heute hab ich gelernt, wie man rudert', 'Heute habe ich gelernt wie man rudert'],
  ])('%s → %s', (said, meant) => {
    expect(nearPhrase(said, PHRASES)?.meant).toBe(meant);
  });
});

describe('what somebody wrote about their work', () => {
  test.each([
    'Fix typo in about.md',
    'Update about.md',
    'Create note.md',
    'Initial commit',
    'Add files via upload',
    'wip',
    'test',
    'text',
    'nest',
    'hunt',
    'bank',
    'black box',
    'Go south',
    'Go east',
    'Take the map',
    'Take the lamp to the well and light it, then write it down',
    'Take lamps out of the list',
    'I am not done',
    'I was done',
    'ready',
    'done',
    'Today I wrote a page',
    'Learned',
    'The words of chapter two',
    'Next: write chapter two',
    'Next steps for the course',
    'Go to the next page',
    'Back to the old title',
    'Back up',
    'Start',
    'Start again with an empty page',
    'Where we are',
    'Check the links',
    'Hints for teachers',
    'Weitere Seiten',
    'Zurück zur alten Fassung',
    'Nächste Schritte beschrieben',
    'Ich bin dabei',
    'Heute neu',
    'the',
    '',
    '🎉',
    '...',
  ])('%s', (subject) => {
    expect(nearPhrase(subject, PHRASES)).toBeUndefined();
  });
});

test('of several phrases the nearest counts', () => {
  expect(nearPhrase('take lampp', ['Take lamps', 'Take lamp'])?.phrase).toBe('Take lamps');
  expect(nearPhrase('take the lamp', ['Take lamps', 'Take lamp'])?.phrase).toBe('Take lamp');
});

test('a phrase of small words only, or of one word and a place, is never meant by chance', () => {
  expect(nearPhrase('on', ['In'])).toBeUndefined();
  expect(nearPhrase('Wrote a page', ['Write {text}'])).toBeUndefined();
});

test('a phrase with as many places as there can be is looked at in a moment', () => {
  const places = Array.from({ length: 20 }, (_, at) => `{p${at}}`).join(' ');
  expect(nearPhrase('a '.repeat(29), [`Say so ${places}`])).toBeUndefined();
});
