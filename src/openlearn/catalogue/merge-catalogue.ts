import type { CatalogueUnit } from './catalogue.ts';
import { catalogueUnit } from './catalogue.ts';
import type { Listed } from './read-catalogue.ts';

export type Merged = {
  readonly units: readonly CatalogueUnit[];
  readonly added: readonly CatalogueUnit[];
  readonly removed: readonly CatalogueUnit[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
};

/**
 * The catalogue after a new list of all units: what is not on it goes, what is new comes, and titles
 * that it does not tell stay, or are made from the address.
 */
export function mergeCatalogue(before: readonly CatalogueUnit[], listed: Listed): Merged {
  const known = new Map(before.map((unit) => [unit.path, unit]));
  const units = [...listed]
    .map(([path, title]) => catalogueUnit(path, title ?? known.get(path)?.title ?? named(path)))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    units,
    added: units.filter(({ path }) => !known.has(path)),
    removed: before.filter(({ path }) => !listed.has(path)),
    renamed: units.flatMap(({ path, title: to }) => {
      const from = known.get(path)?.title ?? to;
      return from === to ? [] : [{ from, to }];
    }),
  };
}

/** `nature-environment/aquatic-mammals` → `Aquatic mammals`. */
function named(path: string): string {
  const words = path.slice(path.lastIndexOf('/') + 1).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
