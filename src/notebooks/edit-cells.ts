import { parseExactJson } from './json/exact-json.ts';
import { isObject } from './json/is-object.ts';
import type { Json, JsonObject } from './notebook.ts';
import { readNotebook, type WhyUnreadable } from './read-notebook.ts';

export type EditedNotebook =
  /** `cells`: how many are not as they were; the text is the same where there are none. */
  | { readonly kind: 'edited'; readonly text: string; readonly cells: number }
  | { readonly kind: 'unreadable'; readonly why: WhyUnreadable };

/**
 * Changes the cells of an `.ipynb` file and leaves everything else in it as it was: order, indentation, numbers, and
 * whatever else somebody's tool keeps there.
 *
 * @param edit answers the very same cell where it has nothing to change
 */
export function editCells(text: string, edit: (cell: JsonObject) => JsonObject): EditedNotebook {
  const read = readNotebook(text);
  if (read.kind === 'unreadable') return read;
  const data = parseExactJson(text.replace(/^\uFEFF/, ''));
  const cells: readonly Json[] = isObject(data) && Array.isArray(data.cells) ? data.cells : [];
  const edited = cells.map((cell: Json) => (isObject(cell) ? edit(cell) : cell));
  const count = edited.filter((cell, at) => cell !== cells[at]).length;
  if (count === 0 || !isObject(data)) return { kind: 'edited', text, cells: 0 };
  const written = JSON.stringify({ ...data, cells: edited }, undefined, indentOf(text));
  return { kind: 'edited', text: written + (/\s*$/.exec(text)?.[0] ?? ''), cells: count };
}

/** Jupyter indents by one blank, Colab by two, and both leave no line without. */
function indentOf(text: string): string {
  return /^\uFEFF?\s*\{\r?\n([ \t]+)/.exec(text)?.[1] ?? '';
}
