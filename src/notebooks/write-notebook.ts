import { isObject } from './json/is-object.ts';
import type { Cell, Json, JsonObject, Notebook } from './notebook.ts';

/**
 * Writes an `.ipynb` file as Jupyter does, so that a notebook which Jupyter saved comes out unchanged: keys in
 * order, one blank of indentation, texts as lists of lines, a line feed at the end.
 *
 * Source: nbformat, `v4/rwbase.py` and `v4/nbjson.py`.
 */
export function writeNotebook({ metadata, minor, cells }: Notebook): string {
  const whole = {
    cells: cells.map((cell) => written(cell, minor)),
    metadata: ordered(metadata),
    nbformat: 4,
    nbformat_minor: minor,
  };
  return `${JSON.stringify(whole, undefined, 1)}\n`;
}

function written(cell: Cell, minor: number): JsonObject {
  const { kind, id, source, metadata, outputs, executionCount, attachments } = cell;
  return {
    ...(attachments === undefined ? {} : { attachments: ordered(attachments) }),
    cell_type: kind,
    ...(kind === 'code' ? { execution_count: executionCount } : {}),
    ...(id === undefined || minor < 5 ? {} : { id }),
    metadata: ordered(metadata),
    ...(kind === 'code' ? { outputs: outputs.map(ordered) } : {}),
    source: linesOf(source),
  };
}

/** Each line with its line feed. */
function linesOf(source: string): readonly string[] {
  return source.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function ordered(value: JsonObject): JsonObject;
function ordered(value: Json): Json;
function ordered(value: Json): Json {
  if (Array.isArray(value)) return value.map((one: Json) => ordered(one));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, ordered(value[key] ?? null)]),
  );
}
