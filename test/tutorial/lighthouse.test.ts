import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tutorialCommands } from '../../src/commands/tutorial.ts';
import { shippedCommands } from '../../src/hosts/book.ts';
import { interpret } from '../../src/language/interpret.ts';
import { advance } from '../../src/tutorial/advance.ts';
import { atStep } from '../../src/tutorial/at-step.ts';
import { beginTutorial } from '../../src/tutorial/begin.ts';
import { findStuck } from '../../src/tutorial/find-stuck.ts';
import { createWalker } from '../../src/tutorial/possible-ways.ts';
import { textIn } from '../../src/tutorial/text-in.ts';
import { filesOf, tutorialOf } from './play.ts';

const FOLDER = join(import.meta.dirname, '../../templates/adventure/.github');
const WORLD = tutorialOf(readFileSync(join(FOLDER, 'tutorial.yml'), 'utf8'));
const SHIPPED = shippedCommands({ read: async () => ({ kind: 'missing' }) });
const LEXICON = [...SHIPPED, ...tutorialCommands(WORLD)];
const ADA = { id: 7, login: 'ada' };
const AT = '2026-01-01T00:00:00.000Z';

type Player = { readonly at: string; readonly has?: readonly string[]; readonly language?: string };

/** What comes of words that a player says at a place: `→ garden`, or the answer. */
async function said(words: string, { at, has = [], language = 'en' }: Player): Promise<string> {
  const heard = interpret({ channel: 'issue', text: words, body: '' }, LEXICON);
  if (heard.kind !== 'command') return heard.kind;
  if (!/^tutorial-say-/.test(heard.command)) return heard.command;
  const begun = beginTutorial({ tutorial: WORLD, repository: 1, learner: ADA, at: AT, language });
  const { outcome, progress } = await advance({
    tutorial: WORLD,
    progress: { ...atStep(begun, at), things: has },
    occurrences: [{ kind: 'said', text: heard.canonical }],
    files: filesOf({}),
    by: ADA,
    at: AT,
  });
  if (outcome.kind === 'moved') return `→ ${progress.step}`;
  const text = outcome.kind === 'stayed' ? outcome.answer : undefined;
  const otherwise = outcome.kind === 'not-yet' ? outcome.otherwise : undefined;
  const shown = text ?? otherwise;
  return `${otherwise === undefined ? '' : '(no) '}${shown === undefined ? outcome.kind : textIn(shown, language, 'en')}`;
}

/** Each of several ways to say it. */
function several(words: string): readonly string[] {
  return words.split(/,\s+/);
}

describe('players of text adventures are understood', () => {
  test.each([
    [
      'gate',
      'n, N, north, NORTH!, go north, walk north, go to the courtyard, enter, in',
      '→ courtyard',
    ],
    ['courtyard', 'w, west, go to the garden, go into the garden, enter garden', '→ garden'],
    ['courtyard', 'walk to the garden, go garden, please go to the garden.', '→ garden'],
    ['courtyard', 'e, east, go to kitchen, head east', '→ kitchen'],
    ['courtyard', 's, go south, go to the gate', '→ gate-again'],
    ['hall', 'up, u, go upstairs, climb the stairs', 'The grating is locked.'],
    ['hall', 'down, d, go down, go to the cellar', 'Three steps down'],
    [
      'library',
      'take lamp, get lamp, get the lamp, pick up the lamp, grab lamp',
      'You take the lamp.',
    ],
    ['library', 'pick the lamp up, take the brass lamp', 'You take the lamp.'],
    [
      'kitchen',
      'look at the cups, x cups, examine the cups, look cups',
      'Two cups for one keeper.',
    ],
    ['courtyard', 'talk to the cat, speak with cat, ask the cat', 'The cat hears you out'],
    ['courtyard', 'look, l, look around', 'tutorial-where'],
    [
      'cellar',
      'open the door, unlock door, knock, x door, talk to the door',
      'The door stays shut.',
    ],
    ['cellar', 'say meridian, MERIDIAN, M E R I D I A N, “Meridian”', '→ vault'],
    ['garden', 'inventory, i, inv, what do i have', 'tutorial-where'],
    ['garden', 'undo', 'undo'],
  ])('at the %s: %s', async (at, words, outcome) => {
    for (const one of several(words)) {
      expect(await said(one, { at }), one).toMatch(new RegExp(`^${outcome}`));
    }
  });

  test.each([
    [
      'gate',
      'n, N, norden, nach Norden, geh nach Norden, geh in den Hof, gehe in den Hof',
      '→ courtyard',
    ],
    ['courtyard', 'w, Westen, gehe in den Garten, in den Garten, betritt den Garten', '→ garden'],
    ['courtyard', 'o, O, Osten, nach Osten, geh in die Küche, lauf in die Küche', '→ kitchen'],
    ['garden', 'geh ins Gewächshaus, ins Gewächshaus, geh in das Gewächshaus', '→ greenhouse'],
    ['garden', 'geh zum Brunnen, zum Brunnen', '→ well'],
    ['hall', 'hinunter, runter, geh nach unten, nach unten', 'Nach drei Stufen'],
    [
      'library',
      'nimm die Lampe, nimm Lampe, hol die Lampe, die Lampe nehmen',
      'Du nimmst die Lampe.',
    ],
    ['library', 'heb die Lampe auf, nimm die Lampe mit', 'Du nimmst die Lampe.'],
    [
      'kitchen',
      'schau die Tassen an, untersuche die Tassen, sieh dir die Tassen an',
      'Zwei Tassen',
    ],
    ['courtyard', 'sprich mit der Katze, rede mit der Katze', 'Die Katze hört dich an'],
    ['courtyard', 'schau, schau dich um, umsehen', 'tutorial-where'],
    ['cellar', 'öffne die Tür, mach die Tür auf, klopf an', 'Die Tür bleibt zu.'],
    ['cellar', 'sag Meridian, meridian', '→ vault'],
    ['garden', 'inventar, was habe ich bei mir', 'tutorial-where'],
  ])('auf Deutsch (%s): %s', async (at, words, outcome) => {
    for (const one of several(words)) {
      expect(await said(one, { at, language: 'de' }), one).toMatch(new RegExp(`^${outcome}`));
    }
  });

  test.each([
    ['go to the vault, n, fly to the moon', 'There is no way there from here.|You try that'],
    ['take the moon, pick up everything else', 'There is nothing like that here'],
    ['take all', 'One thing after the other'],
    ['look at the moon, examine myself, look under the bed', 'There is nothing special about it'],
    ['hello, talk to the moon', 'You hear your own voice'],
    ['say abracadabra', 'You say it aloud.'],
    ['use the force', 'You cannot see what good'],
    ['drop the rope', 'You keep it.'],
    ['wait, z', 'Time passes.'],
    ['save, quit', 'Every turn is kept|There is no need'],
    ['xyzzy', 'A hollow voice'],
    ['dance, kiss the cat', 'You try that, and nothing comes of it.'],
  ])('or answered kindly: %s', async (words, answer) => {
    for (const one of several(words)) {
      expect(await said(one, { at: 'kitchen' }), one).toMatch(
        new RegExp(`^\\(no\\) (?:${answer})`),
      );
    }
  });
});

