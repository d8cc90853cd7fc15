import { subjectOf } from './subject.ts';
import kept from './units.json' with { type: 'json' };

/** A unit as a catalogue lists it. */
export type CatalogueUnit = {
  readonly title: string;
  /** The unit's first page, which is also what fetches it. */
  readonly address: string;
  /** The parts of its address that tell what it is about: `nature-environment/aquatic-mammals`. */
  readonly path: string;
  readonly subject: string;
};

/** The page on which OpenLearn itself lists its units. */
export const CATALOGUE_PAGE = kept.source;

/** The year of which the list is. */
export const CATALOGUE_YEAR = kept.year;

const ROOT = 'https://www.open.edu/openlearn/';

/** OpenLearn's units as the project keeps them: facts only, sorted by address, each once. */
export const CATALOGUE: readonly CatalogueUnit[] = kept.units.map(([path = '', title = '']) =>
  catalogueUnit(path, title),
);

export function catalogueUnit(path: string, title: string): CatalogueUnit {
  return { title, path, address: `${ROOT}${path}/content-section-0`, subject: subjectOf(path) };
}

/** The path of a unit's address: what is between `openlearn/` and the page; undefined for others. */
export function pathOf(base: string): string | undefined {
  const path = base.startsWith(ROOT) ? base.slice(ROOT.length) : '';
  return /^[\w.~%'-]+(?:\/[\w.~%'-]+)+$/.test(path) ? path : undefined;
}
