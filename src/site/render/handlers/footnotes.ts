import type { FootnoteReference } from 'mdast';
import { defaultHandlers, type Handler, type State } from 'mdast-util-to-hast';
import { textNode } from '../element.ts';

export const footnoteHandlers: Record<string, Handler> = {
  /** A reference to a note that is not there stays as it was written. */
  footnoteReference: (state: State, node: FootnoteReference) => {
    const id = String(node.identifier).toUpperCase();
    if (!state.footnoteById.has(id)) return textNode(`[^${node.label ?? node.identifier}]`);
    return defaultHandlers.footnoteReference(state, node);
  },
};
