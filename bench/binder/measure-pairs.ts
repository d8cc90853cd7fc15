import type { Finding } from '../../src/binder/finding.ts';
import { mergeSpecs } from '../../src/binder/merge-specs.ts';
import type { SpecSource } from '../../src/binder/spec/source.ts';
import { claimIsFalse } from './claim-is-false.ts';

export type PairFigures = {
  readonly ms: number;
  readonly refused: boolean;
  /** What the merge's own look at its result found missing without a word. */
  readonly lost: readonly string[];
  /** Contradictions that some version satisfies. */
  readonly falseClaims: readonly string[];
};

export type Measured = {
  readonly pairs: readonly PairFigures[];
  readonly pairsPerSecond: number;
};

type Pair = readonly SpecSource[];

const RUNS = 3;

/**
 * Merges all pairs when the process is warm. Of several runs of a pair, which take turns, the quickest counts: what
 * else the machine does can only make a run slower.
 */
export function measurePairs(pairs: readonly Pair[]): Measured {
  // Without a look at the clock: the first runs are those of a cold process.
  for (const pair of pairs) mergeSpecs(pair);
  const times = pairs.map((): number[] => []);
  const started = performance.now();
  for (let run = 0; run < RUNS; run += 1) {
    for (const [index, pair] of pairs.entries()) {
      const before = performance.now();
      mergeSpecs(pair);
      times[index]?.push(performance.now() - before);
    }
  }
  const seconds = (performance.now() - started) / 1000;
  return {
    pairsPerSecond: (pairs.length * RUNS) / seconds,
    pairs: pairs.map((pair, index) => figuresOf(pair, Math.min(...(times[index] ?? [])))),
  };
}

function figuresOf(pair: Pair, ms: number): PairFigures {
  const merged = mergeSpecs(pair);
  const shown = ({ kind, values }: Finding): string =>
    `${pair.map(({ id }) => id).join(' + ')}: ${kind} ${JSON.stringify(values)}`;
  return {
    ms,
    refused: merged.kind === 'refused',
    lost: merged.findings.filter(({ kind }) => kind === 'lost').map(shown),
    falseClaims: merged.findings.filter(claimIsFalse).map(shown),
  };
}
