import type { Info, State } from 'mdast-util-to-markdown';
import type { Flow } from '../myst-nodes.ts';

/** Prints blocks that stand within another block, as if they were a document of their own. */
export function flow(children: readonly Flow[], state: State, info: Info): string {
  // Otherwise a list in here would take other marks than the list before the block it is in.
  state.bulletLastUsed = undefined;
  const text = state.containerFlow({ type: 'root', children: [...children] }, info);
  state.bulletLastUsed = undefined;
  return text;
}
