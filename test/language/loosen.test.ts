import { expect, test } from 'vitest';
import { interpret } from '../../src/language/interpret.ts';
import type { Sayable } from '../../src/language/phrase.ts';

function heard(text: string, phrase: string, hears: 'loosely' | 'strictly' = 'loosely') {
  const sayable: Sayable = {
    name: 'one',
    phrases: [phrase],
    parameters: { rest: { type: 'text', label: 'Rest', hint: 'Any', example: 'a' } },
    inCommits: 'yes',
    ...(hears === 'loosely' ? { hears } : {}),
  };
  const found = interpret({ channel: 'commit', text }, [sayable]);
  return found.kind === 'command' ? found.canonical : found.kind;
}

test.each([
  ['I am done!', 'I am done'],
  ['“I am done”', 'I am done'],
  ['"I am done."', 'I am done'],
  ['`I am done`', 'I am done'],
  ['*I am done* 🎉🎉', 'I am done'],
  ['I am done :)', 'I am done'],
  ['I am done, please!', 'I am done'],
  ['Bitte: I am done …', 'I am done'],
  ['I am done?', 'I am done?'],
  ['Where is it', 'Where is it?'],
  ['yes i am', 'Yes, I am!'],
  ['Today: it rained!', 'Today {rest}'],
])('%s says %s, whatever signs are around it', (said, phrase) => {
  expect(heard(said, phrase)).toBe(phrase.replace('{rest}', 'it rained!'));
});

test.each([
  ['I am done!', 'I am done'],
  ['"Undo"', 'Undo'],
  ['Undo?', 'Undo'],
])('%s is not %s for a command that says nothing of it', (said, phrase) => {
  expect(heard(said, phrase, 'strictly')).toBe('silence');
});

test.each(['I am not done!', 'done', '!!!', 'please', 'I am done and gone', 'Iam done'])(
  '%s is not what was asked for, signs or none',
  (said) => expect(heard(said, 'I am done')).toBe('silence'),
);
