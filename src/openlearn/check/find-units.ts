import type { UnitAddress } from '../address/unit-address.ts';
import { originOf, type PageText } from './unit-page.ts';

/** A unit in a repository: the pages that say they are from it, and whatever else is in its folder. */
export type UnitInRepository = {
  /** Undefined for a unit that was made of a document from elsewhere. */
  readonly address: UnitAddress | undefined;
  readonly folder: string;
  readonly pages: readonly PageText[];
};

/**
 * Finds the units among the pages of a repository, in the order of their folders. A page belongs to
 * the unit that its header names; one that names none, to the unit in whose folder it is.
 */
export function findUnits(pages: readonly PageText[]): readonly UnitInRepository[] {
  const units = new Map<string, { address: UnitAddress | undefined; pages: PageText[] }>();
  const others: PageText[] = [];
  for (const page of pages) {
    const origin = originOf(page.text);
    if (origin === undefined) others.push(page);
    else {
      const address = origin === 'document' ? undefined : origin;
      const key = address?.base ?? page.path;
      const unit = units.get(key) ?? { address, pages: [] };
      unit.pages.push(page);
      units.set(key, unit);
    }
  }
  const found = [...units.values()].map((unit) => ({ ...unit, folder: folderOf(unit.pages) }));
  for (const page of others) {
    const inside = found.filter(
      ({ folder }) => folder !== '' && page.path.startsWith(`${folder}/`),
    );
    inside.sort((a, b) => b.folder.length - a.folder.length)[0]?.pages.push(page);
  }
  return found
    .map((unit) => ({ ...unit, pages: [...unit.pages].sort(firstPageFirst) }))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** The folder of the unit's first page; else the deepest that all its pages are in. */
function folderOf(pages: readonly PageText[]): string {
  const folders = pages.map(({ path }) => path.split('/').slice(0, -1));
  const first = pages.findIndex(({ path }) => /(?:^|\/)index\.md$/i.test(path));
  const own = folders[first];
  const holdsAll =
    own?.length !== 0 && folders.every((one) => own?.every((part, i) => one[i] === part));
  if (own !== undefined && holdsAll) return own.join('/');
  const [some = []] = folders;
  const length = some.findIndex((part, i) => folders.some((one) => one[i] !== part));
  return some.slice(0, length === -1 ? some.length : length).join('/');
}

function firstPageFirst(a: PageText, b: PageText): number {
  const isFirst = ({ path }: PageText) => /(?:^|\/)index\.md$/i.test(path);
  return Number(isFirst(b)) - Number(isFirst(a)) || a.path.localeCompare(b.path, 'en');
}
