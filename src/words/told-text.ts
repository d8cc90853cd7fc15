import type { Nodes, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { readMarkdown } from './read-markdown.ts';
import { plainWords } from './shown-text.ts';

/**
 * A page of a world as a part of another page: with its emphasis, quotations and lists, its headings as
 * bold lines; without links, pictures, notes and HTML, so that nothing in it leads anywhere, mentions or closes,
 * whoever wrote it.
 */
export function toldText(text: string): string {
  const root = readMarkdown(text);
  const children = root.children.flatMap(told) as Root['children'];
  return toMarkdown({ ...root, children }, { extensions: [gfmToMarkdown()] }).trim();
}

/** GitHub makes links of these words, and no backslash stops it. */
function withoutAddresses(text: string): string {
  return text.replace(/www(?=\.)/giu, '$&\u2060');
}

function told(node: Nodes): readonly Nodes[] {
  switch (node.type) {
    case 'text':
      return [{ ...node, value: withoutAddresses(plainWords(node.value)) }];
    case 'html':
    case 'definition':
    case 'footnoteDefinition':
    case 'footnoteReference':
    case 'image':
    case 'imageReference':
      return [];
    case 'link':
    case 'linkReference':
      return node.children.flatMap(told);
    case 'heading': {
      const children = node.children.flatMap(told) as typeof node.children;
      return [{ type: 'paragraph', children: [{ type: 'strong', children }] }];
    }
    default: {
      if (!('children' in node)) return [node];
      const children = (node.children as Nodes[]).flatMap(told);
      return [{ ...node, children } as Nodes];
    }
  }
}
