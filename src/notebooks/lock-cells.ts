import { type EditedNotebook, editCells } from './edit-cells.ts';
import { isObject } from './json/is-object.ts';
import type { JsonObject } from './notebook.ts';

const LOCKS = ['deletable', 'editable'] as const;

/**
 * Marks every cell of an `.ipynb` file as one that cannot be edited and not be deleted. It can still be run.
 *
 * Source: nbformat's documentation, "Cell metadata".
 */
export function lockCells(text: string): EditedNotebook {
  return editCells(text, (cell) => {
    const metadata = metadataOf(cell);
    if (LOCKS.every((lock) => metadata[lock] === false)) return cell;
    return { ...cell, metadata: { ...metadata, deletable: false, editable: false } };
  });
}

/** Takes those marks away: without them, everything is allowed. */
export function unlockCells(text: string): EditedNotebook {
  return editCells(text, (cell) => {
    const metadata = metadataOf(cell);
    if (LOCKS.every((lock) => metadata[lock] !== false)) return cell;
    const { deletable: _deletable, editable: _editable, ...rest } = metadata;
    return { ...cell, metadata: rest };
  });
}

function metadataOf(cell: JsonObject): JsonObject {
  return isObject(cell.metadata) ? cell.metadata : {};
}
