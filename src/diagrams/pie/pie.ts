export type Slice = {
  /** Plain text on one line. */
  readonly label: string;
  readonly value: number;
  /** Of all together: 0 to 1. */
  readonly share: number;
};

/** Parts of a whole. */
export type Pie = {
  readonly kind: 'pie';
  /** What its author wrote above it. */
  readonly title: string | undefined;
  readonly slices: readonly Slice[];
};

/** How a share is written: `0.798` is `79.8 %`. */
export type WriteShare = (share: number) => string;
