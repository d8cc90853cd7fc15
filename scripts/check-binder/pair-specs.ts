import type { SpecSource } from '../../src/binder/spec/source.ts';

/** A specification that lies in a folder, for others to read it there. */
export type SpecOnDisk = {
  readonly source: SpecSource;
  readonly folder: string;
  /** Specifications of one repository are not paired. */
  readonly repository: string;
};

/** Specifications to merge, in this order. */
export type SpecGroup = readonly SpecOnDisk[];

/** All pairs of different repositories, each in one order. */
export function allPairs(specs: readonly SpecOnDisk[]): readonly SpecGroup[] {
  return specs.flatMap((first, at) =>
    specs
      .slice(at + 1)
      .filter(({ repository }) => repository !== first.repository)
      .map((second): SpecGroup => [first, second]),
  );
}

/** So many groups of so many different repositories, none twice, in any order; the same seed draws the same. */
export function drawGroups(
  specs: readonly SpecOnDisk[],
  { size, count, seed }: { readonly size: number; readonly count: number; readonly seed: number },
): readonly SpecGroup[] {
  const next = randomNumbers(seed);
  const drawn = new Map<string, SpecGroup>();
  // Of few specifications there may not be so many groups.
  for (let tries = 0; drawn.size < count && tries < count * 20; tries += 1) {
    const group = drawGroup(specs, size, next);
    const name = group
      .map(({ source }) => source.id)
      .toSorted()
      .join(' ');
    if (group.length === size && !drawn.has(name)) drawn.set(name, group);
  }
  return [...drawn.values()];
}

function drawGroup(specs: SpecGroup, size: number, next: () => number): SpecGroup {
  const group: SpecOnDisk[] = [];
  let left = specs;
  while (group.length < size) {
    const chosen = left[Math.floor(next() * left.length)];
    if (chosen === undefined) break;
    group.push(chosen);
    left = left.filter(({ repository }) => repository !== chosen.repository);
  }
  return group;
}

/** Numbers from 0 to 1; mulberry32, by Tommy Ettinger. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
