import { expect, test } from 'vitest';
import { findAccidents } from '../../scripts/accidents/find-accidents.ts';
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
