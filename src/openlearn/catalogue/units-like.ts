import { CATALOGUE, type CatalogueUnit } from './catalogue.ts';
import { createUnitSearch, type FoundUnits, type UnitSearch } from './search-units.ts';

/** A search per list of further units: there are very few such lists, and they live as long as a host. */
const searches = new WeakMap<readonly CatalogueUnit[], UnitSearch>();
const NONE: readonly CatalogueUnit[] = [];

/**
 * The units of OpenLearn that are about something, or called so, best first.
 *
 * @param own units that whoever asks has besides those of the catalogue
 */
export function unitsLike(text: string, most: number, own = NONE): FoundUnits {
  return searchOf(own).find(text, most);
}

/** Words of titles that look like those of `text`: what to ask for when nothing was found. */
export function wordsLike(text: string, own = NONE): readonly string[] {
  return searchOf(own).nearWords(text);
}

/** Built when it is first asked, in some hundredths of a second. */
function searchOf(own: readonly CatalogueUnit[]): UnitSearch {
  const there = searches.get(own);
  if (there !== undefined) return there;
  const made = createUnitSearch([...own, ...CATALOGUE]);
  searches.set(own, made);
  return made;
}
