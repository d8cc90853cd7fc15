import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mergeSpecs } from '../src/binder/merge-specs.ts';
import { checkChains } from './check-binder/check-chains.ts';
import { checkPairs } from './check-binder/check-pairs.ts';
import { checkPip } from './check-binder/check-pip.ts';
import { checkVersions } from './check-binder/check-versions.ts';
import { naiveMerge } from './check-binder/naive-merge.ts';
import { writeOwnSpecs } from './check-binder/own-specs.ts';
import { binderPython } from './check-binder/python.ts';
import type { Report } from './check-binder/report.ts';

/**
 * `npm run check:binder -- [FOLDER] [--pairs N | --all] [--seed N] [--naive] [--versions N] [--chains]`: what the real
 * repo2docker, pip, packaging and conda say of our merges. Ends with 1 where something is neither right nor reported.
 *
 * FOLDER has one specification a subfolder; 500 pairs of them are drawn, or as many as `--pairs` says, or all. With
 * nothing at all, pairs of small specifications of our own are checked, `--versions 100000` and `--chains`. `--naive`
 * shows what the check finds in a merge that is none. `npm run setup:python` comes first.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pairs: { type: 'string' },
    all: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    naive: { type: 'boolean', default: false },
    versions: { type: 'string' },
    chains: { type: 'boolean', default: false },
  },
});
if (binderPython() === undefined) throw new Error('Run `npm run setup:python` first.');

const [folder] = positionals;
const chosen = folder !== undefined || values.naive || values.pairs !== undefined || values.all;
const everything = !chosen && values.versions === undefined && !values.chains;
const reports: Report[] = [];
if (chosen || everything) reports.push(await (folder === undefined ? ownPairs() : pairsOf(folder)));
if (values.chains || everything) reports.push(await checkChains());
if (values.versions !== undefined || everything) {
  reports.push(await checkPip(values.seed));
  reports.push(await checkVersions(Number(values.versions ?? 100_000), values.seed));
}
if (reports.some(({ misses }) => misses() > 0)) process.exitCode = 1;

function pairsOf(from: string): Promise<Report> {
  const some = values.pairs ?? (everything || folder === undefined ? undefined : '500');
  return checkPairs(from, {
    pairs: values.all || some === undefined ? undefined : Number(some),
    seed: Number(values.seed),
    merge: values.naive ? naiveMerge : mergeSpecs,
    plans: !values.naive,
  });
}

async function ownPairs(): Promise<Report> {
  const work = await mkdtemp(join(tmpdir(), 'sayso-specs-'));
  try {
    await writeOwnSpecs(work);
    return await pairsOf(work);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
