import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import type { Flow } from '../../../src/openlearn/myst-nodes.ts';
import { printCommonmark } from '../../../src/openlearn/print/commonmark/print-commonmark.ts';

const SIGNS = [
  ...'*_`~^$[](){}<>#+-=|:!&\\"\'.@%/1a ',
  '**',
  '1. ',
  '(a) ',
  '- ',
  '--',
  '| ',
  '---',
  '```',
  '&amp;',
  '<b>',
  'http://a.b/c_d_',
  'x@y.zz',
  'word ',
];

const text = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
  .filter((words) => words !== '');

/** The text of a tree; tags that set dollar signs apart are none of it. */
function textOf(node: { type: string; value?: unknown; children?: readonly unknown[] }): string {
  if (node.type === 'html' || node.type === 'comment') return '';
  if (typeof node.value === 'string') return node.value;
  return (node.children ?? []).map((child) => textOf(child as typeof node)).join('');
}

function printed(block: Flow): string {
  const tree: Root = { type: 'root', children: [block] };
  return printCommonmark(tree, { page: 'a.md', targets: new Map(), footnotes: 'gfm' });
}

function read(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

test('any text means itself in a paragraph', () => {
  fc.assert(
    fc.property(text, (value) => {
      const tree = read(printed({ type: 'paragraph', children: [{ type: 'text', value }] }));
      expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
      expect(textOf(tree)).toBe(value);
    }),
    { numRuns: 500 },
  );
});

test('any text means itself in a cell, with pipes and in HTML', () => {
  const table = (value: string, isBlock: boolean): Flow => ({
    type: 'table',
    children: [
      { type: 'tableRow', children: [{ type: 'tableCell', header: true, children: [] }] },
      {
        type: 'tableRow',
        children: [
          isBlock
            ? { type: 'tableCell', children: [], blocks: [paragraph(value), paragraph('second')] }
            : { type: 'tableCell', children: [{ type: 'text', value }] },
        ],
      },
    ],
  });
  const paragraph = (value: string): Flow => ({
    type: 'paragraph',
    children: [{ type: 'text', value }],
  });
  fc.assert(
    fc.property(text, (value) => {
      const piped = read(printed(table(value, false)));
      expect(piped.children.map(({ type }) => type)).toEqual(['table']);
      expect(textOf(piped)).toBe(value);
      const markdown = printed(table(value, true));
      expect(read(markdown).children.map(({ type }) => type)).toEqual(['html']);
      expect(textOf(fromHtml(markdown, { fragment: true })).replace(/\n/g, '')).toBe(
        `${value}second`,
      );
    }),
    { numRuns: 300 },
  );
});
