/**
 * `npm run bench:binder -- [FOLDER]`: merges all pairs of the specifications of a folder (or of small ones of our own)
 * in this process, with all that a merge looks at, and compares times and results with the goals. Ends with 1 where one
 * is missed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeOwnSpecs } from '../../scripts/check-binder/own-specs.ts';
import { allPairs } from '../../scripts/check-binder/pair-specs.ts';
import { readSpecs } from '../../scripts/check-binder/read-specs.ts';
import { rowsOf } from './goals.ts';
import { measurePairs } from './measure-pairs.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const work = await mkdtemp(join(tmpdir(), 'sayso-bench-binder-'));
try {
  const [folder = join(work, 'own')] = positionals;
  if (positionals.length === 0) await writeOwnSpecs(folder);
  const specs = await readSpecs(folder, join(work, 'specs'));
  const pairs = allPairs(specs).map((pair) => pair.map(({ source }) => source));
  const rows = rowsOf(measurePairs(pairs));
  const lines = rows.map(({ what, figure, goal, ok }) => [
    what,
    { figure, goal, '': ok ? 'ok' : 'short' },
  ]);
  console.log(`${specs.length} specifications`);
  console.table(Object.fromEntries(lines));
  if (!rows.every(({ ok }) => ok)) process.exitCode = 1;
} finally {
  await rm(work, { recursive: true, force: true });
}
