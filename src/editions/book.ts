import type { Root } from 'hast';

/** One chapter of a book, or a heading over the chapters that follow. */
export type Chapter = {
  /** 1 for what stands at the top of the contents. */
  readonly level: number;
  /** In plain text. */
  readonly title: string;
  /** The name by which links lead here: `chapter-3.xhtml`; one for each chapter. */
  readonly place: string;
  /** The title as HTML's phrasing. */
  readonly heading: Root;
  /** A name for the chapter as a whole that links in it may use, besides its place. */
  readonly headingId: string | undefined;
  /**
   * HTML's tree, made safe before: nothing that runs. Formulas are TeX in `span.math` and `div.math`
   * (`data-number`: the number beside them). Links lead to `<place>#<id>`, `#<id>` or elsewhere on the
   * web; `src` of a picture is its path (percent-encoded), `data:` or an address on the web.
   */
  readonly content: Root;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** TeX macros by name: `\RR`. */
  readonly macros: Readonly<Record<string, string>>;
};

/** What a book itself says to readers, in one language. */
export type BookWords = Readonly<
  Record<
    | 'contents'
    | 'cover'
    | 'titlePage'
    | 'licence'
    | 'source'
    | 'readOnline'
    | 'watch'
    | 'listen'
    | 'openEmbedded',
    string
  >
>;

export type Book = {
  /** What stands in it besides its content. */
  readonly words: BookWords;
  readonly title: string;
  readonly authors: readonly string[];
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly description: string | undefined;
  readonly licence: { readonly name: string; readonly url: string | undefined } | undefined;
  readonly copyright: string | undefined;
  /** The web address that the content comes from. */
  readonly source: string | undefined;
  /** The web address at which the book can be read. */
  readonly address: string | undefined;
  readonly chapters: readonly Chapter[];
  /** Pictures by their path (decoded). */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
};
