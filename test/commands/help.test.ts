import { afterEach, beforeEach, expect, test } from 'vitest';
import { shownInGerman } from '../../src/commands/german-phrases.ts';
import { help } from '../../src/commands/help.ts';
import { repositoryWords } from '../../src/commands/repository-words.ts';
import { undo } from '../../src/commands/undo.ts';
import { unzip } from '../../src/commands/unzip.ts';
import { lineThatRuns } from '../../src/language/line-that-runs.ts';
import { type Stage, setStage } from '../engine/stage.ts';

const shipped = [unzip, undo, help];

let stage: Stage;
beforeEach(async () => {
  stage = await setStage([]);
  await stage.remote.commit({ 'README.md': 'Hi' }, 'Begin');
});
afterEach(() => stage.close());

async function askForHelp(configuration: string | undefined): Promise<string> {
  const { commands, problems } = repositoryWords(configuration, shipped);
  stage.world.book = { commands, problems };
  const outcome = await stage.say('Help');
  const said = outcome.kind === 'nothing' ? outcome.why : outcome.said;
  expect(lineThatRuns(said, commands)).toBeUndefined();
  return said;
}

test('answers with every command of this repository, each with a link that says it', async () => {
  const said = await askForHelp(`phrases:
  - say: Next chapter {number} [called {title}]
    about: Brings in the next chapter.
    parameters: { title: { type: text, example: "Whales & dolphins" } }
    steps: [{ append: x, to: a.md }]
`);
  expect(said).toContain('* `Unzip [{file}] [into {folder}]`: Replaces a zip file');
  expect(said).toContain('* `Help`: ');
  expect(said).toContain('* `Next chapter {number} [called {title}]`: Brings in the next chapter.');
  const url = /Next chapter.*\[Try it\]\(([^)]+)\)/.exec(said)?.[1] ?? '';
  expect(new URL(url).searchParams.get('title')).toBe('Next chapter one called Whales & dolphins');
  expect(url).toMatch(/^https:\/\/github\.com\/you\/my-course\/issues\/new\?title=Next%20chapter/);
  expect(said).not.toContain('needs mending');
});

test('begins with what was made for this repository, and folds away the rest', async () => {
  const said = await askForHelp(`phrases:
  - say: Next chapter
    about: Brings in the next chapter.
    steps: [{ append: x, to: a.md }]
`);
  const [first = '', folded = ''] = said.split('<details><summary>');
  expect(first).toContain('* `Next chapter`: ');
  expect(first).not.toContain('`Undo`');
  expect(folded).toContain('* `Undo`: ');
  expect(await askForHelp(undefined)).not.toContain('<details>');
});

test('tells a phrase of the repository only to those whose language it is in', async () => {
  const phrase = (say: string, language: string) =>
    `  - say: ${say}\n    about: A.\n    language: ${language}\n    steps: [{ append: x, to: a.md }]\n`;
  const { commands } = repositoryWords(
    `phrases:\n${phrase('Make a mess', 'en')}${phrase('Mach einen Klecks', 'de')}`,
    shipped,
  );
  stage.world.book = { commands };
  const english = await stage.say('Help');
  expect(english).toMatchObject({ said: expect.stringContaining('`Make a mess`') });
  expect(english).not.toMatchObject({ said: expect.stringContaining('Klecks') });
  stage.world.book = { commands, language: 'de' };
  const german = await stage.say('Help');
  expect(german).toMatchObject({ said: expect.stringContaining('`Mach einen Klecks`') });
  expect(german).not.toMatchObject({ said: expect.stringContaining('`Make a mess`') });
  expect(await stage.say('Make a mess')).toMatchObject({ kind: 'done' });
});

test('leaves out what is switched off, but never itself', async () => {
  const said = await askForHelp('switched-off: [undo, help]');
  expect(said).not.toContain('`Undo`');
  expect(said).toContain('`Help`');
});

test('tells what is wrong in the configuration, with a link to each line', async () => {
  const said = await askForHelp(`switched-off: [undoo, launch]
phrases:
  - say: Undo
    about: x
    steps: [{ append: x, to: a.md }]
  - say: Unzip all {text}
    about: works
    steps: [{ append: x, to: a.md }]
  - say: Unzip {text}
    about: x
    steps: [{ append: x, to: a.md }]
  - say: Copy {file
    about: x
    steps: [{ append: x, to: a.md }]
  - say: Say please
    about: x
    steps: [{ append: x, to: a.md }]
  - say: Take {file}
    about: x
    parameters: { folder: {} }
    steps: [{ append: x, to: a.md }]
  - say: Bring {file}
    about: x
    steps:
      - copy: "{fiel}"
        to: .github/workflows/x.yml
      - say: Pubilsh it
`);
  const lines = said.split('\n').filter((line) => line.includes('?plain=1#L'));
  expect(lines.map((line) => line.replace(/\(https[^)]*#(L\d+)\)/, '($1)'))).toEqual([
    '* [Line 1 of .github/sayso.yml](L1): there is no command `undoo`. Did you mean `undo`?',
    '* [Line 1 of .github/sayso.yml](L1): there is no command `launch`.',
    '* [Line 3 of .github/sayso.yml](L3): `Undo` would be heard as `Undo`. Choose other words.',
    '* [Line 9 of .github/sayso.yml](L9): `Unzip {text}` would be heard as `Unzip [{file}] [into {folder}]`. Choose other words.',
    '* [Line 12 of .github/sayso.yml](L12): a bracket of the phrase has no partner, or holds nothing.',
    '* [Line 15 of .github/sayso.yml](L15): nobody could say this phrase: it would not be heard as it is written. Use plain words, without quotation marks, “please” or a full stop at the end.',
    '* [Line 18 of .github/sayso.yml](L18): `{folder}` is not a place of this phrase.',
    '* [Line 25 of .github/sayso.yml](L25): `{fiel}` is not a place of this phrase.',
    '* [Line 25 of .github/sayso.yml](L25): `.github/workflows/x.yml` is a place where I do not change files.',
    '* [Line 27 of .github/sayso.yml](L27): no command of this repository answers to `Pubilsh it`.',
  ]);
  expect(said).toContain('* `Unzip all {text}`: works');
  expect(said).not.toContain('* `Unzip {text}`');
});

test('still answers when the configuration cannot be read at all', async () => {
  const said = await askForHelp('chnages: propose\nphrases:\n\t- say: x');
  expect(said).toContain('`Undo`');
  expect(said).toContain('#L3): this line begins with a tab. Use spaces.');
  expect(await askForHelp('chnages: propose')).toContain('Did you mean `changes`?');
});

test('quotes what a stranger may have written there', async () => {
  const said = await askForHelp('"@everyone fixes #1 <img src=x>": 1\nswitched-off: ["x"]');
  expect(said).toContain('I do not know `@everyone fixes #1 <img src=x>`.');
});

test('shows commands in German to whoever is answered in it, where they can be said so', async () => {
  stage.world.book = { commands: shownInGerman(shipped), languageOf: async () => 'de' };
  const outcome = await stage.say('Help');
  const said = outcome.kind === 'nothing' ? outcome.why : outcome.said;
  expect(said).toContain('* `Entpacke [{file}] [nach {folder}]`: Ersetzt eine Zip-Datei');
  expect(said).toMatch(/`Rückgängig`: Nimmt zurück.*title=R%C3%BCckg%C3%A4ngig&/);
  expect(said).toMatch(/title=Entpacke&/);
  stage.world.book = { commands: shownInGerman(shipped) };
  expect(await stage.say('Help')).toMatchObject({ said: expect.stringContaining('`Undo`') });
});
