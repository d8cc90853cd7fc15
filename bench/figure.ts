/** One measured figure: `issue → live site, sample unit`, 820, `ms`. Smaller is better unless said otherwise. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly better?: 'more';
};

/** Runs something and answers how long it took, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The middle of several runs: one slow run of a busy machine does not count. */
export async function medianOf(runs: number, measure: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let run = 0; run < runs; run += 1) values.push(await measure());
  values.sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? Number.NaN;
}
