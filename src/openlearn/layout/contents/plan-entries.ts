import type { RepositoryContents, UnitContents } from './unit-contents.ts';

/** What a table of contents needs, in page names without their endings. */
export type EntryPlan = {
  /** Pages of the unit that are to be listed and are not, in reading order. */
  readonly missing: readonly string[];
  /** All of the unit's pages, in reading order. */
  readonly pages: readonly string[];
  /** Whether an entry of the unit leads to a page that is no more. */
  readonly isGone: (name: string) => boolean;
};

/** A page's name in a table of contents: its path without its ending and `./` before it. */
export function pageName(path: string): string {
  return path
    .trim()
    .replace(/^(?:\.?\/)+/, '')
    .replace(/\.(?:md|markdown|ipynb|rst)$/i, '')
    .normalize('NFC');
}

/**
 * Decides what is to be listed. A page that was there before and is not listed, although others of the
 * unit are, was taken out by somebody and stays out.
 *
 * @param listed every page that the table lists, by name
 */
export function planEntries(
  listed: (name: string) => boolean,
  unit: UnitContents,
  repository: RepositoryContents,
): EntryPlan {
  const pages = unit.pages.map(({ path }) => pageName(path));
  const removed = new Set(repository.removed);
  const before = new Set(repository.paths.map(pageName));
  const after = new Set([
    ...repository.paths.filter((path) => !removed.has(path)).map(pageName),
    ...pages,
  ]);
  const unlisted = pages.filter((page) => !listed(page));
  // The front page may be the book's own first page, listed on its own.
  const isNew = unlisted.length >= pages.length - 1;
  const isOwn = (name: string): boolean =>
    unit.folders.some((folder) => name.startsWith(`${folder.normalize('NFC')}/`));
  return {
    pages,
    missing: isNew ? unlisted : unlisted.filter((page) => !before.has(page)),
    isGone: (name) => isOwn(name) && !after.has(name),
  };
}
