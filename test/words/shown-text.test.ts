import { expect, test } from 'vitest';
import { shownText } from '../../src/words/shown-text.ts';

test('a page is shown as its author meant it, and mentions nobody', () => {
  expect(shownText('# Hall\n\n> Go **north**, [up](https://x.test).\n\n- a\n  1. b')).toBe(
    '# Hall\n\n> Go **north**, [up](https://x.test).\n\n* a\n  1. b',
  );
  expect(shownText('@everyone <!-- sayso -->')).not.toMatch(/@everyone|(?<!\\)<!--/);
});

test.each([
  ['quotations', '>'.repeat(59_000)],
  ['lists', '+ * '.repeat(14_000)],
  ['emphasis', `${'**a '.repeat(7_000)}${'a** '.repeat(7_000)}`],
  ['emphasis of two kinds', `${'*a _b '.repeat(4_000)}${'b_ a* '.repeat(4_000)}`],
  ['pictures', `${'![a '.repeat(5_000)}${'](b)'.repeat(5_000)}`],
  ['levels that are many together', `${'*a _b '.repeat(150)}${'b_ a* '.repeat(150)}`],
])('%s without end stay the words that they are, in no time', (_what, deep) => {
  const shown = shownText(`${deep}\n\n# @everyone <!-- sayso -->`);
  expect(shown).toContain('everyone');
  expect(shown).not.toMatch(/@everyone|(?<!\\)<!--/);
});

test('a page full of emphasis and links is a page', () => {
  const line = '**Ada** and *Ben* read [it](a.md) in `snake_case_names` and some_other_name.';
  const page = Array.from({ length: 500 }, () => line).join('\n\n');
  expect(shownText(page) === page).toBe(true);
});
