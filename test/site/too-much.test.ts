import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/site/parse/parse-markdown.ts';
import { refuseTooMuch, refuseTooMuchOf, TooMuchError } from '../../src/site/parse/too-much.ts';
import { build } from './build.ts';

describe('more than a page can be', () => {
  test.each([
    ['quotations in each other', `Text\n\n${'> '.repeat(41)}x`],
    ['without blanks between', `${'>'.repeat(5_000)}x`],
    ['lists in each other', `${'- '.repeat(41)}x`],
    ['lists with a plus', '+ '.repeat(41)],
    ['lists of several signs, with nothing in them', '+ * - '.repeat(14)],
    ['numbers and quotations', `${'1. > '.repeat(21)}x`],
    ['lines', 'a\n'.repeat(30_001)],
    ['directives', '```{note}\n```\n\n'.repeat(2_001)],
    ['directives that never end', ':::{note}\n'.repeat(2_001)],
    ['footnotes', Array.from({ length: 2_001 }, (_, at) => `[^${at}]: x`).join('\n\n')],
    ['footnotes within a line', 'a^[b] '.repeat(2_001)],
    ['markers of emphasis', `${'*'.repeat(800)}a${'*'.repeat(800)}`],
    ['pieces', '`a` '.repeat(30_001)],
  ])('%s', (_what, markdown) => {
    expect(() => parseMarkdown(markdown, new Map())).toThrow(TooMuchError);
  });

  test.each([
    ['forty quotations', `${'> '.repeat(40)}x`],
    ['a rule of dashes across the page', '- '.repeat(60)],
    ['a rule of stars', `${'* '.repeat(60)}\n\n- a`],
    ['a blank to fill in', `Name: ${'_'.repeat(300)}`],
    ['a long table', `| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(1_000)}`],
  ])('is not: %s', (_what, markdown) => {
    expect(() => parseMarkdown(markdown, new Map())).not.toThrow();
  });

  test('is found at once in texts that were made to be slow to look at', () => {
    for (const part of [
      '> ',
      '- ',
      '+ * ',
      '- * ',
      '>-',
      '1.',
      '[^',
      '^[',
      '```{',
      '\t',
      ' > \n',
    ]) {
      const text = part.repeat(1_000_000 / part.length);
      expect(() => refuseTooMuch(text.slice(0, -1))).not.toThrow(RangeError);
    }
    let deep: Parameters<typeof refuseTooMuchOf>[0] = { type: 'text' };
    for (let depth = 0; depth < 100_000; depth += 1) deep = { type: 'strong', children: [deep] };
    expect(() => refuseTooMuchOf(deep)).toThrow(TooMuchError);
  });

  test('is shown as its text, and told; the other pages are pages', async () => {
    const site = await build({
      'README.md': '# Start\n\nHello *you*.\n',
      'deep.md': `# Deep\n\n${'> '.repeat(2_000)}the end of it\n`,
    });
    expect(site.notes).toEqual([{ note: 'too-much-on-page', page: 'deep.md' }]);
    expect(site.content('deep.html')).toContain('the end of it');
    expect(site.content('index.html')).toContain('<em>you</em>');
  });
});
