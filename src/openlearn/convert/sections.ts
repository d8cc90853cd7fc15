import type { PhrasingContent } from 'mdast';
import type { Flow } from '../myst-nodes.ts';
import type { XmlElement } from '../xml/element.ts';
import { childNamed } from '../xml/element.ts';
import type { BlockRule, Context } from './context.ts';
import { flow, paragraph, phrasing } from './flow.ts';
import { target } from './labels.ts';

/** Section, SubSection, InternalSection and the like: a heading one level down, and what is under it. */
export function section(element: XmlElement, context: Context): Flow[] {
  const below = { ...context, depth: Math.min(context.depth + 1, 6) };
  const title = childNamed(element, 'Title') ?? childNamed(element, 'Heading');
  const rest = element.children.filter((node) => node !== title);
  return [...headingOf(title, element, below), ...flow(rest, below)];
}

/** A heading that stands alone among its blocks: one level below the section it is in. */
export const loneHeading: BlockRule = (element, context) =>
  headingOf(element, element, { ...context, depth: Math.min(context.depth + 1, 6) });

function headingOf(
  title: XmlElement | undefined,
  labelledBy: XmlElement,
  context: Context,
): Flow[] {
  const children = title === undefined ? [] : phrasing(title.children, context);
  const targets = target(labelledBy, context);
  if (children.length === 0) return targets;
  return [...targets, ...heading(children, context)];
}

/** A heading at the context's level; within a box it is a line in bold, as MyST wants it. */
export function heading(children: readonly PhrasingContent[], context: Context): Flow[] {
  if (context.boxed) return boldLine(children);
  const depth = headingDepth(context.depth);
  return [{ type: 'heading', depth, children: oneLine(children) }];
}

/** A line that serves as heading inside a box. */
export function boldLine(children: readonly PhrasingContent[]): Flow[] {
  if (children.length === 0) return [];
  return paragraph([{ type: 'strong', children: [...children] }]);
}

/** For names and heads that stand above something without being headings of the page. */
export const boldParagraph: BlockRule = (element, context) => [
  ...target(element, context),
  ...boldLine(phrasing(element.children, context)),
];

/** Headings and titles are one line in Markdown: their line breaks become blanks. */
export function oneLine(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.map((node) => (node.type === 'break' ? { type: 'text', value: ' ' } : node));
}

function headingDepth(depth: number): 1 | 2 | 3 | 4 | 5 | 6 {
  const depths = [1, 2, 3, 4, 5, 6] as const;
  return depths[Math.min(Math.max(depth, 1), 6) - 1] ?? 6;
}
