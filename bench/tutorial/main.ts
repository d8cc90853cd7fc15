/**
 * `npm run bench:tutorial -- [--turns N]`: what a turn of a tutorial costs at GitHub, and how a repository and its turns
 * are after a thousand of them (or N), compared with the goals. `--calls` prints each request. Ends with 1 where a goal is missed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countRequests } from './count-requests.ts';
import { costRows, growthRows } from './goals.ts';
import { takeManyTurns } from './take-many-turns.ts';

const { values } = parseArgs({
  options: { turns: { type: 'string', default: '1000' }, calls: { type: 'boolean' } },
});
const turns = Math.max(2, Number.parseInt(values.turns, 10) || 0);
const work = await mkdtemp(join(tmpdir(), 'sayso-bench-tutorial-'));
try {
  const costs = await countRequests(work);
  if (values.calls) {
    for (const { name, calls } of costs) console.log([name, ...calls].join('\n  '));
  }
  const rows = [...costRows(costs), ...growthRows(await takeManyTurns(turns, work))];
  const lines = rows.map(({ what, figure, goal, ok }) => [
    what,
    { figure, goal, '': ok ? 'ok' : 'short' },
  ]);
  console.table(Object.fromEntries(lines));
  if (!rows.every(({ ok }) => ok)) process.exitCode = 1;
} finally {
  await rm(work, { recursive: true, force: true });
}
