import { type EditedNotebook, editCells } from './edit-cells.ts';
import { isObject } from './json/is-object.ts';
import type { JsonObject } from './notebook.ts';

/** How results were looked at, which means nothing without them. */
const OF_RESULTS = ['collapsed', 'scrolled'];

/**
 * Takes the results out of an `.ipynb` file, and the numbers that tell in which order it was run.
 *
 * Source: nbconvert's `ClearOutputPreprocessor`.
 */
export function clearOutputs(text: string): EditedNotebook {
  return editCells(text, cleared);
}

function cleared(cell: JsonObject): JsonObject {
  if (cell.cell_type !== 'code') return cell;
  const { outputs, execution_count: count = null } = cell;
  const metadata = isObject(cell.metadata) ? cell.metadata : {};
  const hasResults = Array.isArray(outputs) && outputs.length > 0;
  const wasLookedAt = OF_RESULTS.some((key) => Object.hasOwn(metadata, key));
  if (!hasResults && count === null && !wasLookedAt) return cell;
  const kept = Object.entries(metadata).filter(([key]) => !OF_RESULTS.includes(key));
  return { ...cell, execution_count: null, metadata: Object.fromEntries(kept), outputs: [] };
}
