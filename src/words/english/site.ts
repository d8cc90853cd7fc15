/**
 * What a site itself says to readers, around the content and within it. Texts are plain; `%s` is a
 * number that must not stand on a line of its own, `{words}` and `{count}` are filled in where it is read.
 */
export const siteWords = {
  language: 'en',
  skip: 'Skip to the content',
  contents: 'Contents',
  openContents: 'Open the contents',
  closeContents: 'Close the contents',
  search: 'Search',
  searchSite: 'Search this site',
  closeSearch: 'Close the search',
  nothingFound: 'Nothing found for “{words}”',
  found: '{count} found',
  searchNeedsWeb: 'The search works when the site is opened from the web.',
  onThisPage: 'On this page',
  previous: 'Previous',
  next: 'Next',
  pages: 'Previous and next page',
  editThisPage: 'Edit this page',
  repository: 'The files of this site on GitHub',
  lightOrDark: 'Change between light and dark',
  download: 'Download',
  licence: 'Licence',
  source: 'Source:',
  by: 'By',
  notFoundTitle: 'This page is not here',
  notFound:
    'The page may have been renamed or taken away. Look for it in the contents, or begin at the first page.',
  firstPage: 'Go to the first page',
  details: 'Details',
  notes: 'Notes',
  backToReference: 'Back to reference %s',
  subtitles: 'Subtitles',
  picture: 'Picture',
  done: 'Done',
  toDo: 'To do',
  /** What can be referred to by its number. */
  numbered: {
    figure: 'Figure\u00a0%s',
    table: 'Table\u00a0%s',
    code: 'Program\u00a0%s',
    section: 'Section\u00a0%s',
  },
  /** What a box is, by the name of its directive. */
  boxes: {
    attention: 'Attention',
    caution: 'Caution',
    danger: 'Danger',
    error: 'Error',
    important: 'Important',
    hint: 'Hint',
    note: 'Note',
    seealso: 'See also',
    tip: 'Tip',
    warning: 'Warning',
    exercise: 'Exercise',
    solution: 'Solution',
    proof: 'Proof',
    theorem: 'Theorem',
    lemma: 'Lemma',
    definition: 'Definition',
    corollary: 'Corollary',
    proposition: 'Proposition',
    example: 'Example',
    remark: 'Remark',
    axiom: 'Axiom',
    algorithm: 'Algorithm',
    property: 'Property',
    observation: 'Observation',
    conjecture: 'Conjecture',
    criterion: 'Criterion',
    assumption: 'Assumption',
    versionadded: 'New in version',
    deprecated: 'Deprecated since version',
  },
};

/** What a book of the site itself says to readers. */
export const bookWords = {
  contents: 'Contents',
  cover: 'Cover',
  titlePage: 'About this book',
  licence: 'Licence',
  source: 'Source',
  readOnline: 'Read it on the web',
  watch: 'Watch the video',
  listen: 'Listen to the recording',
  openEmbedded: 'Open on the web',
};

export type SiteWords = typeof siteWords;
export type BookWords = typeof bookWords;
