import type { Element, Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { element, hasClass, textNode, textOf, textProperty } from './element.ts';

/** A heading in the page's own table of contents. */
export type PageHeading = { readonly id: string; readonly text: string; readonly depth: 2 | 3 };

/**
 * What is left to do when all else is in place; answers the headings for "On this page". `taken`: names
 * that the layout has given away already.
 */
export function finish(tree: Root, taken: readonly string[]): readonly PageHeading[] {
  uniqueIds(tree, taken);
  scopeHeaders(tree);
  scrollTables(tree);
  groupTabs(tree);
  oldAlignment(tree);
  return anchorHeadings(tree);
}

/** Two things of one name: the first keeps it, as in every browser. */
function uniqueIds(tree: Root, taken: readonly string[]): void {
  const used = new Set(taken);
  visit(tree, 'element', (node) => {
    const id = textProperty(node, 'id');
    if (id === undefined) return;
    if (used.has(id)) delete node.properties.id;
    used.add(id);
  });
}

/**
 * Says of each header in a table whether it heads its column or its row. A header without words tells
 * nothing to those who have the table read out, so it is a cell.
 */
function scopeHeaders(tree: Root): void {
  visit(tree, 'element', (row) => {
    if (row.tagName !== 'tr') return;
    const cells = row.children.filter((child) => child.type === 'element');
    const columns = cells.every(({ tagName }) => tagName === 'th');
    for (const cell of cells) {
      if (cell.tagName !== 'th') continue;
      if (textOf(cell).trim() === '') cell.tagName = 'td';
      else cell.properties.scope ??= columns ? 'col' : 'row';
    }
  });
}

/** A wide table scrolls by itself instead of making the whole page wider than a phone. */
function scrollTables(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || parent === undefined || index === undefined) return;
    parent.children[index] = element('div', { className: ['table-scroll'] }, [node]);
    return SKIP;
  });
}

/** Only tabs go side by side; without a script they stand below each other, each with its title. */
function groupTabs(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (!hasClass(node, 'tab')) return;
    const title = node.children.find(
      (child) => child.type === 'element' && hasClass(child, 'tab-title'),
    );
    if (title?.type === 'element') node.properties.dataTab = textOf(title).trim();
  });
}

/** `align` is not HTML any more, and the style sheet knows classes. */
function oldAlignment(tree: Root): void {
  visit(tree, 'element', (node) => {
    const align = textProperty(node, 'align');
    if (align === undefined) return;
    delete node.properties.align;
    const { className } = node.properties;
    node.properties.className = [...(Array.isArray(className) ? className : []), `align-${align}`];
  });
}

function anchorHeadings(tree: Root): readonly PageHeading[] {
  const headings: PageHeading[] = [];
  visit(tree, 'element', (node, _index, parent) => {
    const depth = /^h([2-6])$/.exec(node.tagName)?.[1];
    const id = textProperty(node, 'id');
    if (depth === undefined || id === undefined || hasClass(node, 'footnotes-title')) return;
    const text = textOf(node).replace(/\s+/g, ' ').trim();
    const listed = isListed(parent);
    if (listed && depth === '2') headings.push({ id, text, depth: 2 });
    if (listed && depth === '3') headings.push({ id, text, depth: 3 });
    node.children.push(anchor(id));
  });
  return headings;
}

/** Headings inside of boxes and of what opens are not parts of the page. */
function isListed(parent: Nodes | undefined): boolean {
  if (parent?.type !== 'element') return true;
  return (
    parent.tagName === 'section' ||
    (parent.tagName === 'div' && parent.properties.role === undefined)
  );
}

function anchor(id: string): Element {
  const href = `#${encodeURIComponent(id)}`;
  return element('a', { className: ['anchor'], href, ariaHidden: 'true', tabIndex: -1 }, [
    textNode('#'),
  ]);
}
