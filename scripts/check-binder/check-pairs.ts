import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MergedSpec } from '../../src/binder/merged-spec.ts';
import type { SpecSource } from '../../src/binder/spec/source.ts';
import { askJudge, type Miss } from './ask-judge.ts';
import { allPairs, drawGroups, type SpecGroup } from './pair-specs.ts';
import { askPython } from './python.ts';
import { readSpecs } from './read-specs.ts';
import { type Report, reporter } from './report.ts';

export type PairsOptions = {
  /** How many specifications are merged at a time. */
  readonly size: number;
  /** How many merges are drawn; all pairs without. */
  readonly count: number | undefined;
  readonly seed: number;
  readonly merge: (sources: readonly SpecSource[]) => MergedSpec;
  /** Whether the merge says which buildpack it planned for. */
  readonly plans: boolean;
};

/** Merges specifications of a folder and has each result judged by the real repo2docker, by pip's and conda's code. */
export async function checkPairs(from: string, options: PairsOptions): Promise<Report> {
  const { size, count, seed, merge, plans } = options;
  const report = reporter('merges');
  const work = await mkdtemp(join(tmpdir(), 'sayso-binder-'));
  const judge = askPython('judge.py');
  const started = performance.now();
  const tally = newTally();
  try {
    const specs = await readSpecs(from, join(work, 'specs'));
    const groups = count === undefined ? allPairs(specs) : drawGroups(specs, { size, count, seed });
    for (const group of groups) {
      const merged = merge(group.map(({ source }) => source));
      const misses = await askJudge(judge, group, merged, { home: join(work, 'merged'), plans });
      for (const miss of misses) report.miss(shownMiss(group, miss));
      addTo(tally, merged, misses);
    }
    report.say(`${specs.length} specifications, ${size} at a time`);
  } finally {
    await judge.end();
    await rm(work, { recursive: true, force: true });
  }
  sayTally(tally, (performance.now() - started) / 1000, report);
  return report;
}

type Tally = {
  merges: number;
  right: number;
  refused: number;
  readonly reasons: Map<string, number>;
  readonly misses: Map<string, number>;
};

function newTally(): Tally {
  return { merges: 0, right: 0, refused: 0, reasons: new Map(), misses: new Map() };
}

function addTo(tally: Tally, { kind, findings }: MergedSpec, misses: readonly Miss[]): void {
  tally.merges += 1;
  if (misses.length === 0) tally.right += 1;
  for (const { what } of misses) count(tally.misses, what);
  if (kind !== 'refused') return;
  tally.refused += 1;
  const errors = findings.filter(({ level }) => level === 'error');
  for (const why of new Set(errors.map((one) => one.kind))) count(tally.reasons, why);
}

function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

function shownMiss(group: SpecGroup, { what, source, path, line, text }: Miss): string {
  const names = group.map((one) => one.source.id).join(' + ');
  const place = path === '' ? '' : ` ${path}${line === 0 ? '' : `:${line}`}`;
  return `${names}: ${what}: ${source}${place}: ${text}`;
}

function sayTally(tally: Tally, seconds: number, report: Report): void {
  const { merges, right, refused, reasons, misses } = tally;
  const shown = (counts: ReadonlyMap<string, number>): string =>
    [...counts].map(([what, number]) => `${what} ${number}`).join(', ');
  // Rounded down: nothing but all of it is 100 %.
  const rate = merges === 0 ? '–' : `${(Math.floor((right / merges) * 10_000) / 100).toFixed(2)} %`;
  report.say(`${right} of ${merges} right or reported, ${rate}, ${seconds.toFixed(0)} s`);
  if (refused > 0) report.say(`${refused} of them refused: ${shown(reasons)}`);
  if (misses.size > 0) report.say(`misses: ${shown(misses)}`);
}
