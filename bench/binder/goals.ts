import { percent, type Row } from '../openlearn/goals.ts';
import { median } from '../openlearn/measure-time.ts';
import type { Measured, PairFigures } from './measure-pairs.ts';

const MOST_MEDIAN = 5;
const MOST_P95 = 20;
const MOST_EXAMPLES = 10;

/** What was measured, against what it has to be; examples of what is wrong are printed. */
export function rowsOf({ pairs, pairsPerSecond }: Measured): readonly Row[] {
  const times = pairs.map(({ ms }) => ms).sort((one, other) => one - other);
  const p95 = times[Math.floor(times.length * 0.95)] ?? Number.NaN;
  const right = pairs.filter(({ lost }) => lost.length === 0).length;
  const refused = pairs.filter((one) => one.refused).length;
  const falseClaims = shown(pairs, (pair) => pair.falseClaims);
  shown(pairs, ({ lost }) => lost);
  return [
    {
      what: 'pairs merged',
      figure: `${pairs.length}, ${refused} of them refused`,
      goal: '',
      ok: true,
    },
    time('one merge with checks, median', median(times), MOST_MEDIAN),
    time('one merge with checks, 95 of 100', p95, MOST_P95),
    { what: 'the slowest', figure: `${(times.at(-1) ?? 0).toFixed(1)} ms`, goal: '', ok: true },
    { what: 'pairs a second', figure: pairsPerSecond.toFixed(0), goal: '', ok: true },
    {
      what: 'right or reported, by its own check',
      figure: `${right} of ${pairs.length}, ${percent({ kept: right, of: pairs.length })}`,
      goal: 'all',
      ok: right === pairs.length,
    },
    {
      what: 'false contradictions',
      figure: String(falseClaims),
      goal: 'none',
      ok: falseClaims === 0,
    },
  ];
}

function time(what: string, ms: number, most: number): Row {
  return { what, figure: `${ms.toFixed(2)} ms`, goal: `${most} ms`, ok: ms < most };
}

function shown(
  pairs: readonly PairFigures[],
  of: (pair: PairFigures) => readonly string[],
): number {
  const all = pairs.flatMap(of);
  for (const one of all.slice(0, MOST_EXAMPLES)) console.log(one);
  return all.length;
}
