import { globFits } from '../globs/glob-fits.ts';
import type { Start } from './progress.ts';

/** Enough of an object id to tell two versions of one file apart. */
const ID_LENGTH = 12;
const MOST_FILES = 1_000;

type Entry = { readonly path: string; readonly oid: string };

export type CompareFiles = (
  glob: string,
) => Readonly<Record<'added' | 'changed' | 'gone', readonly string[]>>;

/** The files of these patterns as they are now, to compare later ones with; a thousand at most. */
export function startOf(globs: readonly string[], entries: readonly Entry[]): Start {
  const files = entries
    .filter(({ path }) => globs.some((glob) => globFits(glob, path)))
    .map(({ path, oid }) => [path, oid.slice(0, ID_LENGTH)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return { files: files.slice(0, MOST_FILES), isCut: files.length > MOST_FILES };
}

/** What became of the files of a pattern since the step began; nothing where that is not known. */
export function compareFiles(start: Start | undefined, entries: readonly Entry[]): CompareFiles {
  if (start === undefined) return () => ({ added: [], changed: [], gone: [] });
  const before = new Map(start.files);
  const last = start.files.at(-1)?.[0] ?? '';
  const known = entries.filter(({ path }) => !start.isCut || path <= last);
  const now = new Set(known.map(({ path }) => path));
  return (glob) => {
    const fitting = known.filter(({ path }) => globFits(glob, path));
    return {
      added: fitting.filter(({ path }) => !before.has(path)).map(({ path }) => path),
      changed: fitting
        .filter(
          ({ path, oid }) =>
            (before.get(path) ?? oid.slice(0, ID_LENGTH)) !== oid.slice(0, ID_LENGTH),
        )
        .map(({ path }) => path),
      gone: [...before.keys()].filter((path) => !now.has(path) && globFits(glob, path)),
    };
  };
}
