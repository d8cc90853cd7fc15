import fc from 'fast-check';
import type { Paragraph, Root, RootContent, TableCell, Text } from 'mdast';
import { mystParse } from 'myst-parser';
import { describe, expect, test } from 'vitest';
import { outline } from '../../bench/openlearn/outline.ts';
import { printMarkdown } from '../../src/openlearn/print/print-markdown.ts';
import { markdown } from './item.ts';

describe('text of a unit', () => {
  test.each([
    ['costs US$4 to US$6', 'costs US\\$4 to US\\$6'],
    ['1. What is art?', '1\\. What is art?'],
    ['2 * 2 _and_ [more]', '2 \\* 2 \\_and\\_ \\[more]'],
    ['a &lt;b&gt; c', 'a \\<b> c'],
    ['# no heading', '\\# no heading'],
    ['@someone and a@b.org', '\\@someone and a@b.org'],
    ['+++', '\\+++'],
    ['% remark', '\\% remark'],
    [': meaning', '\\: meaning'],
    ['(label)=', '\\(label)='],
    ['::: {note}', '\\::: \\{note}'],
    ['R&amp;D', 'R&D'],
    ['&amp;amp; as text', '\\&amp; as text'],
  ])('%s means itself', (xml, expected) => {
    expect(markdown(`<Paragraph>${xml}</Paragraph>`)).toBe(expected);
  });

  test('is read back as it was, whatever it is and wherever it stands', () => {
    const marks = fc.constantFrom(...'*_`~$[](){}<>!#+-.:;=|\\&@%^"\'1aé 漢'.split(''));
    const words = fc
      .string({ unit: marks, minLength: 1, maxLength: 20 })
      .map((value) => value.replace(/\s+/g, ' ').trim())
      .filter((value) => value !== '');
    fc.assert(
      fc.property(words, (value) => {
        const tree: Root = { type: 'root', children: everywhere({ type: 'text', value }) };
        const read = mystParse(printMarkdown(tree), { extensions: { smartquotes: false } });
        expect(outline(read)).toEqual(outline(tree));
      }),
      { numRuns: 500, seed: 20261101 },
    );
  });

  test('loses the white space of the layout and keeps the words apart', () => {
    expect(markdown('<Paragraph>\n  one\n  <b> two </b>three\n</Paragraph>')).toBe(
      'one **two** three',
    );
  });

  test.each([
    ['<b>Note:</b>the rest', '**Note**:the rest'],
    ['<b>Uses</b> par<b> us</b>', '**Uses** par **us**'],
    ['<b>a</b><b>b</b>', '**ab**'],
    ['<i/>nothing<b> </b>here', 'nothing here'],
    ['<b><i>both</i></b>', '**_both_**'],
    ['V<sub>S</sub> and m<sup>−2</sup>', 'V{sub}`S` and m{sup}`−2`'],
    ['<u>under <b>and</b></u>', '<u>under **and**</u>'],
    ['<smallCaps>bce</smallCaps>', '<span class="smallcaps">bce</span>'],
    ['one<br/>two', 'one\\\ntwo'],
    ['run <ComputerCode>a `b` *c*</ComputerCode>', 'run ``a `b` *c*``'],
  ])('%s becomes %s', (xml, expected) => {
    expect(markdown(`<Paragraph>${xml}</Paragraph>`)).toBe(expected);
  });

  test.each([
    [
      '<a href=" http://example.org/a?b=1&amp;c=2 ">there</a>',
      '[there](http://example.org/a?b=1&c=2)',
    ],
    ['<a href="http://example.org/?a&amp;amp;b">there</a>', '[there](http://example.org/?a&b)'],
    ['<a href="https://example.org">https://example.org</a>', '<https://example.org>'],
    ['<a href="www.example.org">there</a>', '[there](http://www.example.org)'],
    [
      '<a href="../other/page">there</a>',
      '[there](https://www.open.edu/openlearn/history/other/page)',
    ],
    ['<a href="javascript:alert(1)">there</a>', 'there'],
    ['<a href="">there</a>', 'there'],
    ['<a href="https://example.org/a b">x</a>', '[x](https://example.org/a%20b)'],
  ])('the link %s becomes %s', (xml, expected) => {
    expect(markdown(`<Paragraph>${xml}</Paragraph>`)).toBe(expected);
  });

  test('a footnote goes to the end of its page', () => {
    const text = markdown(
      '<Paragraph>Said<footnote>By <i>whom</i>?</footnote>.</Paragraph><Paragraph>More.</Paragraph>',
    );
    expect(text).toBe('Said[^1].\n\nMore.\n\n[^1]: By *whom*?');
  });
});

/** A text in every kind of place that a text can be in. */
function everywhere(text: Text): RootContent[] {
  const paragraph: Paragraph = { type: 'paragraph', children: [text] };
  const cell: TableCell = { type: 'tableCell', children: [text] };
  const head: TableCell = { ...cell, header: true };
  const rich: TableCell = { type: 'tableCell', children: [], blocks: [paragraph, paragraph] };
  return [
    paragraph,
    { type: 'heading', depth: 2, children: [text] },
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'a ' },
        { type: 'strong', children: [text] },
        { type: 'text', value: ' b ' },
        { type: 'superscript', children: [text] },
        { type: 'text', value: ' c ' },
        { type: 'link', url: 'https://example.org', children: [text] },
      ],
    },
    { type: 'list', ordered: false, children: [{ type: 'listItem', children: [paragraph] }] },
    { type: 'blockquote', children: [paragraph] },
    {
      type: 'admonition',
      class: 'tip',
      children: [{ type: 'admonitionTitle', children: [text] }, paragraph],
    },
    { type: 'details', children: [{ type: 'summary', children: [text] }, paragraph] },
    {
      type: 'container',
      kind: 'table',
      children: [
        { type: 'caption', children: [paragraph] },
        {
          type: 'table',
          children: [
            { type: 'tableRow', children: [head, head] },
            { type: 'tableRow', children: [cell, cell] },
          ],
        },
      ],
    },
    {
      type: 'container',
      kind: 'table',
      children: [{ type: 'table', children: [{ type: 'tableRow', children: [cell, rich] }] }],
    },
    {
      type: 'container',
      kind: 'figure',
      children: [
        { type: 'image', url: 'images/a.png', alt: 'a' },
        { type: 'caption', children: [paragraph] },
      ],
    },
    {
      type: 'glossary',
      children: [
        {
          type: 'definitionList',
          children: [
            { type: 'definitionTerm', children: [text] },
            { type: 'definitionDescription', children: [paragraph, paragraph] },
          ],
        },
      ],
    },
  ];
}
