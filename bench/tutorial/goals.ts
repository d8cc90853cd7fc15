import type { Row } from '../openlearn/goals.ts';
import { median } from '../openlearn/measure-time.ts';
import type { TurnCost } from './count-requests.ts';
import type { ManyTurns } from './take-many-turns.ts';

const MOST_CALLS = 6;
const MOST_PUSHES = 1;
/** Bytes that a turn may add to a repository: as it is written, and once git has packed it. */
const MOST_LOOSE = 8_192;
const MOST_PACKED = 2_048;
/** How much slower the last turns may be than the first ones. */
const MOST_SLOWER = 1.5;
const MOST_MEDIAN = 1_000;

/** The window of turns that are compared; fewer where there are fewer. */
const WINDOW = 50;

/** What turns cost at GitHub, against what they may. */
export function costRows(costs: readonly TurnCost[]): readonly Row[] {
  return costs.map(({ name, calls, pushes }) => ({
    what: `a turn ${name}`,
    figure: `${calls.length} API calls, ${pushes} ${pushes === 1 ? 'push' : 'pushes'}`,
    goal: `${MOST_CALLS} and ${MOST_PUSHES}`,
    ok: calls.length <= MOST_CALLS && pushes <= MOST_PUSHES,
  }));
}

/** How a repository and its turns are after many of them. */
export function growthRows({ times, bytes }: ManyTurns): readonly Row[] {
  const window = Math.min(WINDOW, Math.floor(times.length / 2));
  const first = times.slice(0, window);
  const last = times.slice(-window);
  const slower = median(last) / median(first);
  const turns = times.length;
  return [
    {
      what: `turns 1–${window}`,
      figure: shown(first),
      goal: `${MOST_MEDIAN} ms`,
      ok: median(first) <= MOST_MEDIAN,
    },
    {
      what: `turns ${turns - window + 1}–${turns}`,
      figure: shown(last),
      goal: `${MOST_MEDIAN} ms`,
      ok: median(last) <= MOST_MEDIAN,
    },
    {
      what: 'the last ones against the first ones',
      figure: `${slower.toFixed(2)} times`,
      goal: `${MOST_SLOWER} times`,
      ok: slower <= MOST_SLOWER,
    },
    growth('as written', bytes.loose - bytes.before, turns, MOST_LOOSE),
    growth('packed by git', bytes.packed - bytes.before, turns, MOST_PACKED),
  ];
}

function growth(how: string, bytes: number, turns: number, most: number): Row {
  const each = bytes / turns;
  return {
    what: `what ${turns} turns add, ${how}`,
    figure: `${(bytes / 1024).toFixed(0)} kB, ${each.toFixed(0)} bytes each`,
    goal: `${most} bytes each`,
    ok: each <= most,
  };
}

function shown(times: readonly number[]): string {
  const sorted = [...times].sort((one, other) => one - other);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
  return `median ${median(times).toFixed(0)} ms, 95 of 100 within ${p95.toFixed(0)} ms`;
}
