import type { Flow } from '../myst-nodes.ts';
import type { BlockRule, PhrasingRule } from './context.ts';
import { flow, holdsBlocks, loosePhrasing, paragraph } from './flow.ts';
import { target } from './labels.ts';

/** For elements that only hold others: their content, in its place. */
export const content: BlockRule = (element, context) => [
  ...target(element, context),
  ...flow(element.children, context),
];

/** For what is not for readers: it is left out, and counted. */
export const nothing: BlockRule = (element, context) => {
  context.tally.leftOut(element);
  return [];
};

/** The same within a line. */
export const nothingInLine: PhrasingRule = (element, context) => {
  context.tally.leftOut(element);
  return [];
};

/** An element that no rule knows: its text stays, as paragraphs, and it is counted. */
export const unknownBlock: BlockRule = (element, context): Flow[] => {
  context.tally.keptAsText(element.name);
  if (holdsBlocks(element, context)) return content(element, context);
  return [...target(element, context), ...paragraph(loosePhrasing(element.children, context))];
};

/** The same within a line; so are blocks where only a line can be, such as a table in a caption. */
export const unknownPhrase: PhrasingRule = (element, context) => {
  const isBlock = context.rules.blocks.has(element.name);
  if (!isBlock || element.name !== 'Paragraph') context.tally.keptAsText(element.name);
  const words = loosePhrasing(element.children, context);
  const blank = { type: 'text', value: ' ' } as const;
  // The words of a block stay apart from those around it.
  return isBlock ? [blank, ...words, blank] : words;
};
