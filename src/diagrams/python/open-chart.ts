import { buildGraph, type GraphBuilder } from '../build-graph.ts';
import type { Shape } from '../graph.ts';

/** What is said in a flowchart of a program, besides the program's own text. */
export type CodeChartWords = {
  readonly start: string;
  readonly end: string;
  readonly yes: string;
  readonly no: string;
  /** At the head of a loop that only `break` ends. */
  readonly repeat: string;
  /** Whether there is one more `each` in `of`. */
  readonly another: (each: string, of: string) => string;
};

/** A line that has begun and leads nowhere yet. */
export type Loose = { readonly from: string; readonly label: string };

/** A loop that is being drawn: where it begins, and what leaves it from within. */
export type Loop = { readonly head: string; readonly left: Loose[] };

/** A flowchart while it is drawn. */
export type Chart = {
  readonly builder: GraphBuilder;
  readonly words: CodeChartWords;
  readonly add: (shape: Shape, text: string, from: readonly Loose[]) => string;
  readonly loops: Loop[];
};

/** A flowchart without boxes; those that are added have ids in the order in which they come. */
export function openChart(words: CodeChartWords): Chart {
  const builder = buildGraph();
  let count = 0;
  return {
    builder,
    words,
    loops: [],
    add(shape, text, from) {
      count += 1;
      const id = `n${count}`;
      builder.node(id, { shape, text });
      for (const one of from) {
        builder.edge({ from: one.from, to: id, label: one.label, line: 'solid', heads: 'to' });
      }
      return id;
    },
  };
}

/** Leads all that is open to the head of a loop. */
export function leadBack(
  open: readonly Loose[],
  head: string | undefined,
  { builder }: Chart,
): void {
  if (head === undefined) return;
  for (const { from, label } of open) {
    builder.edge({ from, to: head, label, line: 'solid', heads: 'to' });
  }
}
