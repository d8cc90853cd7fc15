import type { Progress, Visits } from './progress.ts';

/** A progress at the beginning of a step: nothing was seen there yet, and no hint shown. */
export function atStep(progress: Progress, step: string): Progress {
  return {
    ...progress,
    step,
    start: undefined,
    met: [],
    rows: '',
    hints: 0,
    comment: undefined,
  };
}

/** One more visit of a step. */
export function visited(
  been: Readonly<Record<string, Visits>>,
  step: string,
  at: string,
): Readonly<Record<string, Visits>> {
  const times = Object.hasOwn(been, step) ? (been[step]?.times ?? 0) : 0;
  return { ...been, [step]: { times: times + 1, last: at } };
}