describe('the world', () => {
  test('has fifteen places, seven things to take and use, and an end that everybody can come to', () => {
    expect(WORLD.steps).toHaveLength(15);
    expect(Object.keys(WORLD.things)).toHaveLength(7);
    expect(WORLD.steps.filter(({ isEnd }) => isEnd).map(({ name }) => name)).toEqual(['light']);
    expect(findStuck(WORLD)).toEqual({ unreached: [], hasEnd: true, stuck: [], isWhole: true });
  });

  test('has no answer that nobody gets', () => {
    const { start, after } = createWalker(WORLD);
    const places = new Map([[start.key, start]]);
    const taken = new Set<number>();
    // A map can be walked while it grows.
    for (const place of places.values()) {
      for (const next of after(place).places) {
        taken.add(next.at.line);
        places.set(next.place.key, next.place);
      }
    }
    const ways = [...WORLD.steps.flatMap((step) => step.ways), ...WORLD.anywhere];
    expect(ways.length).toBeGreaterThan(70);
    expect(ways.filter(({ at }) => !taken.has(at.line)).map(({ at }) => at.line)).toEqual([]);
  });

  test('hides the word of its door where only the history has it', () => {
    const pages = WORLD.steps.map(({ text }) => readFileSync(join(FOLDER, '..', text), 'utf8'));
    const word = /M E R I D I A N|meridian/i;
    expect(pages.filter((page) => word.test(page))).toHaveLength(1);
    expect(word.test(pages[0] ?? '')).toBe(true);
    const [gate] = WORLD.steps;
    // Nobody comes back to the page of the first day.
    const ways = [...WORLD.steps.flatMap((step) => step.ways), ...WORLD.anywhere];
    expect(ways.some(({ go }) => typeof go === 'object' && go.step === gate.name)).toBe(false);
    const told = [
      ...ways.map(({ answer }) => answer),
      ...WORLD.otherwise.map(({ answer }) => answer),
      ...WORLD.steps.flatMap(({ hints, also }) => [...hints, ...also.map(({ text }) => text)]),
    ];
    expect(told.filter((text) => word.test(Object.values(text ?? {}).join(' ')))).toEqual([]);
  });
});

test('what is said stands in the history to the word', () => {
  for (const text of ['pick up the lamp', 'Go to the garden', 'nimm die Lampe', 'n']) {
    const heard = interpret({ channel: 'commit', text }, LEXICON);
    expect(heard).toMatchObject({ kind: 'command', canonical: text, onlyAfterOwnChange: false });
  }
});

test('what one has is taken once, and the lamp lit once', async () => {
  for (const [at, thing, words] of [
    ['greenhouse', 'rope', 'take the rope'],
    ['kitchen', 'matches', 'take matches'],
    ['kitchen', 'oil', 'take oil'],
    ['library', 'lamp', 'take lamp'],
    ['vault', 'lens', 'take lens'],
    ['well', 'key', 'take key'],
  ] as const) {
    expect(await said(words, { at, has: [thing] }), words).toMatch(/^You have it|^You have them/);
  }
  const has = ['burning lamp', 'matches'];
  expect(await said('take the lamp', { at: 'library', has })).toMatch(/^You hold it/);
  expect(await said('light the lamp', { at: 'library', has })).toMatch(
    /^Your lamp is burning already/,
  );
});

test('ordinary commits are silent, also where a game is on', () => {
  const subjects = `Update README.md, Fix typo, Add notes, Create notes.md, Open the file with UTF-8,
    Look into the failing test, Take care of empty lines, Use the new address, Go back to version 2,
    Get rid of the old pictures, Light theme, Read the settings first, Walk through the code, Up to date,
    Talk to the database once, Enter the address by hand, Go to the next page, Climb down gracefully,
    Save, Wait, Hello, Say no, Search everywhere, Pick up the pieces, Down with tabs, Revert "Go north",
    Nimm die neue Adresse, Öffne die Datei, Geh zur nächsten Seite, Schau in die Datei`;
  for (const text of several(subjects)) {
    expect(interpret({ channel: 'commit', text }, LEXICON), text).toEqual({ kind: 'silence' });
  }
});
