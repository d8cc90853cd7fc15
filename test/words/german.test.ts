import { describe, expect, test } from 'vitest';
import { tutorialCommands } from '../../src/commands/tutorial.ts';
import type { Command } from '../../src/engine/command.ts';
import { shippedCommands } from '../../src/hosts/book.ts';
import { readTutorial } from '../../src/tutorial/read-tutorial.ts';
import {
  findingSentence as english,
  FINDINGS,
} from '../../src/words/english/binder-findings/catalogue.ts';
import { findingSentence as german } from '../../src/words/german/binder-findings/catalogue.ts';
import { inGerman } from '../../src/words/german/commands.ts';
import { pageWords } from '../../src/words/pages.ts';
import { render } from '../../src/words/render.ts';
import { everySentence, links } from './every-sentence.ts';

/** Sentences with nothing of ours in them but signs and other sentences. */
const WITHOUT_WORDS = new Set(['working', 'tutorialText', 'tutorialStep']);

const inEnglish = everySentence('Wal').map((message) => ({
  message,
  text: render(message, links),
}));

describe('German', () => {
  test('no sentence stays English', () => {
    const same = inEnglish
      .filter(({ message, text }) => render(message, { ...links, language: 'de' }) === text)
      .map(({ message: { say } }) => say);
    expect(same.filter((say) => !WITHOUT_WORDS.has(say))).toEqual([]);
  });

  test('no finding on an environment stays English', () => {
    const mouth = { quote: (text: string) => text, choose: (choice: string) => choice };
    const same = Object.keys(FINDINGS).filter((kind) => {
      const finding = { level: 'clash', kind, file: 'x', places: [], values: {} } as const;
      return english(finding, mouth).found === german(finding, mouth).found;
    });
    expect(same).toEqual([]);
  });

  test('pages of a repository are written in its language', () => {
    const turns = [{ said: 'look', answer: ['A room.'], isPage: false }];
    expect(pageWords({ language: 'de' }).transcriptPage(turns)).toMatchInlineSnapshot(`
      "# Mitschrift

      Das Spiel in einem Zug.

      ## look

      A room.
      "
    `);
    expect(pageWords({}).transcriptPage(turns)).toContain('# Transcript\n\nThe game in one turn.');
    expect(pageWords({ language: 'de' }).borrowedNotes([])).toBe('');
  });

  test('what a command says about itself is there too', () => {
    const commands: readonly Command[] = [
      ...shippedCommands({ read: async () => ({ kind: 'missing' }) }),
      ...ownWords(),
    ];
    const texts = commands.flatMap(({ about, examples, parameters }) => [
      about,
      ...examples.map(({ does }) => does),
      ...Object.values(parameters).map(({ label }) => label),
    ]);
    const missing = texts.filter((text) => inGerman(text) === text && !SAME.has(text));
    expect(missing).toEqual([]);
  });

  test('speaks as it does in English: to one person, plainly, without blame', () => {
    const said = everySentence('Wal', 'de')
      // A program is told with its own text in many places.
      .filter(({ say }) => !WITHOUT_WORDS.has(say) && say !== 'codeDescribed')
      .map((message) => render(message, { ...links, language: 'de' }))
      .join('\n')
      .replace(/\(https?:[^)]*\)|```[\s\S]*?```|`[^`\n]*`/g, '');
    expect(said).not.toMatch(/\b(?:einfach|nur kurz|ungültig|fehlerhaft|Repo|SHA)\b/);
    expect(said).not.toMatch(/\b(?:Sie|Ihnen|Ihr)(?= (?:haben|können|müssen|sollten)\b)/);
    expect(said).not.toContain('”');
    expect(said).not.toMatch(/\b(?:the|nothing|changed|your|with)\b/i);
  });

  test('the words of a message count before those of the repository', () => {
    const said = { say: 'nothingLeft', language: 'de' } as const;
    expect(render(said, links)).toBe('Es gab nichts mehr zu tun.');
    expect(render({ ...said, language: 'en' }, { ...links, language: 'de' })).toBe(
      'There was nothing left to do.',
    );
  });

  test('a pre-filled issue names the button in the language of the reply', () => {
    expect(render({ say: 'switchedOff' }, { ...links, language: 'de' })).toContain(
      'Dr%C3%BCcke%20den%20gr%C3%BCnen%20Knopf',
    );
  });
});

/** Words that are the same in both. */
const SAME = new Set(['Extras', 'Repository', 'Form', 'Notebooks']);

/** What learners can always say, but for the one that names the languages of a course. */
function ownWords(): readonly Command[] {
  const text = 'title: A course\nsteps:\n  - step: one\n    title: One\n    end: true\n';
  const read = readTutorial(text, { mayWrite: () => true });
  if (read.kind !== 'read') throw new Error('This course has a mistake');
  return tutorialCommands(read.tutorial);
}
