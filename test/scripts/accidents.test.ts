import { expect, test } from 'vitest';
import { coursePhrases } from '../../scripts/accidents/course-phrases.ts';
import { findAccidents } from '../../scripts/accidents/find-accidents.ts';
import { findNearlySaid } from '../../scripts/accidents/find-nearly-said.ts';
import { shipped } from '../../scripts/shipped.ts';

test('tells what ordinary lines would have done', () => {
  const lines = [
    'Fetch https://www.open.edu/openlearn/x graffiti',
    'unzip ziptest.zip',
    'undo',
    'Publish 0.4.1',
    'Undo the GHES ignores',
    'grab',
    'Help',
    'Fetch and rebase in separate steps',
    'Publsih',
    '',
  ];
  expect(findAccidents(lines.join('\r\n'), shipped)).toEqual({
    lines: 9,
    commits: [
      { line: lines[0], meant: 'Fetch https://www.open.edu/openlearn/x into graffiti' },
      { line: 'unzip ziptest.zip', meant: 'Unzip ziptest.zip' },
    ],
    afterOwnChange: [{ line: 'undo', meant: 'Undo' }],
    titles: [
      { line: lines[0], meant: 'Fetch https://www.open.edu/openlearn/x into graffiti' },
      { line: 'unzip ziptest.zip', meant: 'Unzip ziptest.zip' },
      { line: 'undo', meant: 'Undo' },
      { line: 'Help', meant: 'Help' },
    ],
    suggestions: [{ line: 'Publsih', meant: 'Publish' }],
    mistakes: [],
  });
});

test('what a course would take for a slip in its phrases, in their order', async () => {
  const text = 'Fix typo in about.md\nI am raedy\nUpdate poem.md\nhnit\n\nThe wrod is heron\nwip\n';
  const phrases = await coursePhrases('learn-by-saying');
  expect(findNearlySaid(text, phrases)).toEqual([
    { line: 'I am raedy', meant: 'I am ready' },
    { line: 'hnit', meant: 'Hint' },
    { line: 'The wrod is heron', meant: 'The word is heron' },
  ]);
});
