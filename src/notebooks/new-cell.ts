import { createHash } from 'node:crypto';
import type { Cell, JsonObject } from './notebook.ts';

/** A cell made from a text, the `at`th of its notebook: not run yet. */
export function newCell(
  kind: Cell['kind'],
  source: string,
  metadata: JsonObject,
  at: number,
): Cell {
  return {
    kind,
    id: newId(at, source),
    source,
    metadata,
    outputs: [],
    executionCount: null,
    attachments: undefined,
  };
}

/**
 * The same for the same text, so that nothing changes where nobody changed anything.
 * Source: nbformat's documentation, "Cell Ids": 1 to 64 letters, digits, `-` and `_`.
 */
function newId(at: number, source: string): string {
  return createHash('sha256').update(`${at}\n${source}`).digest('hex').slice(0, 8);
}
