import fc from 'fast-check';
import type { Root } from 'mdast';
import { mystParse } from 'myst-parser';
import { expect, test } from 'vitest';
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
