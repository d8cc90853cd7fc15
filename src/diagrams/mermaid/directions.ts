import type { Direction } from '../graph.ts';

/** Mermaid's names of the way in which most lines lead. */
export const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ['TB', 'down'],
  ['TD', 'down'],
  ['v', 'down'],
  ['BT', 'up'],
  ['^', 'up'],
  ['LR', 'right'],
  ['>', 'right'],
  ['RL', 'left'],
  ['<', 'left'],
]);
