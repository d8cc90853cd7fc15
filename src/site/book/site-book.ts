import type { Root } from 'hast';
import type { Licence } from '../layout/licence.ts';

/** One chapter: a page of the site, or a heading of its contents that has no page. */
export type SiteChapter = {
  /** 1 for what stands at the top of the contents. */
  readonly level: number;
  /** In plain text. */
  readonly title: string;
  /** The page's source; undefined for a heading. */
  readonly page: string | undefined;
  /** The name by which links lead here: `chapter-3.xhtml`. */
  readonly place: string;
  /** The title as HTML's phrasing, without links. */
  readonly heading: Root;
  /** What a link to the page as a whole may name, besides its place. */
  readonly headingId: string | undefined;
  /**
   * The page's content as the site shows it, already made safe. Formulas are TeX in
   * `span.math` and `div.math`. Links lead to `chapter-3.xhtml#id`, `#id` or elsewhere on the web;
   * pictures have their path from the top of the repository, percent-encoded, or an address on the web.
   */
  readonly content: Root;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** TeX macros of the page and the project. */
  readonly macros: Readonly<Record<string, string>>;
};

/** Pages of a site that belong together, as one book. */
export type SiteBook = {
  /** What its files are called: `how-tides-work`. */
  readonly slug: string;
  /** The page that stands for it on the site, by its source. */
  readonly front: string | undefined;
  readonly title: string;
  readonly authors: readonly string[];
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly description: string | undefined;
  readonly licence: Licence | undefined;
  readonly copyright: string | undefined;
  /** Where its content comes from. */
  readonly source: string | undefined;
  /** Where it can be read on the web. */
  readonly address: string | undefined;
  readonly chapters: readonly SiteChapter[];
  /** The bytes of the pictures that it names, by their path (decoded). */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
};

/** A book made into a file. */
export type Edition = {
  readonly slug: string;
  readonly format: 'pdf' | 'epub';
  readonly bytes: Uint8Array;
};
