import type { Parents, Root } from 'mdast';
import { defaultHandlers, type Info, type State, type Tracker } from 'mdast-util-to-markdown';

/**
 * Prints a whole document, and spares the library what is half of its work and changes nothing: trying
 * patterns about signs that a text does not have, and counting lines and columns that nobody asks for.
 */
export function root(node: Root, parent: Parents | undefined, state: State, info: Info): string {
  const safe = state.safe.bind(state);
  const patterns = state.unsafe;
  state.safe = (value, config) => {
    if (!value) return safe(value, config);
    state.unsafe = patterns.filter(({ character }) => value.includes(character));
    const written = safe(value, config);
    state.unsafe = patterns;
    return written;
  };
  state.createTracker = ({ now, lineShift }): Tracker => ({
    current: () => ({ now, lineShift }),
    shift: () => undefined,
    move: (value) => value ?? '',
  });
  return defaultHandlers.root(node, parent, state, info);
}
