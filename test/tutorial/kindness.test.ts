import { describe, expect, test } from 'vitest';
import { languageNamed } from '../../src/tutorial/read/language-named.ts';
import { readTutorial } from '../../src/tutorial/read-tutorial.ts';
import type { Language } from '../../src/words/language.ts';
import { render } from '../../src/words/render.ts';

const LINKS = { repositoryUrl: 'https://github.com/you/a', branch: 'main' };

/** What somebody is told who writes this course, without the link to its line. */
function told(text: string, language: Language = 'en'): readonly string[] {
  const commands = ['undo', 'publish', 'own-make-a-mess'];
  const read = readTutorial(text, { mayWrite: (path) => !path.startsWith('.git'), commands });
  if (read.kind === 'read') return [];
  return read.mistakes.map(({ line, problem }) => {
    const file = '.github/tutorial.yml';
    const markdown = render(
      { say: 'tutorialMistake', file, line, problem },
      { ...LINKS, language },
    );
    expect(markdown).toContain(`](https://github.com/you/a/blob/main/${file}?plain=1#L${line})`);
    return markdown.replace(/^\[\w+ (\d+)[^\]]*\]\([^)]*\)/, '$1');
  });
}

const done = (check: string) =>
  `title: A\nsteps:\n  - step: one\n    done: ${check}\n  - step: two\n`;
const more = (lines: string) =>
  `title: A\nsteps:\n  - step: one\n${lines.replace(/^/gm, '    ')}\n  - step: two\n`;

describe('an author is told kindly', () => {
  test.each([
    [
      'of a line that stands too far left',
      'title: A\nsteps:\n  - step: one\n   title: B\n',
      '4: I could not read on from here. Look at the spaces at the beginning of the lines',
    ],
    [
      'of a tab',
      'title: A\nsteps:\n\t- step: one\n',
      '3: this line begins with a tab. Use spaces.',
    ],
    [
      'of a quotation mark, where it was opened',
      "title: 'A\nsteps:\n  - step: one\n",
      '1: a quotation mark or a bracket has no partner.',
    ],
    [
      'of a colon in a title',
      'title: Git: a course\nsteps:\n  - step: one\n',
      '1: I could not read on from here. Look at the spaces at the beginning of the lines, and at colons within texts',
    ],
    [
      'of a colon in a hint',
      more('hints:\n  - Note: open it.'),
      '5: I read `Note:` as the name of a setting, and here stands a text. A text with a colon in it needs quotes.',
    ],
    [
      'of a short word and a colon in a hint',
      more('hints:\n  - see: there.'),
      '5: I read `see:` as the name of a setting',
    ],
    [
      'of a language by its name',
      `language: German\n${done('{ changed: a }')}`,
      '1: `German` is not how a language is written here. Use its code, such as `de`.',
    ],
    [
      'of a language in capitals',
      `languages: [EN]\n${done('{ changed: a }')}`,
      '1: `EN` is not how a language is written here. Use its code, such as `en`.',
    ],
    [
      'of texts in a language by its name',
      'title: { English: A, en: A }\nsteps:\n  - step: one\n',
      '1: I read `English:` as the name of a setting, and here stands a text. A text with a colon in it needs quotes; one in that language begins with `en:`.',
    ],
    [
      'of a name with blanks',
      'title: A\nsteps:\n  - step: My first step\n',
      '3: `My first step` cannot be a name here. Use small letters, digits and hyphens: `my-first-step`.',
    ],
    [
      'of a name in German',
      'title: A\nsteps:\n  - step: Übung\n',
      '3: `Übung` cannot be a name here. Use small letters, digits and hyphens: `uebung`.',
    ],
    [
      'of a command by what is said',
      done('{ command: Make a mess }'),
      '4: `Make a mess` is not the name of a command. Write a name such as `undo`; a phrase of your own has one like `own-make-a-mess`.',
    ],
    [
      'of a command that there is not',
      done('{ command: publsih }'),
      '4: there is no command `publsih` in this repository, so this could never be done. Did you mean `publish`?',
    ],
    [
      'of a phrase that everybody says',
      done("{ said: '{anything}' }"),
      '4: `{anything}` would be said by every title and every commit. Give it a word of its own',
    ],
    ['of nothing behind a colon', done('{ said: }'), '4: this is empty.'],
    [
      'of a path that leads out',
      more('then:\n  - copy: ../a.md\n    to: a.md'),
      '5: `../a.md` leads out of this repository. Write the path as it is within it, such as `notes/a.md`.',
    ],
    ['of a page elsewhere', more('text: /steps/a.md'), '4: `/steps/a.md` leads out of this'],
    ['of a file elsewhere', done('{ file: { path: ~/a.md } }'), '4: `~/a.md` leads out of this'],
    [
      'of a step that is there twice',
      done('{ changed: a }').replace('two', 'one'),
      '5: another step is called `one` already.',
    ],
    [
      'of a key with a slip in it',
      done('{ chnaged: a.md }'),
      '4: I do not know `chnaged`. Did you mean `changed`?',
    ],
    [
      'of a regular expression that nobody can read',
      done("{ file: { path: a.md, matches: '(a' } }"),
      '4: I cannot read `(a` as a regular expression. Look at its brackets',
    ],
  ])('%s', (_what, text, expected) => {
    expect(told(text)[0]).toContain(expected);
    // In German there is a sentence for each as well, with the same line.
    expect(told(text, 'de')[0]).toMatch(new RegExp(`^${expected.split(':', 1)[0]}: `));
    expect(told(text, 'de')[0]).not.toContain(expected.slice(3));
  });
});

test('paths that only look like others are none of these', () => {
  const paths = ['a/../b.md', './a.md', '...', 'C/a.md', '.github/steps/a.md', 'ünï/a b.md'];
  for (const path of paths) expect(told(done(`{ file: { path: "${path}" } }`)), path).toEqual([]);
});

test('where nobody knows what commands there are, any may be meant', () => {
  const read = readTutorial(done('{ command: anything }'), { mayWrite: () => true });
  expect(read.kind).toBe('read');
});

test('languages are known by code and by name, however many others stand there', () => {
  const named = ['de', 'Deutsch', ' GERMAN ', 'français', 'English', 'Elvish', ''];
  const codes = ['de', 'de', 'de', 'fr', 'en', undefined, undefined];
  expect(named.map(languageNamed)).toEqual(codes);
  const others = Array.from({ length: 300_000 }, (_, at) => `Note ${at}`);
  expect(others.filter((one) => languageNamed(one) !== undefined)).toEqual([]);
});
