/** What a site itself says to readers, in one language; texts are plain. */
export type SiteWords = {
  /** A BCP 47 tag. */
  readonly language: string;
  readonly skip: string;
  readonly contents: string;
  readonly openContents: string;
  readonly closeContents: string;
  readonly search: string;
  readonly searchSite: string;
  readonly closeSearch: string;
  /** `{words}` are what was looked for. */
  readonly nothingFound: string;
  /** `{count}` is how many. */
  readonly found: string;
  readonly searchNeedsWeb: string;
  readonly onThisPage: string;
  readonly previous: string;
  readonly next: string;
  readonly pages: string;
  readonly editThisPage: string;
  readonly repository: string;
  readonly lightOrDark: string;
  readonly download: string;
  readonly licence: string;
  readonly source: string;
  readonly by: string;
  readonly notFoundTitle: string;
  readonly notFound: string;
  readonly firstPage: string;
  /** What opens a box without a title. */
  readonly details: string;
  /** Over footnotes. */
  readonly notes: string;
  /** On the link from a footnote; `%s` is its number. */
  readonly backToReference: string;
  readonly subtitles: string;
  /** In place of a picture that is not there and says nothing. */
  readonly picture: string;
  readonly done: string;
  readonly toDo: string;
  /** What can be referred to by its number, which is `%s`. */
  readonly numbered: Readonly<Record<'figure' | 'table' | 'code' | 'section', string>>;
  /** What a box is, by the name of its directive. */
  readonly boxes: Readonly<Record<string, string>>;
};
