import type { Nodes } from 'mdast';
import { needsHtml } from './html-table.ts';

/**
 * Whether a footnote is referred to from what is written as HTML: the line that opens something, a table
 * that needs HTML. GitHub and pandoc see no reference there, and leave out a note that has none.
 */
export function notesInHtml(node: Nodes, inHtml = false): boolean {
  if (node.type === 'footnoteReference') return inHtml;
  const asHtml = inHtml || isHtml(node);
  const children: readonly Nodes[] = 'children' in node ? node.children : [];
  const blocks: readonly Nodes[] = node.type === 'tableCell' ? (node.blocks ?? []) : [];
  return [...children, ...blocks].some((child) => notesInHtml(child, asHtml));
}

function isHtml(node: Nodes): boolean {
  switch (node.type) {
    case 'summary':
    case 'admonitionTitle':
      return true;
    case 'table':
      return needsHtml(node);
    case 'container':
      return node.children.some((child) => child.type === 'table' && needsHtml(child));
    default:
      return false;
  }
}
