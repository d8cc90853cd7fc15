import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inGermanToo } from '../../src/commands/german-phrases.ts';
import { repositoryWords } from '../../src/commands/repository-words.ts';
import { tutorialCommands } from '../../src/commands/tutorial.ts';
import { shippedCommands } from '../../src/hosts/book.ts';
import { interpret } from '../../src/language/interpret.ts';
import { advance } from '../../src/tutorial/advance.ts';
import { atStep } from '../../src/tutorial/at-step.ts';
import { beginTutorial } from '../../src/tutorial/begin.ts';
import type { Progress } from '../../src/tutorial/progress.ts';
import { stepFiles } from '../../src/tutorial/step-files.ts';
import { textIn } from '../../src/tutorial/text-in.ts';
import type { Tutorial } from '../../src/tutorial/tutorial.ts';
import { filesOf, learn, told, tutorialOf } from './play.ts';

const TEMPLATES = join(import.meta.dirname, '../../templates');
const SHIPPED = shippedCommands({ read: async () => ({ kind: 'missing' }) });
const ADA = { id: 7, login: 'ada' };
const AT = '2026-01-01T00:00:00.000Z';

function read(template: string, path: string): string {
  return readFileSync(join(TEMPLATES, template, path), 'utf8');
}

function courseOf(template: string): string {
  return read(template, '.github/tutorial.yml');
}

/** Everything in a file that stands there by language. */
function byLanguage(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(byLanguage);
  if (typeof value !== 'object' || value === null) return [];
  const fields = Object.entries(value);
  const isText = fields.length > 0 && fields.every(([key]) => key === 'en' || key === 'de');
  return isText ? [Object.fromEntries(fields)] : fields.flatMap(([, each]) => byLanguage(each));
}

/** What is waited for by language, wherever in the file. */
function saidIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'said' ? byLanguage(each) : saidIn(each),
  );
}

function several(phrases: unknown): readonly string[] {
  return [phrases].flat().filter((one) => typeof one === 'string');
}

/** A phrase as people say it, short and long: `Nimm Lampe`, `Nimm die Lampe`. */
function waysToSay(phrase: string): readonly string[] {
  const filled = phrase.replace(/\{[^}]*\}/g, 'Kranich');
  const short = filled.replace(/\[[^\]]*\] ?/g, '').trim();
  return [...new Set([short, filled.replace(/[[\]]/g, '')])];
}

/** Where one looks or writes: links without the words that are filled in. */
function targets(page: string): readonly string[] {
  const links = [...page.matchAll(/\]\(([^)]*)\)/g)].map(([, url = '']) => url);
  return links.map((url) => url.replace(/title=.*/, ''));
}

/** The words that a page fills in for its reader. */
function filledIn(page: string): readonly string[] {
  return [...page.matchAll(/issues\/new\?title=([^)]*)/g)].map(([, title = '']) =>
    decodeURIComponent(title),
  );
}

function lexiconOf(template: string, tutorial: Tutorial) {
  const { commands, problems } = repositoryWords(read(template, '.github/sayso.yml'), SHIPPED);
  expect(problems).toEqual([]);
  return [...commands, ...inGermanToo(SHIPPED), ...tutorialCommands(tutorial)];
}

