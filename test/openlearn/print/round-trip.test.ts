import fc from 'fast-check';
import type { PhrasingContent, Root } from 'mdast';
import { mystParse } from 'myst-parser';
import { describe, expect, test } from 'vitest';
import { outline } from '../../../bench/openlearn/outline.ts';
import { printMarkdown } from '../../../src/openlearn/print/print-markdown.ts';
import { line, page } from './any-tree.ts';

function expectReadAgain(tree: Root): void {
  const printed = printMarkdown(tree);
  const read = mystParse(printed, { extensions: { smartquotes: false } });
  expect(outline(read), printed).toEqual(outline(tree));
}

test('any line is read as it was printed', () => {
  const paragraphs = line.map((children): Root => {
    return { type: 'root', children: [{ type: 'paragraph', children }] };
  });
  fc.assert(fc.property(paragraphs, expectReadAgain), { numRuns: 3_000 });
});

test('any page is read as it was printed', () => {
  fc.assert(fc.property(page, expectReadAgain), { numRuns: 600 });
});

describe('is read as it was printed, and written so that Sphinx reads it as well:', () => {
  const text = (value: string): PhrasingContent => ({ type: 'text', value });
  const lowered: PhrasingContent = { type: 'subscript', children: [text('2')] };
  const code: PhrasingContent = { type: 'inlineCode', value: 'x' };

  test.each<[string, PhrasingContent[], string]>([
    ['a lowered letter', [text('H'), lowered, text('O')], 'H{sub}`2`O'],
    ['a lowered letter before code', [lowered, code], '<sub>2</sub>`x`'],
    ['a lowered letter after a backslash', [text('\\'), lowered], '\\\\<sub>2</sub>'],
    [
      'an address after emphasis',
      [{ type: 'strong', children: [text('!')] }, text('a@b.org')],
      '**!**&#x61;\\@b.org',
    ],
    ['an underlined word', [{ type: 'underline', children: [text('a_b')] }], '<u>a_b</u>'],
    [
      'small capitals',
      [{ type: 'smallcaps', children: [text('bc')] }],
      '<span class="smallcaps">bc</span>',
    ],
  ])('%s', (_what, children, expected) => {
    const tree: Root = { type: 'root', children: [{ type: 'paragraph', children }] };
    expect(printMarkdown(tree).trim()).toBe(expected);
    expectReadAgain(tree);
  });

  test('a formula in a quotation', () => {
    const tree: Root = {
      type: 'root',
      children: [{ type: 'blockquote', children: [{ type: 'math', value: 'x' }] }],
    };
    expect(printMarkdown(tree)).toBe('> ```{math}\n> x\n> ```\n');
    expectReadAgain(tree);
  });

  test('a definition', () => {
    const paragraph = { type: 'paragraph' as const, children: [text('what it means')] };
    const tree: Root = {
      type: 'root',
      children: [
        {
          type: 'glossary',
          children: [
            {
              type: 'definitionList',
              children: [
                { type: 'definitionTerm', children: [text('term')] },
                { type: 'definitionDescription', children: [paragraph, paragraph] },
              ],
            },
          ],
        },
      ],
    };
    const expected = ':::{glossary}\nterm\n  : what it means\n\n    what it means\n:::\n';
    expect(printMarkdown(tree)).toBe(expected);
    expectReadAgain(tree);
  });

  test('a table of nothing but headings has no row of headings', () => {
    const cell = { type: 'tableCell' as const, header: true, children: [text('a')] };
    const table = {
      type: 'table' as const,
      children: [{ type: 'tableRow' as const, children: [cell] }],
    };
    const tree: Root = {
      type: 'root',
      children: [{ type: 'container', kind: 'table', children: [table] }],
    };
    expect(printMarkdown(tree)).toBe(':::{list-table}\n* - a\n:::\n');
  });
});
