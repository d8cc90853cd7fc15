import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mergeSpecs } from '../src/binder/merge-specs.ts';
import { checkChains } from './check-binder/check-chains.ts';
import { checkFaults } from './check-binder/check-faults.ts';
import { checkPairs } from './check-binder/check-pairs.ts';
import { checkPip } from './check-binder/check-pip.ts';
import { checkVersions } from './check-binder/check-versions.ts';
import { naiveMerge } from './check-binder/naive-merge.ts';
import { writeOwnSpecs } from './check-binder/own-specs.ts';
import { binderPython } from './check-binder/python.ts';
import type { Report } from './check-binder/report.ts';

/**
 * `npm run check:binder -- [FOLDER] [--pairs N | --all] [--sources N] [--seed N] [--naive | --faults] [--versions N] [--chains]`:
 * what the real repo2docker, pip, packaging and conda say of our merges. Ends with 1 where something is neither right
 * nor reported.
 *
 * FOLDER has one specification a subfolder; 500 pairs of them are drawn, or as many as `--pairs` says, or all.
 * `--sources 3` merges three at a time. `--naive` shows what the check finds in a merge that is none, `--faults` whether
 * it sees a fault put into ours. With nothing at all, all pairs of small specifications of our own are checked, then
 * `--chains` and `--versions 100000`. `npm run setup:python` comes first.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pairs: { type: 'string' },
    all: { type: 'boolean', default: false },
    sources: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    naive: { type: 'boolean', default: false },
    faults: { type: 'boolean', default: false },
    versions: { type: 'string' },
    chains: { type: 'boolean', default: false },
  },
});
if (binderPython() === undefined) throw new Error('Run `npm run setup:python` first.');

const [folder] = positionals;
const everything = process.argv.length === 2;
const onlyOthers = folder === undefined && (values.versions !== undefined || values.chains);
const size = Number(values.sources);
const seed = Number(values.seed);
const isAll = values.all || (folder === undefined && values.pairs === undefined && size === 2);

const reports: Report[] = [];
if (!onlyOthers) reports.push(...(await checkMerges()));
if (values.chains || everything) reports.push(await checkChains());
if (values.versions !== undefined || everything) {
  reports.push(await checkPip(values.seed));
  reports.push(await checkVersions(Number(values.versions ?? 100_000), values.seed));
}
if (reports.some(({ misses }) => misses() > 0)) process.exitCode = 1;

async function checkMerges(): Promise<readonly Report[]> {
  if (folder !== undefined) return [await checkFolder(folder)];
  const own = await mkdtemp(join(tmpdir(), 'sayso-specs-'));
  try {
    await writeOwnSpecs(own);
    const report = await checkFolder(own);
    return everything ? [report, await checkFaults(own, { count: 100, seed })] : [report];
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

function checkFolder(from: string): Promise<Report> {
  const count = Number(values.pairs ?? 500);
  if (values.faults) return checkFaults(from, { count, seed });
  const merge = values.naive ? naiveMerge : mergeSpecs;
  const plans = !values.naive;
  return checkPairs(from, { size, count: isAll ? undefined : count, seed, merge, plans });
}
