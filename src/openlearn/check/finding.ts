/** What can be wrong with a page. */
export const MISTAKES = [
  'picture-without-words',
  'picture-not-there',
  'empty-link',
  'vague-link',
  'reference-to-nowhere',
  'skipped-heading',
  'table-without-headings',
  'formula-with-mistake',
  'page-without-licence',
  'unreadable-page',
] as const;

/** What somebody should look at, and nothing may be wrong with. */
export const REMARKS = ['figure-without-description', 'third-party'] as const;

export type FindingKind = (typeof MISTAKES)[number] | (typeof REMARKS)[number];

export type Finding = {
  readonly kind: FindingKind;
  /** The page's path in the repository. */
  readonly page: string;
  /** In the file, its YAML header included; counts from 1. */
  readonly line: number;
  /** A few words of the page by which to know the place; none where there are none. */
  readonly words: string | undefined;
};
