import { afterEach, describe, expect, test } from 'vitest';
import { tutorialCommands } from '../../../src/commands/tutorial.ts';
import { interpret } from '../../../src/language/interpret.ts';
import { tutorialOf } from '../../tutorial/play.ts';
import { beginCourse, type Course } from './begin-course.ts';

let course: Course | undefined;
afterEach(async () => {
  await course?.close();
  course = undefined;
});

const ONE = 'title: A\nsteps:\n  - step: one\n    done: { said: Hello }\n  - step: two\n';
const TWO = ONE.replace('steps', 'languages: [en, de]\nsteps');

function heard(text: string, yml: string, channel: 'commit' | 'issue' | 'comment' = 'commit') {
  const commands = tutorialCommands(tutorialOf(yml));
  const found = interpret({ channel, text, body: '' }, commands);
  return found.kind === 'command' ? found.command.replace('tutorial-', '') : found.kind;
}

describe('what learners say, and mean', () => {
  test.each([
    ['next', ['NEXT', 'next!', 'Next step please', 'continue…', "What's next?", '"Next"']],
    [
      'hint',
      ['hint?', 'Help me!', 'Give me a hint, please', "I'm stuck :(", 'I do not understand this'],
    ],
    ['where', ['where am i?', 'WHERE AM I', 'Progress?', 'Inventory']],
    ['back', ['back', 'Go back!', 'Step back.']],
    ['again', ['start again', 'Restart!', 'Start over']],
    ['say-0', ['hello', 'Hello!', '“Hello”', 'Hello 👋']],
  ])('%s', (command, all) => {
    for (const said of all) {
      expect(heard(said, ONE), said).toBe(command);
      expect(heard(said, ONE, 'comment'), said).toBe(command);
    }
  });

  test.each([
    ['next', ['Weiter', 'weiter!', 'Nächster Schritt', 'Der nächste Schritt', 'Weiter bitte']],
    ['hint', ['Tipp', 'Hinweis?', 'Gib mir bitte einen Tipp'.replace('bitte ', ''), 'Hilf mir!']],
    ['where', ['Wo bin ich?', 'wo bin ich']],
    ['back', ['Zurück', 'ZURÜCK', 'Geh zurück!']],
    ['again', ['Von vorn', 'Noch einmal von vorn', 'Fang noch einmal von vorn an']],
    [
      'language-de',
      ['In German please', 'in german', 'Auf Deutsch bitte', 'Sprache Deutsch', 'Language DE!'],
    ],
    ['language-en', ['Auf Englisch!', 'Speak English', 'In English, please']],
  ])('%s in German, where the course speaks it', (command, all) => {
    for (const said of all) expect(heard(said, TWO), said).toBe(command);
    expect(heard(all[0] ?? '', ONE)).toBe('silence');
  });

  test.each([
    ["'[The] lamp'", ['Lamp', 'the lamp!']],
    ["'{name} is my name'", ['Ada is my name', 'Ada Lovelace is my name.']],
    ["'Give {thing a} to {thing a}'", ['Give bread to the cat']],
    ["'Yes, I am'", ['Yes I am', 'yes, i am!']],
    ['"Who is there?"', ['Who is there', 'who is there?']],
  ])('%s, however its author wrote it', (phrase, all) => {
    for (const said of all) {
      expect(heard(said, ONE.replace('Hello', phrase)), said).toMatch(/^say-/);
    }
    expect(heard('Update about.md', ONE.replace('Hello', phrase))).toBe('silence');
  });

  test('the bare name of a language, where it is not said of work', () => {
    expect(heard('Deutsch', TWO, 'issue')).toBe('named-de');
    expect(heard('German', TWO, 'comment')).toBe('named-de');
    expect(heard('German', TWO)).toBe('silence');
  });

  test('any other language, where it is not said of work', () => {
    expect(heard('Language fr', TWO, 'issue')).toBe('language');
    expect(heard('Sprache Französisch', TWO, 'comment')).toBe('language');
  });

  test.each([
    'Language files',
    'Speak clearly',
    'Next chapter',
    'Add a hint',
    'Back to the first title',
    'In progress',
    'Check links',
    'Hello world',
    'Weitere Seiten',
    'Auf der ersten Seite Tippfehler behoben',
  ])('%s is ordinary work', (subject) => expect(heard(subject, TWO)).toBe('silence'));
});

test('words that a step waits for are its own, although one can always say them', async () => {
  course = await beginCourse({
    '.github/tutorial.yml': `title: A
steps:
  - step: one
    done: { said: Next step }
  - step: two
    ways: [{ when: { said: Go back }, go: one }]
    done: { said: Forward }
  - step: three
    done: { said: Help me }
  - step: four
`,
    '.github/steps/one.md': '# One\n',
  });
  await course.says('Where am I');
  expect((await course.says('Next')).said).toContain('`One` is done');
  expect((await course.says('Hint')).said).toContain('There is no hint');
  expect((await course.says('Back')).said).toContain('`Two` is done. Next is step 1 of 4');
  await course.says('Next');
  expect((await course.says('Next')).said).toContain('| ❌ | somebody says `Forward` |');
  await course.says('Forward');
  expect((await course.says('Hint')).said).toContain('with it the whole course');
});

describe('while there is a mistake in the course', () => {
  const broken = 'title: A\nsteps:\n  - step: one\n    dnoe: { said: Hello }\n  - step: two\n';

  test('every word is answered with what is wrong, its line and its link', async () => {
    course = await beginCourse({ '.github/tutorial.yml': broken });
    const said = ['Next', 'Hint?', 'Where am I', 'Back', 'Start again', 'Weiter', 'Language de'];
    for (const words of said) {
      const { plan, said } = await course.says(words);
      expect(plan?.kind, words).toBe('refuse');
      expect(said).toContain('`dnoe`');
      expect(said).toContain('Did you mean `done`?');
      expect(said).toContain('/blob/main/.github/tutorial.yml?plain=1#L4');
    }
    expect((await course.says('next', { channel: 'commit' })).said).toContain('`dnoe`');
  });
});

describe('a course in one language', () => {
  test('tells so whoever asks for another, by title', async () => {
    expect(heard('Sprache Deutsch', ONE, 'issue')).toBe('language');
    expect(heard('Language German', ONE, 'issue')).toBe('language');
    expect(heard('Language German', ONE)).toBe('silence');
    course = await beginCourse({ '.github/tutorial.yml': ONE, '.github/steps/one.md': '# One\n' });
    await course.says('Next');
    expect((await course.says('Sprache Deutsch')).said).toContain(
      'This course is in one language, English, and so there is no other to choose.',
    );
  });

  test('keeps the words that it waits for', () => {
    const course = ONE.replace('Hello', '"Language {name}"');
    expect(heard('Language German', course, 'issue')).toBe('say-0');
  });
});

test('words are German in a repository whose settings say so, whatever the course', () => {
  const commands = tutorialCommands(tutorialOf(ONE), ['en', 'de']);
  const found = interpret({ channel: 'issue', text: 'Weiter', body: '' }, commands);
  expect(found).toMatchObject({ kind: 'command', command: 'tutorial-next' });
});
