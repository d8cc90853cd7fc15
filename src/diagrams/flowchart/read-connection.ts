export type Connection = {
  readonly from: string;
  readonly to: string;
  /** Which way on it is; a box has one of each name. */
  readonly way: string;
  /** What its author wrote on it. */
  readonly note: string | undefined;
};

type Stop = { readonly name: string; readonly way: string; readonly note: string | undefined };

/** Where a line leaves a box: sides of it, not ways on. */
const SIDES = new Set(['left', 'right', 'top', 'bottom', '']);
const SAME = new Map([
  ['true', 'yes'],
  ['false', 'no'],
]);

/**
 * Reads `a->b(right)->cond(yes, left)->d`. In brackets stand the name of the way on (`yes`, `no`,
 * `path1`) with a note of the author's own (`yes@it is even`), and the side where the line leaves.
 */
export function readConnection(text: string): readonly Connection[] {
  const stops = text.split('->').map(readStop);
  return stops.slice(1).flatMap((to, index) => {
    const from = stops[index];
    return from === undefined ? [] : [{ ...from, from: from.name, to: to.name }];
  });
}

function readStop(text: string): Stop {
  const [, name = '', inside = ''] = /^([^(]*)(?:\((.*)\)?)?/s.exec(text.trim()) ?? [];
  const [first = ''] = inside.replace(/\)\s*$/, '').split(',');
  const [written = '', note] = first.split('@').map((part) => part.trim());
  const kind = SAME.get(written) ?? written;
  const way = SIDES.has(kind) ? 'next' : kind;
  return { name: name.trim(), way, note };
}
