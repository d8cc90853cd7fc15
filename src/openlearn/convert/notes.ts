import type { PhrasingContent } from 'mdast';
import type { XmlElement } from '../xml/element.ts';
import type { Context } from './context.ts';
import { flow } from './flow.ts';

/** A note: a sign in the line, and what it says at the end of the page. */
export function footnote(element: XmlElement, context: Context): PhrasingContent[] {
  const label = String(context.footnotes.length + 1);
  const definition = {
    type: 'footnoteDefinition',
    identifier: label,
    label,
    children: [],
  } as const;
  // Its place is taken before its content is converted, which may hold a note itself.
  const place = context.footnotes.push({ ...definition, children: [] }) - 1;
  const children = flow(element.children, { ...context, boxed: true });
  context.footnotes[place] = { ...definition, children };
  return [{ type: 'footnoteReference', identifier: label, label }];
}

/** What stands in the margin of a line is a note too: Markdown has no margins. */
export const sideNote = footnote;
