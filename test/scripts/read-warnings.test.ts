import { expect, test } from 'vitest';
import { readWarnings } from '../../scripts/check-engines/read-warnings.ts';

test('warnings of Sphinx are told by unit, without the path of the machine', () => {
  const output = [
    '\u001B[91m/tmp/x/source/content/tides/01-sea.md:12: WARNING: Unknown interpreted text role "u". [myst.role_unknown]\u001B[39;49;00m',
    '/tmp/x/source/content/tides/index.md: WARNING: document isn’t included in any toctree',
    "/tmp/x/source/content/tides/01-sea.md:3: ERROR: Unknown directive type: 'ou-answer'",
    'WARNING: something else',
    'build succeeded, 3 warnings.',
  ].join('\n');
  expect(readWarnings(output)).toEqual([
    { unit: 'tides', text: '01-sea.md:12: Unknown interpreted text role "u". [myst.role_unknown]' },
    { unit: 'tides', text: 'index.md: document isn’t included in any toctree' },
    { unit: 'tides', text: "01-sea.md:3: Unknown directive type: 'ou-answer'" },
    { unit: undefined, text: 'something else' },
  ]);
});

test('a good build has none', () => {
  expect(readWarnings('Running Sphinx\n[100%] index\nbuild succeeded.\n')).toEqual([]);
});
