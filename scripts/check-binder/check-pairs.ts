import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { MergedSpec } from '../../src/binder/merged-spec.ts';
import type { SpecSource } from '../../src/binder/spec/source.ts';
import { allPairs, drawPairs, type SpecOnDisk, type SpecPair } from './pair-specs.ts';
import { askPython } from './python.ts';
import { readSpecs } from './read-specs.ts';
import { type Report, reporter } from './report.ts';
import { writeMerged } from './write-merged.ts';

export type PairsOptions = {
  /** How many pairs; all without. */
  readonly pairs: number | undefined;
  readonly seed: number;
  readonly merge: (sources: readonly SpecSource[]) => MergedSpec;
  /** Whether the merge says which buildpack it planned for. */
  readonly plans: boolean;
};

const answerSchema = z.object({
  misses: z.array(
    z.object({
      what: z.string(),
      source: z.string(),
      path: z.string(),
      line: z.number(),
      text: z.string(),
    }),
  ),
});

type Miss = z.infer<typeof answerSchema>['misses'][number];

/** Merges pairs of the specifications of a folder and has each result judged by the real repo2docker and pip's and conda's own code. */
export async function checkPairs(from: string, options: PairsOptions): Promise<Report> {
  const report = reporter('pairs');
  const work = await mkdtemp(join(tmpdir(), 'sayso-binder-'));
  const judge = askPython('judge.py');
  const started = performance.now();
  const tally = newTally();
  try {
    const specs = await readSpecs(from, join(work, 'specs'));
    const all = allPairs(specs);
    const pairs = options.pairs === undefined ? all : drawPairs(all, options.pairs, options.seed);
    for (const pair of pairs) {
      const misses = await judgePair(pair, join(work, 'merged'), options, judge.ask, tally);
      for (const miss of misses) tellMiss(pair, miss, report, tally);
      tally.pairs += 1;
      if (misses.length === 0) tally.right += 1;
    }
    report.say(`${specs.length} specifications, ${all.length} pairs of different repositories`);
  } finally {
    await judge.end();
    await rm(work, { recursive: true, force: true });
  }
  sayTally(tally, (performance.now() - started) / 1000, report);
  return report;
}

async function judgePair(
  pair: SpecPair,
  home: string,
  { merge, plans }: PairsOptions,
  ask: (question: unknown) => Promise<unknown>,
  tally: Tally,
): Promise<readonly Miss[]> {
  const merged = merge(pair.map(({ source }) => source));
  const { kind, findings } = merged;
  const sources = pair.map(({ source, folder }: SpecOnDisk) => ({ id: source.id, folder }));
  if (merged.kind === 'refused') {
    tally.refused += 1;
    for (const why of new Set(
      findings.filter(({ level }) => level === 'error').map((one) => one.kind),
    )) {
      count(tally.reasons, why);
    }
    return answerSchema.parse(await ask({ sources, kind, findings })).misses;
  }
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  await writeMerged(merged, home);
  const buildpack = plans ? merged.buildpack : undefined;
  return answerSchema.parse(await ask({ sources, kind, findings, home, buildpack })).misses;
}

type Tally = {
  pairs: number;
  right: number;
  refused: number;
  readonly reasons: Map<string, number>;
  readonly misses: Map<string, number>;
};

function newTally(): Tally {
  return { pairs: 0, right: 0, refused: 0, reasons: new Map(), misses: new Map() };
}

function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

function tellMiss(pair: SpecPair, miss: Miss, report: Report, tally: Tally): void {
  const { what, source, path, line, text } = miss;
  count(tally.misses, what);
  const names = pair.map(({ source: { id } }) => id).join(' + ');
  const place = path === '' ? '' : ` ${path}${line === 0 ? '' : `:${line}`}`;
  report.miss(`${names}: ${what}: ${source}${place}: ${text}`);
}

function sayTally(tally: Tally, seconds: number, report: Report): void {
  const { pairs, right, refused, reasons, misses } = tally;
  const shown = (counts: ReadonlyMap<string, number>): string =>
    [...counts].map(([what, number]) => `${what} ${number}`).join(', ');
  const rate = pairs === 0 ? '–' : `${(Math.floor((right / pairs) * 10_000) / 100).toFixed(2)} %`;
  report.say(`${right} of ${pairs} merges right or reported, ${rate}, ${seconds.toFixed(0)} s`);
  if (refused > 0) report.say(`${refused} of them refused: ${shown(reasons)}`);
  if (misses.size > 0) report.say(`misses: ${shown(misses)}`);
}
