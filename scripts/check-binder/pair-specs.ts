import type { SpecSource } from '../../src/binder/spec/source.ts';

/** A specification that lies in a folder, for others to read it there. */
export type SpecOnDisk = {
  readonly source: SpecSource;
  readonly folder: string;
  /** Specifications of one repository are not paired. */
  readonly repository: string;
};

export type SpecPair = readonly [SpecOnDisk, SpecOnDisk];

/** All pairs of different repositories, in both orders of neither: the first is the one that comes first. */
export function allPairs(specs: readonly SpecOnDisk[]): readonly SpecPair[] {
  return specs.flatMap((first, at) =>
    specs
      .slice(at + 1)
      .filter(({ repository }) => repository !== first.repository)
      .map((second): SpecPair => [first, second]),
  );
}

/** So many of them, drawn by a number; the same number draws the same. Each is drawn in either order. */
export function drawPairs(
  pairs: readonly SpecPair[],
  count: number,
  seed: number,
): readonly SpecPair[] {
  const next = generator(seed);
  const left = [...pairs];
  const drawn: SpecPair[] = [];
  while (drawn.length < count && left.length > 0) {
    const [pair] = left.splice(Math.floor(next() * left.length), 1);
    if (pair === undefined) break;
    drawn.push(next() < 0.5 ? pair : [pair[1], pair[0]]);
  }
  return drawn;
}

/** Numbers from 0 to 1; mulberry32, by Tommy Ettinger. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