describe.each(['learn-by-saying', 'adventure'])('%s', (template) => {
  const tutorial = tutorialOf(courseOf(template));
  const lexicon = lexiconOf(template, tutorial);

  test('has every text in both languages', () => {
    expect(tutorial.languages).toEqual(['en', 'de']);
    const texts = [
      tutorial.title,
      ...tutorial.otherwise.map(({ answer }) => answer),
      ...Object.values(tutorial.things),
      ...tutorial.steps.flatMap(({ title, hints }) => [title, ...hints]),
      ...[...tutorial.steps.flatMap(({ ways }) => ways), ...tutorial.anywhere].flatMap(
        ({ answer }) => (answer === undefined ? [] : [answer]),
      ),
    ];
    for (const { en, de } of texts) {
      expect(en).toMatch(/\S/);
      expect(de, en).toMatch(/\S/);
      expect(de).not.toBe(en);
    }
  });

  test('has every page in both languages, with the same links', () => {
    for (const step of tutorial.steps) {
      const [german = '', english = ''] = stepFiles(step, 'de', tutorial);
      expect(german).toMatch(/\.de\.md$/);
      expect(targets(read(template, german)), german).toEqual(targets(read(template, english)));
    }
  });

  test('tells on its first page, in one line, how to switch', () => {
    const [first] = tutorial.steps;
    const [german = '', english = ''] = stepFiles(first, 'de', tutorial);
    for (const [page, word] of [
      [english, 'Sprache Deutsch'],
      [german, 'Language English'],
    ] as const) {
      expect(filledIn(read(template, page)).at(-1)).toBe(word);
      const heard = interpret({ channel: 'issue', text: word, body: '' }, lexicon);
      expect(heard).toMatchObject({
        kind: 'command',
        command: expect.stringMatching(/^tutorial-language-(?:en|de)$/),
      });
    }
  });

  test('understands all that its German pages fill in', () => {
    for (const step of tutorial.steps) {
      const [german = ''] = stepFiles(step, 'de', tutorial);
      for (const words of filledIn(read(template, german))) {
        const text = words.endsWith(' ') ? `${words}Kranich` : words;
        const heard = interpret({ channel: 'issue', text, body: '' }, lexicon);
        expect(heard, text).toMatchObject({ kind: 'command' });
        expect(heard, text).not.toMatchObject({ command: 'tutorial-say-anything' });
      }
    }
  });

  test('hears in each German phrase one thing, by title and by commit', () => {
    const { steps, anywhere } = parse(courseOf(template));
    const phrases = saidIn({ steps, anywhere }).flatMap(({ de }) => several(de));
    expect(phrases.length).toBeGreaterThan(5);
    for (const text of new Set(phrases.flatMap(waysToSay))) {
      for (const utterance of [
        { channel: 'issue', text, body: '' },
        { channel: 'commit', text },
      ] as const) {
        const heard = interpret(utterance, lexicon);
        expect(heard.kind === 'command' ? heard.command : heard, text).toMatch(
          /^tutorial-say-(?:\d+|likewise)$/,
        );
      }
    }
  });
});

type InFile = { readonly when?: { readonly said?: unknown } };

/** What is said in one breath in the file, `{ en: …, de: … }`, each as people say it. */
function twinsOf(ways: readonly InFile[]) {
  const said = ways.flatMap(({ when }) => byLanguage(when?.said));
  return said.map(({ en, de }) => ({ en: spoken(en), de: spoken(de) }));
}

function spoken(phrases: unknown): readonly string[] {
  return several(phrases).flatMap((phrase) => waysToSay(phrase).slice(0, 1));
}

/** What comes of words in several places, as text that can be compared. */
async function after(words: string, places: readonly Progress[], tutorial: Tutorial) {
  const outcomes: unknown[] = [];
  for (const progress of places) {
    const occurrences = [{ kind: 'said', text: words }] as const;
    const turn = { tutorial, progress, occurrences, files: filesOf({}), by: ADA, at: AT };
    const { step, outcome, progress: then } = await advance(turn);
    outcomes.push([step.name, outcome, then.things, then.met]);
  }
  return JSON.stringify(outcomes);
}

