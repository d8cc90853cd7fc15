/** What one turn of a story may use. */
export type Limits = {
  /** Steps of the machine: the same turn ends at the same place on every machine. */
  readonly steps: number;
  /** Milliseconds, for what steps do not count. */
  readonly time: number;
  /** Bytes. */
  readonly memory: number;
  /** Characters of an answer; the rest is dropped. */
  readonly characters: number;
};

/** More than a hundred times what a turn of the largest games takes. */
export const defaultLimits: Limits = {
  steps: 20_000_000,
  time: 10_000,
  memory: 128 * 1024 * 1024,
  characters: 20_000,
};
