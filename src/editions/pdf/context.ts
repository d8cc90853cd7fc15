import type { Chapter } from '../book.ts';
import type { BookPictures } from '../prepare/book-pictures.ts';
import type { Names } from '../prepare/names.ts';
import type { Risks } from './typst-parts.ts';

/** What writing a part of a book needs to know of the rest. */
export type Context = {
  readonly chapter: Chapter;
  readonly names: Names;
  readonly pictures: BookPictures;
  readonly risks: Risks;
  readonly anchors: Anchors;
  /** Inside of a box or a table, where a heading is no part of the contents. */
  readonly boxed: boolean;
};

/** Places that links lead to; only these are marked in the document. */
export type Anchors = {
  /** The label of a place that something leads to, for the one time that it is set. */
  readonly set: (place: string, name: string | undefined) => string | undefined;
  /** Labels that something leads to and nothing has set. */
  readonly missing: () => readonly string[];
};

export function labelOf(place: string, name: string | undefined): string {
  return `${place}/${name ?? ''}`;
}

export function anchorsFor(wanted: ReadonlySet<string>): Anchors {
  const left = new Set(wanted);
  return {
    set(place, name) {
      const label = labelOf(place, name);
      return left.delete(label) ? label : undefined;
    },
    missing: () => [...left],
  };
}