test('each German phrase of the world leads where an English twin leads, whatever one has', async () => {
  const file = parse(courseOf('adventure'));
  const tutorial = tutorialOf(courseOf('adventure'));
  const things = ['rope', 'key', 'matches', 'oil', 'lamp', 'burning lamp', 'lens'];
  const purses = [[], ['rope'], ['lamp'], things];
  const start = beginTutorial({ tutorial, repository: 1, learner: ADA, at: AT, language: 'de' });
  const anywhere = twinsOf(file.anywhere);
  let compared = 0;
  for (const { step, ways = [] } of file.steps) {
    const places = purses.map((has) => {
      const been = has === things ? { vault: { times: 1, last: AT } } : {};
      return { ...atStep(start, step), things: has, been };
    });
    for (const { en, de } of [...twinsOf(ways), ...(step === 'hall' ? anywhere : [])]) {
      const english = await Promise.all(en.map((words) => after(words, places, tutorial)));
      for (const words of de) {
        expect(english, `${step}: ${words}`).toContain(await after(words, places, tutorial));
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(150);
});

const GERMAN = { kind: 'asked', for: 'language', language: 'de' } as const;

/** What is answered, in German. */
function answerOf({ outcome }: Awaited<ReturnType<typeof advance>>): string | undefined {
  const answer = 'answer' in outcome ? outcome.answer : undefined;
  const text = answer ?? ('otherwise' in outcome ? outcome.otherwise : undefined);
  return text === undefined ? undefined : textIn(text, 'de', 'en');
}

test('the world is won in German', async () => {
  const ada = await learn(courseOf('adventure'));
  expect(told(await ada.turn(GERMAN))).toBe('language → gate');
  expect(answerOf(await ada.says('Geh nach Norden'))).toBe(
    'Das Tor knarrt und fällt hinter dir zu.',
  );
  expect(answerOf(await ada.says('Tanze'))).toContain('nichts geschieht');
  await ada.says('Norden');
  expect(answerOf(await ada.says('Geh in den Keller'))).toContain('Nicht ohne Licht.');
  const turns = `Geh in die Bibliothek, Nimm die Lampe, Osten, Süden, Geh in die Küche,
    Nimm die Streichhölzer, Nimm Öl, Zünde die Lampe an, Westen, Westen, Geh ins Gewächshaus,
    Nimm das Seil, Süden, Westen, Benutze das Seil, Osten, Osten, Norden, Hinunter, Öffne die Tür`;
  for (const words of turns.split(/,\s+/)) {
    expect((await ada.says(words)).outcome.kind, words).not.toBe('not-yet');
  }
  expect(ada.progress()).toMatchObject({ step: 'cellar', language: 'de' });
  for (const words of ['Sag Meridian', 'Nimm die Linse', 'Westen', 'Hinauf', 'Hinauf', 'Hinauf']) {
    expect((await ada.says(words)).outcome.kind, words).not.toBe('not-yet');
  }
  const end = await ada.says('Zünde das große Licht an');
  expect(end.outcome).toMatchObject({ hasFinished: true });
});

/** What a turn copies, from where to where; each of these files is there. */
function copiesOf({ outcome }: Awaited<ReturnType<typeof advance>>): readonly string[] {
  const effects = 'effects' in outcome ? outcome.effects : [];
  return effects.flatMap((effect) => {
    if (effect.kind !== 'copy') return [];
    expect(read('learn-by-saying', effect.from)).not.toBe('');
    return [`${effect.from.replace('.github/scaffolding/', '')} → ${effect.to}`];
  });
}

test('whoever is ready in German takes the whole course in German', async () => {
  const ada = await learn(courseOf('learn-by-saying'), { 'about.md': 'old' });
  const ready = await ada.says('Ich bin bereit');
  expect(told(ready)).toBe('moved → edit');
  expect(copiesOf(ready)).toEqual(['about.de.md → about.md']);
  expect(ada.progress().language).toBe('de');
  const changed = await ada.pushes({ 'about.md': 'neu' });
  expect(told(changed)).toBe('moved → message');
  expect(copiesOf(changed)).toEqual(['note.de.md → note.md']);
  const said = await ada.says('Heute habe ich eine Nachricht geschrieben');
  expect(told(said)).toBe('moved → history');
  expect(copiesOf(said)).toEqual(['poem.de.md → poem.md']);
  expect(answerOf(await ada.says('Das Wort ist Kranich'))).toContain('ein anderes Wort');
  const found = await ada.says('Das Wort ist Reiher');
  expect(told(found)).toBe('moved → compare');
  expect(copiesOf(found)).toEqual(['poem-changed.de.md → poem.md']);
  expect(answerOf(await ada.says('Das Wort ist Werk'))).toContain('ein anderes Wort');
  expect(told(await ada.says('Saat'))).toBe('moved → undo');
  // A page written anew would be what “Undo” takes back.
  const mess = await ada.turn({ kind: 'carried-out', command: 'own-mach-einen-klecks' });
  expect(mess.outcome).toEqual({ kind: 'stayed', answer: undefined, effects: [] });
  expect(told(await ada.turn({ kind: 'carried-out', command: 'undo' }))).toBe('moved → branch');
});

test('what somebody wrote before they were ready stays', async () => {
  const ada = await learn(courseOf('learn-by-saying'), { 'about.md': 'old' });
  await ada.pushes({ 'about.md': 'mine' });
  const ready = await ada.says('Ich bin so weit');
  expect(told(ready)).toBe('moved → edit');
  expect(copiesOf(ready)).toEqual([]);
  expect(ada.progress().language).toBe('de');
});

test('the course takes the words of either language, whichever is shown', async () => {
  for (const language of ['en', 'de']) {
    const ada = await learn(courseOf('learn-by-saying'), { 'about.md': 'old' });
    await ada.says('I am ready');
    await ada.turn({ ...GERMAN, language });
    await ada.pushes({ 'about.md': language });
    await ada.says('Heute habe ich etwas gelernt');
    await ada.says(language === 'de' ? 'The word is heron' : 'Das Wort ist heron');
    await ada.says(language === 'de' ? 'planted' : 'Das Wort ist planted');
    expect(ada.progress()).toMatchObject({ step: 'undo', language });
  }
});

test('what the pages hide is found in the files, in each language', () => {
  const file = (name: string) => read('learn-by-saying', `.github/scaffolding/${name}`);
  expect(file('note.de.md')).toContain('**Reiher**');
  expect(file('poem-changed.de.md')).toBe(file('poem.de.md').replace('Werk', 'Saat'));
  expect(repositoryWords(read('learn-by-saying', '.github/sayso.yml'), []).commands).toMatchObject([
    { name: 'own-make-a-mess' },
    { name: 'own-mach-einen-klecks' },
  ]);
});
