import type { Handler } from 'mdast-util-to-hast';
import { type MystNode, textField } from '../../myst-node.ts';

const nothing: Handler = () => undefined;

/** What is not for readers: comments, marks between cells, text for other outputs, places for results. */
export const hiddenHandlers: Record<string, Handler> = {
  comment: nothing,
  mystComment: nothing,
  blockBreak: nothing,
  mystTarget: nothing,
  outputs: nothing,
  output: nothing,
  genindex: nothing,
  bibliography: nothing,
  /** Raw HTML goes the way of all HTML; raw LaTeX or Typst is for other outputs. */
  raw: (_state, node: MystNode) =>
    textField(node, 'lang') === 'html' ? { type: 'raw', value: node.value ?? '' } : undefined,
};
