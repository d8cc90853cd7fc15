import type { JsonObject } from './notebook.ts';

/** Of a notebook, what a text keeps. Source: Jupytext's documentation, "Notebook metadata filtering". */
const OF_NOTEBOOKS = ['jupytext', 'kernelspec', 'kernel_info', 'orphan', 'tocdepth'];

/** What tells how a cell was looked at or run last, which would change with every look. */
const NOT_OF_CELLS = new Set([
  'autoscroll',
  'collapsed',
  'scrolled',
  'trusted',
  'execution',
  'ExecuteTime',
]);

/** In their usual order. */
export function keptOfNotebook(metadata: JsonObject): JsonObject {
  return Object.fromEntries(
    OF_NOTEBOOKS.flatMap((key) => {
      const value = metadata[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

export function isOfNotebook(key: string): boolean {
  return key === 'jupyter' || OF_NOTEBOOKS.includes(key);
}

/** Names that no line of a text can hold are left out. */
export function keptOfCell(metadata: JsonObject): JsonObject {
  const kept = Object.entries(metadata).filter(
    ([key]) => !NOT_OF_CELLS.has(key) && /^[\w.@/-]+$/.test(key),
  );
  return Object.fromEntries(kept);
}
