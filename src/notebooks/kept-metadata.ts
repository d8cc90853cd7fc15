import { objectOf } from './header.ts';
import type { JsonObject } from './notebook.ts';

/** Of a notebook, what a text keeps. Source: Jupytext's documentation, "Notebook metadata filtering". */
const OF_NOTEBOOKS = ['jupytext', 'kernelspec', 'kernel_info', 'orphan', 'tocdepth'];

/** Names that a line of a text can hold. */
const LEGIBLE = /^[\w.@/-]+$/;

/** What tells how a cell was looked at or run last, which would change with every look. */
const NOT_OF_CELLS = new Set([
  'autoscroll',
  'collapsed',
  'scrolled',
  'trusted',
  'execution',
  'ExecuteTime',
]);

/** In the order of the alphabet; what the notebook's own filter names besides, and not what it leaves out. */
export function keptOfNotebook(metadata: JsonObject): JsonObject {
  const { added, left, isAll, isNone } = readFilter(filterOf(metadata, 'notebook_metadata_filter'));
  const isKept = (key: string): boolean => {
    if (left.has(key)) return false;
    return added.has(key) || isAll || (!isNone && OF_NOTEBOOKS.includes(key));
  };
  const names = Object.keys(metadata).filter((key) => isKept(key) && LEGIBLE.test(key));
  return Object.fromEntries(names.sort().map((key) => [key, metadata[key] ?? null]));
}

/** With the names of a header's own keys among those that are kept, so that they come back into a header. */
export function keepingAll(metadata: JsonObject): JsonObject {
  const own = Object.keys(metadata).filter((key) => !OF_NOTEBOOKS.includes(key));
  const { added, left, isAll, isNone } = readFilter(filterOf(metadata, 'notebook_metadata_filter'));
  const missing = own.filter((key) => !added.has(key) && !left.has(key));
  if (missing.length === 0 || isAll || isNone) return metadata;
  const filter = [...added, ...[...left].map((key) => `-${key}`), ...missing].join(',');
  const jupytext = { ...objectOf(metadata.jupytext), notebook_metadata_filter: filter };
  return { ...metadata, jupytext };
}

type Filter = {
  readonly added: ReadonlySet<string>;
  readonly left: ReadonlySet<string>;
  readonly isAll: boolean;
  readonly isNone: boolean;
};

/** `title,-kernelspec`, `-all`. Source: Jupytext's documentation, "Metadata filtering". */
export function readFilter(said: string): Filter {
  const words = said.split(',').map((word) => word.trim());
  const names = (from: readonly string[]) =>
    new Set(from.filter((one) => !['', 'all'].includes(one)));
  return {
    added: names(
      words.filter((word) => !word.startsWith('-')).map((word) => word.replace(/^\+/, '')),
    ),
    left: names(words.filter((word) => word.startsWith('-')).map((word) => word.slice(1).trim())),
    isAll: words.includes('all') || words.includes('+all'),
    isNone: words.includes('-all'),
  };
}

export function filterOf(
  metadata: JsonObject,
  name: 'notebook_metadata_filter' | 'root_level_metadata_filter',
): string {
  const said = objectOf(metadata.jupytext)[name];
  return typeof said === 'string' ? said : '';
}

/** Names that no line of a text can hold are left out. */
export function keptOfCell(metadata: JsonObject): JsonObject {
  const kept = Object.entries(metadata).filter(
    ([key]) => !NOT_OF_CELLS.has(key) && LEGIBLE.test(key),
  );
  return Object.fromEntries(kept);
}
