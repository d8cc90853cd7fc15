/** One collation for every machine, so that the same tree gives the same order everywhere. */
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Compares names as people order them: `2` before `10`, `B` beside `b`; never equal for different names. */
export function naturally(one: string, other: string): number {
  return collator.compare(one, other) || (one < other ? -1 : one > other ? 1 : 0);
}
