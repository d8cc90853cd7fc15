import { describe, expect, test } from 'vitest';
import { shipped } from '../../scripts/shipped.ts';
import { inGermanToo } from '../../src/commands/german-phrases.ts';
import { compilePhrase } from '../../src/language/compile-phrase.ts';
import { interpret } from '../../src/language/interpret.ts';

const german = inGermanToo(shipped);

function heard(text: string, channel: 'issue' | 'commit' = 'issue') {
  const lexicon = [...shipped, ...german];
  const meant = interpret(
    channel === 'issue' ? { channel, text, body: '' } : { channel, text },
    lexicon,
  );
  return meant.kind === 'command' ? [meant.command, meant.arguments] : meant.kind;
}

describe.each(german)('$name', ({ name, phrases, parameters }) => {
  const [english] = shipped.find((one) => one.name === name)?.phrases ?? [''];

  test('can be said in German with all that can be said in English', () => {
    const placesOf = (phrase: string) =>
      [...phrase.matchAll(/\{(\w+)\}/g)].map(([, place]) => place).sort();
    for (const phrase of phrases) {
      expect(compilePhrase(phrase, parameters).kind, phrase).toBe('pattern');
    }
    expect(placesOf(phrases[0])).toEqual(placesOf(english));
  });

  test('is heard in no two ways', () => {
    for (const phrase of phrases) {
      const bare = phrase.replace(/(?: ?\[[^\]]*\])+/g, '').replace(/[[\]{}]/g, '');
      const all = interpret({ channel: 'issue', text: bare, body: '' }, [...shipped, ...german]);
      if (all.kind === 'command') expect(all.command).toBe(name);
    }
  });
});

test('there are phrases for commands that exist, and for no other', () => {
  expect(german.map(({ name }) => name).sort()).toMatchInlineSnapshot(`
    [
      "build-image",
      "check-units",
      "clear-outputs",
      "fetch",
      "find-units",
      "help",
      "lock-cells",
      "play",
      "publish",
      "stop-playing",
      "transcript",
      "undo",
      "unlock-cells",
      "unzip",
    ]
  `);
});

test('what is said in German means what it means in English', () => {
  expect(heard('Hilfe')).toEqual(['help', {}]);
  expect(heard('Rückgängig, bitte.')).toEqual(['undo', {}]);
  expect(heard('Bitte veröffentliche als PDF und ePub')).toEqual([
    'publish',
    { formats: 'pdf and epub' },
  ]);
  expect(heard('Entpacke notizen.zip nach woche-1')).toEqual([
    'unzip',
    { file: 'notizen.zip', folder: 'woche-1' },
  ]);
  expect(heard('Suche Einheiten zu Walen')).toEqual(['find-units', { topic: 'Walen' }]);
  expect(heard('Sperre die Zellen in a.ipynb und b.ipynb')).toEqual([
    'lock-cells',
    { files: 'a.ipynb b.ipynb' },
  ]);
  expect(heard('Rückgänig')).toBe('near');
  expect(heard('Wir müssen den Tippfehler rückgängig machen')).toBe('silence');
});
