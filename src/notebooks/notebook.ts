/** Anything that JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** One cell of a notebook; `source` is its whole text with `\n` between lines. */
export type Cell = {
  readonly kind: 'code' | 'markdown' | 'raw';
  /** Stays the same while the cell is edited; undefined in notebooks before format 4.5. */
  readonly id: string | undefined;
  readonly source: string;
  readonly metadata: JsonObject;
  /** What running it gave, as Jupyter keeps it; none for cells that are not run. */
  readonly outputs: readonly Json[];
  readonly executionCount: number | null;
  /** Pictures pasted into a text, by name. */
  readonly attachments: JsonObject | undefined;
};

/** A Jupyter notebook of format 4. Source: nbformat's documentation, "The Notebook file format". */
export type Notebook = {
  readonly metadata: JsonObject;
  /** The `x` of format `4.x`. */
  readonly minor: number;
  readonly cells: readonly Cell[];
};
