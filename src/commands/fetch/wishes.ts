import type { UnitSettings } from '../../configuration/configuration.ts';
import type { Arguments } from '../../language/interpretation.ts';
import { EXTRAS, FORMATS } from './say-fetch.ts';

/** What a unit's pages are. */
export type Pages = UnitSettings['pages'];

/** How somebody wants a unit: what its words say, and for the rest what the repository is set to. */
export type Wishes = {
  /** Undefined where nothing was said: what is there already stays what it is. */
  readonly pages: Pages | undefined;
  /** What the repository is set to. */
  readonly otherwise: Pages;
  readonly editions: readonly ('pdf' | 'epub')[];
  readonly media: 'link' | 'download';
  readonly database: boolean;
};

export function wishesOf({ formats, extras }: Arguments, units: UnitSettings): Wishes {
  const said = listed(formats, FORMATS);
  const wanted = [...listed(extras, EXTRAS), ...units.with];
  return {
    pages: said.find((format) => format !== 'pdf' && format !== 'epub'),
    otherwise: units.pages,
    editions: said.filter((format) => format === 'pdf' || format === 'epub'),
    media: wanted.includes('media') ? 'download' : 'link',
    database: wanted.includes('database'),
  };
}

/** The words of a list as the language writes it: `pdf and epub`. */
function listed<Word extends string>(
  value: string | undefined,
  known: readonly Word[],
): readonly Word[] {
  const words = (value ?? '').split(' and ');
  return known.filter((word) => words.includes(word));
}
