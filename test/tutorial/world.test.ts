import { describe, expect, test } from 'vitest';
import { readProgress, writeProgress } from '../../src/tutorial/read-progress.ts';
import { learn, told } from './play.ts';

const WORLD = `
title: Cave
otherwise: You cannot do that here.
steps:
  - step: meadow
    ways:
      - when: { said: ["Take [the] lamp", Get lamp] }
        if: { not: { has: lamp } }
        then: [{ get: lamp }]
        answer: You have it now.
      - when: { said: Take lamp }
        answer: You have it already.
      - when: { said: Go north, has: lamp }
        go: cave
      - when: { said: Go north }
        answer: It is dark.
  - step: cave
    ways:
      - when: { said: Go south }
        go: meadow
      - when: { said: "Drop {thing}" }
        then: [{ lose: lamp }]
        go: end
      - when: { all: [{ said: Knock }, { said: Ring }] }
        answer: Somebody opens.
  - step: end
    end: true
anywhere:
  - when: { said: Inventory }
    answer: You look at what you have.
`;

describe('a world', () => {
  test('opens doors to those who have the key, when they try them', async () => {
    const ada = await learn(WORLD);
    expect((await ada.says('Go north')).outcome).toMatchObject({ answer: { en: 'It is dark.' } });
    // The lamp alone does not open what was tried before.
    expect(told(await ada.says('take the LAMP, please!'))).toBe('stayed → meadow');
    expect(ada.progress()).toMatchObject({ things: ['lamp'], met: [] });
    expect((await ada.says('Take lamp')).outcome).toMatchObject({
      answer: { en: 'You have it already.' },
    });
    expect(told(await ada.says('Inventory'))).toBe('stayed → meadow');
    expect(told(await ada.says('go north'))).toBe('moved → cave');
    expect(told(await ada.says('Go south'))).toBe('moved → meadow');
    expect(ada.progress().been).toMatchObject({ meadow: { times: 2 }, cave: { times: 1 } });
  });

  test('tells words that lead nowhere from those that count later', async () => {
    const ada = await learn(WORLD);
    expect((await ada.says('Dance')).outcome).toMatchObject({
      kind: 'not-yet',
      otherwise: { en: 'You cannot do that here.' },
    });
    await ada.says('Get lamp');
    await ada.says('Go north');
    expect((await ada.says('Ring')).outcome).toMatchObject({ otherwise: undefined });
    expect((await ada.says('Knock')).outcome).toMatchObject({ answer: { en: 'Somebody opens.' } });
    expect((await ada.says('Knock')).outcome).toMatchObject({ kind: 'not-yet' });
  });

  test('goes back with what one had then', async () => {
    const ada = await learn(WORLD);
    await ada.says('Take lamp');
    await ada.says('Go north');
    const end = await ada.says('Drop the old lamp');
    expect(end.outcome).toMatchObject({ hasFinished: true, from: { name: 'cave' } });
    expect(ada.progress().things).toEqual([]);
    expect(told(await ada.says('Go south'))).toBe('over → end');
    expect(told(await ada.asks('back'))).toBe('back → cave');
    expect(ada.progress()).toMatchObject({ things: ['lamp'], finishedAt: undefined });
  });
});

test('words that one way took do not open another one later', async () => {
  const ada = await learn(`
title: T
steps:
  - step: a
    ways:
      - { when: { said: Look }, if: { not: { has: x } }, then: [{ get: x }] }
      - { when: { said: Look }, answer: Second. }
      - { when: { all: [{ said: Look }, { said: Listen }] }, answer: Third. }
    next: b
  - step: b
`);
  expect((await ada.says('Look')).outcome).toMatchObject({ answer: undefined });
  expect(ada.progress().met).toEqual(['way 2/0 said']);
  expect(told(await ada.pushes({ a: 'b' }))).toBe('not-yet → a');
  expect((await ada.says('Listen')).outcome).toMatchObject({ answer: { en: 'Third.' } });
  expect(ada.progress().met).toEqual([]);
});

test('nobody carries more than can be kept', async () => {
  const gets = Array.from({ length: 10 }, (_, index) => ({
    get: Array.from({ length: 30 }, (_, thing) => `${index} ${thing}`),
  }));
  const way = { when: { said: 'Take all' }, [THEN]: gets };
  const ada = await learn(
    JSON.stringify({ title: 'T', steps: [{ step: 'a', next: 'b', ways: [way] }, { step: 'b' }] }),
  );
  await ada.says('Take all');
  expect(ada.progress().things).toHaveLength(200);
  expect(readProgress(writeProgress(ada.progress()), 1)).toMatchObject({ kind: 'progress' });
});

/** The file's word for what a way brings about. */
const THEN = 'then';

test('a thousand turns leave no more than ten', async () => {
  const ada = await learn(WORLD);
  await ada.says('Take lamp');
  const sizes: number[] = [];
  for (let turn = 0; turn < 500; turn += 1) {
    await ada.says('Go north');
    await ada.says('Go south');
    if (turn === 20 || turn === 499) sizes.push(JSON.stringify(ada.progress()).length);
  }
  expect(ada.progress()).toMatchObject({ turns: 1001, been: { cave: { times: 500 } } });
  const [early = 0, late = 0] = sizes;
  expect(late - early).toBeLessThan(20);
});

test('one goes on in another language by saying so', async () => {
  const ada = await learn(`
title: { en: Hello, de: Hallo }
languages: [en, de]
steps:
  - step: hello
    done: { said: { en: Hello, de: [Hallo, Guten Tag] } }
  - step: more
    ways: [{ when: { said: Deutsch }, then: [{ language: de }], answer: { en: Yes, de: Ja } }]
    done: { language: de, said: Weiter }
  - step: end
`);
  expect(told(await ada.says('Guten Tag'))).toBe('moved → more');
  const asked = { kind: 'asked', for: 'language' } as const;
  expect((await ada.turn({ ...asked, language: 'fr' })).outcome).toMatchObject({ isKnown: false });
  expect(told(await ada.says('Weiter'))).toBe('not-yet → more ✅❌');
  expect(told(await ada.turn({ ...asked, language: 'de' }))).toBe('language → more ✅✅');
  await ada.turn({ ...asked, language: 'en' });
  await ada.says('Deutsch');
  expect(ada.progress()).toMatchObject({ language: 'de' });
  expect(told(await ada.turn())).toBe('moved → end');
});
