import { expect, test } from 'vitest';
import { rowsToTell } from '../../../src/commands/tutorial/rows-to-tell.ts';
import { undo } from '../../../src/commands/undo.ts';
import type { Command } from '../../../src/engine/command.ts';
import { advance } from '../../../src/tutorial/advance.ts';
import { asSaid } from '../../../src/tutorial/as-said.ts';
import { beginStep, beginTutorial } from '../../../src/tutorial/begin.ts';
import type { Tutorial } from '../../../src/tutorial/tutorial.ts';
import { filesOf, tutorialOf } from '../../tutorial/play.ts';

const MESS: Command = {
  ...undo,
  name: 'own-make-a-mess',
  phrases: ['Make a mess [of {file} [please]]'],
};

const INK: Command = { ...MESS, phrases: ['Make a mess'], shownTo: 'en' };
const KLECKS: Command = {
  ...MESS,
  name: 'own-mach-einen-klecks',
  phrases: ['Mach einen Klecks'],
  shownTo: 'de',
};

function courseOf(done: string): Tutorial {
  return tutorialOf(
    `title: A\nlanguages: [en, de]\nsteps:\n  - { step: one, title: { en: One, de: Eins } }\n  - step: two\n    done: ${done}\n  - step: three\n`,
  );
}

async function rowsIn(language: string, done: string, commands: readonly Command[] = [undo, MESS]) {
  const tutorial = courseOf(done);
  const learner = { id: 7, login: 'ada' };
  const at = '2026-01-01T00:00:00Z';
  const begun = beginTutorial({ tutorial, repository: 1, learner, at, language });
  const files = filesOf({});
  const before = await beginStep({ ...begun, step: 'two' }, tutorial, files);
  const advanced = await advance({
    tutorial,
    progress: before,
    occurrences: [],
    files,
    by: learner,
    at,
  });
  const invocation = {
    command: 'tutorial',
    arguments: {},
    canonical: 'Next',
    sender: { ...learner, bot: false },
    key: 'a',
  };
  const taken = { tutorial, occurrences: [], learner, invocation, isAsked: true };
  const played = { taken, before, begun: false, advanced };
  return rowsToTell(played, commands);
}

async function wantedIn(language: string, done: string) {
  return (await rowsIn(language, done)).map(({ wanted }) => wanted);
}

test('phrases are told in the language of whoever learns', async () => {
  const done = "{ said: { en: ['Take the {thing}', Get it], de: 'Nimm [die] Lampe' } }";
  expect(await wantedIn('en', done)).toMatchObject([{ phrases: ['Take the …', 'Get it'] }]);
  expect(await wantedIn('de', done)).toMatchObject([{ phrases: ['Nimm die Lampe'] }]);
});

test('in the language of the course where the learner’s has none, and all where none is named', async () => {
  expect(await wantedIn('de', '{ said: { en: Hello } }')).toMatchObject([{ phrases: ['Hello'] }]);
  const phrases = ['Hello', 'Hallo'];
  expect(await wantedIn('de', '{ said: [Hello, Hallo] }')).toMatchObject([{ phrases }]);
  expect(await wantedIn('en', '{ said: { de: Hallo } }')).toMatchObject([{ phrases: ['Hallo'] }]);
});

test('commands are told as one says them, and steps by their titles', async () => {
  const done = '{ all: [{ command: own-make-a-mess }, { command: undo }, { been: one }] }';
  expect(await wantedIn('de', done)).toMatchObject([
    { kind: 'command', name: 'Make a mess' },
    { kind: 'command', name: 'Undo' },
    { kind: 'been', step: 'Eins' },
  ]);
  expect(await wantedIn('en', '{ command: nobody-knows }')).toMatchObject([
    { name: 'nobody-knows' },
  ]);
});

test('of alternatives the others are told as long as none of them is met', async () => {
  const met = '{ all: [{ any: [{ been: one }, { been: three }] }, { command: undo }] }';
  expect(await wantedIn('en', met)).toMatchObject([{ step: 'One' }, { name: 'Undo' }]);
  expect(await wantedIn('en', '{ any: [{ command: undo }, { been: three }] }')).toHaveLength(2);
});

test('of phrases that do the same in several languages the learner’s is told', async () => {
  const both = '{ any: [{ command: own-make-a-mess }, { command: own-mach-einen-klecks }] }';
  const names = async (language: string, done: string) =>
    (await rowsIn(language, done, [undo, INK, KLECKS])).map(({ wanted, isOneOf }) => [
      'name' in wanted && wanted.name,
      isOneOf,
    ]);
  expect(await names('en', both)).toEqual([['Make a mess', false]]);
  expect(await names('de', both)).toEqual([['Mach einen Klecks', false]]);
  const german = '{ any: [{ command: own-mach-einen-klecks }, { command: undo }] }';
  expect(await names('en', german)).toEqual([['Undo', false]]);
  expect(await names('en', '{ command: own-mach-einen-klecks }')).toEqual([
    ['Mach einen Klecks', false],
  ]);
});

test('a phrase is told without the signs that its author needs', () => {
  expect(asSaid('Go [to the]  {place}')).toBe('Go to the …');
  expect(asSaid('Today I learned {anything}')).toBe('Today I learned …');
});
