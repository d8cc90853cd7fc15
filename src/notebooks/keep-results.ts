import { createHash } from 'node:crypto';
import { keptOfCell, keptOfNotebook } from './kept-metadata.ts';
import { matchCells } from './match-cells.ts';
import type { Cell, JsonObject, Notebook } from './notebook.ts';

/**
 * A notebook made anew from its text, with what only the one before holds: results of the code that did not change,
 * ids, pasted pictures, the metadata that no text keeps. Code that changed loses its results, which would be
 * somebody else's.
 *
 * Source: Jupytext's `combine.py`, which keeps the results of changed code, too.
 */
export function keepResults(fresh: Notebook, before: Notebook): Notebook {
  const matches = matchCells(fresh.cells, before.cells);
  const cells = fresh.cells.map((cell, at) => {
    const match = before.cells[matches[at] ?? -1];
    return match === undefined ? cell : withWhatWas(cell, match);
  });
  return {
    minor: before.minor,
    metadata: { ...lostIn(before.metadata, keptOfNotebook), ...fresh.metadata },
    cells: withOwnIds(cells),
  };
}

function withWhatWas(fresh: Cell, before: Cell): Cell {
  const isSame = withoutBlanks(fresh.source) === withoutBlanks(before.source);
  return {
    ...fresh,
    id: before.id ?? fresh.id,
    metadata: { ...lostIn(before.metadata, keptOfCell), ...fresh.metadata },
    attachments: before.attachments,
    ...(isSame ? { outputs: before.outputs, executionCount: before.executionCount } : {}),
  };
}

/** What a text does not keep of them. */
function lostIn(metadata: JsonObject, keep: (metadata: JsonObject) => JsonObject): JsonObject {
  const kept = keep(metadata);
  return Object.fromEntries(Object.entries(metadata).filter(([key]) => !Object.hasOwn(kept, key)));
}

/** Blanks at the ends of lines, and blank lines at the ends of the code. */
function withoutBlanks(source: string): string {
  return source.replace(/[ \t]+$/gm, '').trim();
}

/** An id stands for one cell. Source: nbformat's documentation, "Cell Ids". */
function withOwnIds(cells: readonly Cell[]): readonly Cell[] {
  const taken = new Set<string>();
  return cells.map((cell, at) => {
    let id = cell.id;
    for (let count = 1; id !== undefined && taken.has(id); count += 1) {
      id = createHash('sha256').update(`${at} ${count} ${cell.id}`).digest('hex').slice(0, 8);
    }
    if (id !== undefined) taken.add(id);
    return id === cell.id ? cell : { ...cell, id };
  });
}
