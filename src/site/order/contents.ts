/** One line of the site's table of contents. A line without page or address is a heading. */
export type ContentsItem = {
  readonly title: string;
  /** The source of the page it leads to. */
  readonly page?: string;
  /** An address elsewhere. */
  readonly url?: string;
  readonly children: readonly ContentsItem[];
};

/** A page as far as its place among the others is concerned. */
export type Titled = { readonly path: string; readonly title: string };

export type Contents = {
  /** The page that people see first. */
  readonly front: string | undefined;
  readonly items: readonly ContentsItem[];
};

/** The pages in reading order, the front page first; each once. */
export function readingOrder({ front, items }: Contents): readonly string[] {
  const pages = new Set<string>(front === undefined ? [] : [front]);
  const visit = (list: readonly ContentsItem[]): void => {
    for (const { page, children } of list) {
      if (page !== undefined) pages.add(page);
      visit(children);
    }
  };
  visit(items);
  return [...pages];
}
