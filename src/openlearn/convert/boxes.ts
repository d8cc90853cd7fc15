import type { PhrasingContent } from 'mdast';
import type { Flow } from '../myst-nodes.ts';
import type { XmlElement, XmlNode } from '../xml/element.ts';
import { childNamed } from '../xml/element.ts';
import type { BlockRule, Context } from './context.ts';
import { flow, phrasing } from './flow.ts';
import { labelled, target } from './labels.ts';
import { admonition } from './nodes.ts';
import { asLists } from './outlines.ts';
import { oneLine } from './sections.ts';

/**
 * A box with the title it has. Without one it is set apart as a quotation is, which every reader of
 * Markdown shows, since no title is better than one of ours.
 */
export function box(classes: string): BlockRule {
  return (element, context) => {
    const { title, blocks } = titled(element, context);
    if (title.length > 0) return [admonition(title, classes, blocks, labelled(element, context))];
    if (blocks.length === 0) return target(element, context);
    return [...target(element, context), { type: 'blockquote', children: blocks }];
  };
}

/** A box that needs a title to be understood: ours where the document has none. */
export function namedBox(name: string, classes: string): BlockRule {
  return (element, context) => {
    const { title, blocks } = titled(element, context);
    const shown: PhrasingContent[] = title.length > 0 ? title : [{ type: 'text', value: name }];
    if (title.length === 0 && blocks.length === 0) return target(element, context);
    return [admonition(shown, classes, blocks, labelled(element, context))];
  };
}

/** A box of points or entries: their runs are lists, of lower ranks within higher ones. */
export function listBox(rule: BlockRule, ...ranks: readonly string[]): BlockRule {
  return (element, context) =>
    rule({ ...element, children: asLists(element.children, ranks) }, context);
}

/** What hides until it is asked for: answers, discussions, feedback. */
export function hidden(name: (element: XmlElement, context: Context) => string): BlockRule {
  return (element, context) => namedBox(name(element, context), 'dropdown')(element, context);
}

/** A quotation, or another voice than the author's; its source is the last line, after a dash. */
export const quotation: BlockRule = (element, context) => {
  const inside = { ...context, boxed: true };
  const isSource = (node: XmlNode): boolean =>
    node.kind === 'element' && ['SourceReference', 'Reference'].includes(node.name);
  const words = flow(
    element.children.filter((node) => !isSource(node)),
    inside,
  );
  const sources = element.children.filter(isSource).flatMap((node) => {
    const line = node.kind === 'element' ? phrasing(node.children, inside) : [];
    return line.length === 0 ? [] : [sourceLine(line)];
  });
  const children = [...words, ...sources];
  if (children.length === 0) return target(element, context);
  return [...target(element, context), { type: 'blockquote', children }];
};

/** Where something comes from, under it. */
export const source: BlockRule = (element, context) => {
  const line = phrasing(element.children, context);
  return line.length === 0 ? [] : [{ type: 'paragraph', children: line }];
};

function sourceLine(line: readonly PhrasingContent[]): Flow {
  return { type: 'paragraph', children: [{ type: 'text', value: '— ' }, ...line] };
}

/** The first heading is the title of a box; everything else is in it. */
export function titled(element: XmlElement, context: Context) {
  const heading = childNamed(element, 'Heading') ?? childNamed(element, 'Title');
  const inside = { ...context, boxed: true };
  const title = heading === undefined ? [] : oneLine(phrasing(heading.children, inside));
  const blocks = flow(
    element.children.filter((node) => node !== heading),
    inside,
  );
  return { title, blocks };
}
