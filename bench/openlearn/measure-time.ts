import { convert } from './convert.ts';

export type Text = { readonly name: string; readonly xml: string };

const RUNS = 15;

/**
 * Milliseconds of one conversion of each document, printing included, when the process is warm: the
 * median of some runs, which take turns, so that one busy moment of the machine hits no document alone.
 */
export function warmMilliseconds(texts: readonly Text[]): readonly number[] {
  const documents = texts.map(({ name, xml }) => ({ name, bytes: Buffer.from(xml) }));
  // Twice without a look at the clock: the first runs are those of a cold process.
  for (const { name, bytes } of [...documents, ...documents]) convert(bytes, name);
  const times = documents.map((): number[] => []);
  for (let run = 0; run < RUNS; run += 1) {
    for (const [index, { name, bytes }] of documents.entries()) {
      const started = performance.now();
      convert(bytes, name);
      times[index]?.push(performance.now() - started);
    }
  }
  return times.map(median);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
