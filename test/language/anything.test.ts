import { describe, expect, test } from 'vitest';
import { interpret } from '../../src/language/interpret.ts';
import type { Sayable } from '../../src/language/phrase.ts';
import type { Channel } from '../../src/language/utterance.ts';

const words = { type: 'text', label: 'Words', hint: 'What to say.', example: 'look' } as const;
const undo: Sayable = { name: 'undo', phrases: ['Undo'], parameters: {}, inCommits: 'yes' };
const move: Sayable = {
  name: 'move',
  phrases: ['{words}'],
  parameters: { words },
  inCommits: 'yes',
  hears: 'anything',
};

function heard(text: string, channel: Channel = 'issue', lexicon = [undo, move]) {
  const utterance = channel === 'issue' ? { channel, text, body: '' } : { channel, text };
  const meant = interpret(utterance, lexicon);
  return meant.kind === 'command' ? [meant.command, meant.arguments.words] : meant.kind;
}

describe('a command that takes any words', () => {
  test('is meant by what is no other phrase, as it was typed', () => {
    expect(heard('open the mailbox')).toEqual(['move', 'open the mailbox']);
    expect(heard('take "all"')).toEqual(['move', 'take "all"']);
    expect(heard('N')).toEqual(['move', 'N']);
    expect(heard('> undo')).toEqual(['move', '> undo']);
    expect(heard('look\n\nChanged the page.', 'commit')).toEqual(['move', 'look']);
  });

  test('leaves to the phrases before it what is theirs', () => {
    expect(heard('Undo')).toEqual(['undo', undefined]);
    expect(heard('undo, please')).toEqual(['undo', undefined]);
  });

  test('takes a slip as said: a game has words of its own', () => {
    expect(heard('Undoo')).toEqual(['move', 'Undoo']);
    expect(heard('Undoo', 'issue', [undo])).toBe('near');
  });

  test('is not meant by comments, long lines, and what machines write', () => {
    expect(heard('open mailbox', 'comment')).toBe('silence');
    expect(heard(`The second chapter ${'has a mistake '.repeat(6)}`)).toBe('silence');
    for (const subject of [
      'Update README.md',
      'Create about/me.md',
      'Rename a.md to b.md',
      'Delete notes directory',
      'Add files via upload',
      'Initial commit',
      'Merge pull request #1 from you/patch-1',
      'Revert "look"',
      'Bump left-pad from 1.0 to 2.0',
    ]) {
      expect([subject, heard(subject, 'commit')]).toEqual([subject, 'silence']);
    }
  });
});
