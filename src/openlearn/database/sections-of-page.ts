import type { Nodes, RootContent } from 'mdast';
import type { ConvertedPage } from '../convert/convert-unit.ts';
import { printMarkdown } from '../print/print-markdown.ts';
import type { Section } from './contents.ts';

/** A page as far as its sections need it. */
export type PageTree = Pick<ConvertedPage, 'path' | 'title' | 'tree'>;

/** Cuts a page at its headings; what comes before the first is under the page's own title. */
export function sectionsOfPage({ path, title, tree }: PageTree): readonly Section[] {
  const parts: { title: string; level: number; blocks: RootContent[] }[] = [];
  // A target names what follows it, so it goes with the heading below.
  let targets: RootContent[] = [];
  for (const node of tree.children) {
    if (node.type === 'mystTarget') {
      targets.push(node);
      continue;
    }
    if (node.type === 'heading') {
      parts.push({ title: oneLine(wordsOf(node)), level: node.depth, blocks: [] });
    }
    const last = parts.at(-1) ?? { title, level: 1, blocks: [] };
    if (parts.length === 0) parts.push(last);
    last.blocks.push(...targets, node);
    targets = [];
  }
  parts.at(-1)?.blocks.push(...targets);
  return parts.map(({ title: words, level, blocks }) => ({
    path,
    level,
    title: words,
    markdown: printMarkdown({ type: 'root', children: blocks }),
  }));
}

function wordsOf(node: Nodes): string {
  if ('children' in node) return node.children.map(wordsOf).join('');
  if (node.type === 'break') return ' ';
  return 'value' in node ? node.value : '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
