import { createHash } from 'node:crypto';
import type { Tree } from '../../git/tree.ts';
import type { Pages } from './wishes.ts';

/** The trailer of a commit that holds a unit exactly as it was served; its value is the unit's name, or several with blanks between. */
const UNIT_TRAILER = 'Sayso-Unit';

/** What its pages are, where they are not Markdown as usual. */
const PAGES_TRAILER = 'Sayso-Pages';

/** For each unit, in the same order, the fingerprint of what lies in its place. */
const FILES_TRAILER = 'Sayso-Files';

/** A unit in its place: its folder, and its front page where that lies elsewhere. */
export type PlacedUnit = { readonly unit: string; readonly scope: readonly string[] };

/** What a commit says about the units that it holds. */
export type HeldUnits = {
  /** The fingerprint that it names for a unit; undefined where it does not hold it. */
  readonly filesOf: (unit: string) => string | undefined;
  readonly pages: Pages;
};

/** The trailers of a commit with this tree, which holds these units exactly as they were served. */
export async function unitTrailers(
  units: readonly PlacedUnit[],
  pages: Pages,
  tree: Tree,
): Promise<Readonly<Record<string, string>>> {
  const files = await Promise.all(units.map(({ scope }) => fingerprint(tree, scope)));
  return {
    [UNIT_TRAILER]: units.map(({ unit }) => nameOf(unit)).join(' '),
    ...(pages === 'markdown' ? {} : { [PAGES_TRAILER]: pages }),
    [FILES_TRAILER]: files.join(' '),
  };
}

/** Reads the trailers of a commit, by lower-case name. */
export function heldUnits(trailers: Readonly<Record<string, string>>): HeldUnits {
  const names = trailers[UNIT_TRAILER.toLowerCase()]?.split(' ') ?? [];
  const files = trailers[FILES_TRAILER.toLowerCase()]?.split(' ') ?? [];
  const pages = trailers[PAGES_TRAILER.toLowerCase()];
  return {
    filesOf: (unit) => files[names.indexOf(nameOf(unit))],
    pages: pages === 'commonmark' || pages === 'notebooks' ? pages : 'markdown',
  };
}

/**
 * What lies in a unit's place, in short. Rebasing, squashing and amending keep a commit's trailers and
 * change its files, and nobody must take somebody's words for what OpenLearn wrote.
 */
export async function fingerprint(tree: Tree, scope: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const place of scope) {
    hash.update(`${place}\0`);
    for (const { path, oid } of await tree.list(place)) hash.update(`${oid} ${path}\0`);
  }
  return hash.digest('hex').slice(0, 40);
}

/** A document of the repository is named by its path, in which there may be blanks. */
function nameOf(unit: string): string {
  return unit.replace(/\s/gu, encodeURIComponent);
}
