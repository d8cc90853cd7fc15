import type { XmlElement } from '../xml/element.ts';
import { elements } from '../xml/element.ts';

/** How many of one element there were, and how many of them went another way than converted. */
export type ElementCount = {
  readonly name: string;
  readonly seen: number;
  /** Not known in its place: its text is there, without what the element meant. */
  readonly keptAsText: number;
  /** Left out on purpose: settings, notes of editors, empty places to write in. */
  readonly leftOut: number;
};

export type Tally = {
  keptAsText(name: string): void;
  leftOut(element: XmlElement): void;
  counts(): readonly ElementCount[];
};

/** Counts all elements of a document; `keptAsText` and `leftOut` are told while it is converted. */
export function tallyOf(root: XmlElement): Tally {
  const seen = new Map<string, number>();
  const kept = new Map<string, number>();
  const left = new Map<string, number>();
  const add = (counts: Map<string, number>, name: string): void => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  const walk = (element: XmlElement, note: (name: string) => void): void => {
    note(element.name);
    for (const child of elements(element)) walk(child, note);
  };
  walk(root, (name) => add(seen, name));
  return {
    keptAsText: (name) => add(kept, name),
    leftOut: (element) => walk(element, (name) => add(left, name)),
    counts: () =>
      [...seen.entries()]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, count]) => ({
          name,
          seen: count,
          keptAsText: kept.get(name) ?? 0,
          leftOut: left.get(name) ?? 0,
        })),
  };
}
