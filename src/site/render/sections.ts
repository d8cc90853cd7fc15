import type { Nodes, Root } from 'hast';
import { textProperty } from './element.ts';

/** A part of a page that the search can find and lead to; the first has no `id`: the page's beginning. */
export type Section = { readonly id: string; readonly title: string; readonly text: string };

/** Elements whose text stands apart from what is around it. */
const APART =
  /^(?:p|li|td|th|dt|dd|h[1-6]|div|figcaption|pre|blockquote|tr|summary|section|details|figure|br)$/;

/** Splits a page at its headings of the second and third rank. */
export function sectionsOf(tree: Root, title: string): readonly Section[] {
  const sections = [{ id: '', title, parts: [] as string[] }];
  const visit = (node: Nodes): void => {
    if (node.type === 'text') sections.at(-1)?.parts.push(node.value);
    if (node.type === 'root') for (const child of node.children) visit(child);
    if (node.type !== 'element') return;
    const { tagName } = node;
    const id = textProperty(node, 'id');
    if ((tagName === 'h2' || tagName === 'h3') && id !== undefined) {
      sections.push({ id, title: headingText(node), parts: [] });
      return;
    }
    for (const child of node.children) visit(child);
    if (APART.test(tagName)) sections.at(-1)?.parts.push(' ');
  };
  visit(tree);
  return sections.map(({ id, title: name, parts }) => ({
    id,
    title: name,
    text: parts.join('').replace(/\s+/g, ' ').trim(),
  }));
}

/** Without the sign that links to the heading. */
function headingText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && node.properties.ariaHidden === 'true') return '';
  return node.children.map(headingText).join('').replace(/\s+/g, ' ').trim();
}
