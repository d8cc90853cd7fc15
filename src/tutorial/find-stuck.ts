import type { Position } from '../settings-file/mistake.ts';
import { createWalker, type Place } from './possible-ways.ts';
import type { Tutorial } from './tutorial.ts';

const MOST_PLACES = 20_000;
const MOST_EXAMPLES = 20;

/** A place that no way leads on from to any end. */
export type Stuck = {
  readonly step: string;
  readonly things: readonly string[];
  /** How one gets there, the fewest ways. */
  readonly by: readonly { readonly step: string; readonly at: Position }[];
};

export type Winnable = {
  /** Steps that nobody can get to, with the things there are to get. */
  readonly unreached: readonly string[];
  /** Whether there is an end that somebody can get to. */
  readonly hasEnd: boolean;
  /** The first place in each step where one is stuck for good. */
  readonly stuck: readonly Stuck[];
  /** Whether everything was looked at; a world can be too large for that. */
  readonly isWhole: boolean;
};

type Node = {
  readonly place: Place;
  readonly from: Node | undefined;
  readonly at: Position | undefined;
};

/**
 * Walks through a tutorial in every way, with every set of things one can have, to find where it cannot
 * be finished any more. Whatever has to happen is taken to happen; `Back` and `Start again` are not
 * walked.
 */
export function findStuck(tutorial: Tutorial): Winnable {
  const { nodes, before, ends, isWhole } = walk(tutorial);
  const safe = backFrom(ends, before);
  const reached = new Set([...nodes.values()].map(({ place }) => place.step));
  const stuck = isWhole ? [...nodes].filter(([key]) => !safe.has(key)).map(([, node]) => node) : [];
  const first = new Map(stuck.toReversed().map((node) => [node.place.step, node]));
  return {
    unreached: isWhole
      ? tutorial.steps.map(({ name }) => name).filter((name) => !reached.has(name))
      : [],
    hasEnd: ends.length > 0,
    stuck: [...first.values()].reverse().slice(0, MOST_EXAMPLES).map(stuckAt),
    isWhole,
  };
}

function walk(tutorial: Tutorial) {
  const { start, after } = createWalker(tutorial);
  const nodes = new Map<string, Node>([
    [start.key, { place: start, from: undefined, at: undefined }],
  ]);
  const before = new Map<string, string[]>();
  const ends: string[] = [];
  // A map can be walked while it grows, in the order in which it does.
  for (const [key, node] of nodes) {
    if (nodes.size > MOST_PLACES) return { nodes, before, ends, isWhole: false };
    const { isEnd, places } = after(node.place);
    if (isEnd) ends.push(key);
    for (const { place, at } of places) {
      const known = before.get(place.key);
      if (known === undefined) before.set(place.key, [key]);
      else known.push(key);
      if (!nodes.has(place.key)) nodes.set(place.key, { place, from: node, at });
    }
  }
  return { nodes, before, ends, isWhole: true };
}

function backFrom(
  ends: readonly string[],
  before: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const safe = new Set<string>();
  const waiting = [...ends];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (safe.has(key)) continue;
    safe.add(key);
    waiting.push(...(before.get(key) ?? []));
  }
  return safe;
}

function stuckAt({ place, from, at }: Node): Stuck {
  const by: { step: string; at: Position }[] = [];
  let [node, way] = [from, at];
  while (node !== undefined && way !== undefined) {
    by.unshift({ step: node.place.step, at: way });
    [node, way] = [node.from, node.at];
  }
  return { step: place.step, things: place.things, by };
}
