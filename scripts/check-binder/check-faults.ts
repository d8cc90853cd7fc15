import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergeSpecs } from '../../src/binder/merge-specs.ts';
import { askJudge } from './ask-judge.ts';
import { drawGroups, randomNumbers } from './pair-specs.ts';
import { askPython } from './python.ts';
import { readSpecs } from './read-specs.ts';
import { type Report, reporter } from './report.ts';
import { spoil } from './spoil.ts';

/** Some faults are none: one line of two that are the same, `python` beside `python=3.11`. */
const LEAST_SEEN = 0.9;

/** Puts a fault into every merge, to see that the judge of merges sees it. */
export async function checkFaults(
  from: string,
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<Report> {
  const report = reporter('faults');
  const work = await mkdtemp(join(tmpdir(), 'sayso-binder-'));
  const judge = askPython('judge.py');
  const next = randomNumbers(seed);
  let [made, seen] = [0, 0];
  try {
    const specs = await readSpecs(from, join(work, 'specs'));
    for (const group of drawGroups(specs, { size: 2, count, seed })) {
      const merged = mergeSpecs(group.map(({ source }) => source));
      const wrong = merged.kind === 'merged' ? spoil(merged, next) : undefined;
      if (wrong === undefined) continue;
      const at = { home: join(work, 'merged'), plans: true };
      const misses = await askJudge(judge, group, wrong.spoiled, at);
      made += 1;
      if (misses.length > 0) seen += 1;
      else
        report.say(`not seen: ${group.map(({ source }) => source.id).join(' + ')}: ${wrong.fault}`);
    }
  } finally {
    await judge.end();
    await rm(work, { recursive: true, force: true });
  }
  report.say(`${seen} of ${made} faults seen`);
  if (seen < made * LEAST_SEEN) report.miss('the judge sees too few of them');
  return report;
}
