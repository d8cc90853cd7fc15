import { describe, expect, test } from 'vitest';
import { tutorialCommands } from '../../src/commands/tutorial.ts';
import { interpret } from '../../src/language/interpret.ts';
import { createEar } from '../../src/tutorial/heard-as.ts';
import { readTutorial } from '../../src/tutorial/read-tutorial.ts';
import { learn, told, tutorialOf } from './play.ts';

const mayWrite = () => true;

const WORLD = `
title: { en: Cave, de: Höhle }
languages: [en, de]
synonyms:
  Go north: [North, N]
  Geh nach Norden: [Nach Norden, Norden]
  Go {place}: Walk {place}
  Take {thing}: ["Get {thing}", "Pick up {thing}", "Pick {thing} up"]
  Nimm {ding}: ["{ding} nehmen", "Heb {ding} auf"]
  Hint: Tipp
things:
  lamp: { en: brass lamp, de: Messinglampe }
otherwise:
  - said: { en: "Take {thing}", de: "Nimm {ding}" }
    answer: There is none here.
  - answer: Nothing comes of it.
steps:
  - step: meadow
    ways:
      - when: { said: { en: "Take [the] lamp", de: "Nimm [die] Lampe" } }
        then: [{ get: lamp }]
      - when: { said: { en: [Go north, "Go [into the] cave"], de: Geh nach Norden } }
        go: cave
  - step: cave
`;

describe('other words for phrases', () => {
  test.each([
    ['N', 'moved → cave'],
    ['walk north', 'moved → cave'],
    ['Walk into the cave', 'moved → cave'],
    ['nach Norden', 'moved → cave'],
    ['Pick up the lamp', 'stayed → meadow'],
    ['pick lamp up', 'stayed → meadow'],
    ['Die Lampe nehmen', 'stayed → meadow'],
    ['Heb die Lampe auf', 'stayed → meadow'],
    ['Lampe', 'not-yet → meadow'],
  ])('%s', async (words, outcome) => {
    const ada = await learn(WORLD);
    expect(told(await ada.says(words))).toBe(outcome);
  });

  test('are heard in commits where a phrase is meant, and nowhere else', () => {
    const commands = tutorialCommands(tutorialOf(WORLD));
    const heard = (text: string) => interpret({ channel: 'commit', text }, commands);
    for (const text of ['Pick the lamp up', 'N', 'Norden', 'walk into the cave.', 'Tipp']) {
      expect(heard(text), text).toMatchObject({ kind: 'command' });
    }
    expect(heard('pick the lamp up')).toMatchObject({ canonical: 'pick the lamp up' });
    for (const text of [
      'Pick up where we left',
      'Walk through the code',
      'Get things done',
      'No',
    ]) {
      expect(heard(text), text).toEqual({ kind: 'silence' });
    }
  });

  test('answer what leads nowhere by its words, the first that fit', async () => {
    const ada = await learn(WORLD);
    const answer = async (words: string) => (await ada.says(words)).outcome;
    expect(await answer('Pick the stone up')).toMatchObject({
      otherwise: { en: 'There is none here.' },
    });
    expect(await answer('Einen Stein nehmen')).toMatchObject({
      otherwise: { en: 'There is none here.' },
    });
    expect(await answer('Sing')).toMatchObject({ otherwise: { en: 'Nothing comes of it.' } });
  });

  test('end, however they lead to each other', async () => {
    const ada = await learn(`
title: T
synonyms:
  "A {x}": ["B {x}", "{x}", "B [x] {x} x"]
  "B {x} {x}": "A {x}"
  "Take {x} {y}": "Give {y} {x}"
steps:
  - step: one
    ways: [{ when: { said: "Take lamp home" }, answer: Yes. }]
    done: { said: "A a b" }
  - step: two
`);
    const ear = createEar(ada.tutorial.synonyms);
    expect(ear('B x y x').length).toBeLessThanOrEqual(60);
    expect(ear(`B ${'x '.repeat(30)}`)).toEqual([]);
    expect(told(await ada.says('Give home lamp!'))).toBe('stayed → one ❌');
    expect(told(await ada.says('A b'))).toBe('moved → two');
  });
});

describe('other words that a stranger wrote take no longer', () => {
  test('where much of them may be left out', () => {
    const ear = createEar([{ phrase: 'Go', others: [`${'[a]'.repeat(39)} z`] }]);
    const words = 'a '.repeat(19);
    expect(ear(words)).toEqual([]);
    expect(ear(`${words} z`)).toEqual(['go']);
  });

  test('where places stand by the dozen', () => {
    const others = Array.from({ length: 300 }, (_, at) => `${'{a}{b}'.repeat(6)} z${at}`);
    const ear = createEar([{ phrase: 'Go {a} {b}', others }]);
    expect(ear('a '.repeat(20))).toEqual([]);
    expect(ear(`${'a '.repeat(11)}b c z7`)).toEqual(['go a b c']);
  });

  test('where each leads to all the others', () => {
    const rules = Array.from({ length: 1_000 }, (_, at) => ({
      phrase: `w${at} {x}`,
      others: ['{x}'],
    }));
    expect(createEar(rules)('lamp').length).toBeLessThan(60);
  });
});

function mistakesIn(text: string): readonly string[] {
  const read = readTutorial(text, { mayWrite });
  return read.kind === 'read'
    ? []
    : read.mistakes.map(({ line, problem: { kind } }) => `${line} ${kind}`);
}

test('what is wrong with other words and names is told with its line', () => {
  expect(
    mistakesIn(`title: T
synonyms:
  Take {thing}:
    ["Get {item}", "Pick {thing"]
things:
  lamp: Lamp
otherwise:
  - said: "[please]"
    answer: { de: Nein }
steps: [{ step: a }]
`),
  ).toMatchInlineSnapshot(`
    [
      "4 no-such-place",
      "4 cannot-be-said",
      "6 no-such-thing",
      "8 cannot-be-said",
      "9 missing-language",
      "9 unknown-language",
    ]
  `);
  const key = (phrase: string) =>
    `{ title: T, synonyms: { "${phrase}": x }, steps: [{ step: a }] }`;
  expect(['{a} {b} {c}', '[please]', 'a {b'].flatMap((one) => mistakesIn(key(one)))).toEqual([
    '1 cannot-be-said',
    '1 cannot-be-said',
    '1 cannot-be-said',
  ]);
  const many = Array.from({ length: 40 }, (_, at) => `"x${at} {a}": [${'y, '.repeat(29)}y]`);
  expect(mistakesIn(`title: T\nsynonyms: { ${many.join(', ')} }\nsteps: [{ step: a }]`)).toEqual([
    '2 too-many-synonyms',
  ]);
});
