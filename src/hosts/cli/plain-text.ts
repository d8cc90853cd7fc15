import type { Nodes, Parents, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type Addresses, showLink } from './show-link.ts';
import { visible } from './visible.ts';

/** The Markdown of a reply as plain text for a terminal. */
export function plainText(markdown: string, addresses: Addresses): string {
  return visible(blocks(fromMarkdown(markdown).children, addresses, '\n\n'));
}

function blocks(nodes: readonly RootContent[], addresses: Addresses, between: string): string {
  return nodes
    .map((node) => block(node, addresses))
    .filter((text) => text !== '')
    .join(between);
}

function block(node: RootContent, addresses: Addresses): string {
  switch (node.type) {
    case 'list':
      return node.children
        .map((item, index) => {
          const mark = node.ordered ? `${(node.start ?? 1) + index}. ` : '* ';
          return `${mark}${indented(blocks(item.children, addresses, '\n'), mark.length)}`;
        })
        .join('\n');
    case 'blockquote':
      return `  ${indented(blocks(node.children, addresses, '\n\n'), 2)}`;
    case 'code':
      return `  ${indented(node.value, 2)}`;
    case 'thematicBreak':
    case 'html':
    case 'definition':
      return '';
    default:
      return inline(node, addresses);
  }
}

function inline(node: Nodes, addresses: Addresses): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'inlineCode':
      return `“${node.value}”`;
    case 'break':
      return '\n';
    case 'image':
      return node.alt ?? '';
    case 'link':
      return showLink(inlines(node, addresses), node.url, addresses);
    case 'html':
      return '';
    default:
      return 'children' in node ? inlines(node, addresses) : '';
  }
}

function inlines(parent: Parents, addresses: Addresses): string {
  return parent.children.map((child) => inline(child, addresses)).join('');
}

function indented(text: string, by: number): string {
  return text.replace(/\n(?=.)/g, `\n${' '.repeat(by)}`);
}
