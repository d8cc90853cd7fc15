import { folderOf, isFolderPage } from '../content/site-paths.ts';
import { webAddress } from '../layout/licence.ts';
import type { Contents, ContentsItem } from '../order/contents.ts';
import { readingOrder } from '../order/contents.ts';
import type { ParsedPage } from '../parse/parse-page.ts';

/** A line of a book's contents; one without page is a heading. */
export type BookLine = {
  readonly level: number;
  readonly title: string;
  readonly page: string | undefined;
};

/** Which pages make a book. `front` is its first page; `folder` that of a unit, undefined for the whole site. */
export type ChosenBook = {
  readonly folder: string | undefined;
  readonly front: string | undefined;
  readonly lines: readonly BookLine[];
};

/**
 * One book for each unit (a folder whose own page says where its content comes from), where the site
 * holds several, or nothing but a front page besides one. Otherwise the whole site is one book.
 */
export function chooseBooks(
  pages: readonly ParsedPage[],
  contents: Contents,
): readonly ChosenBook[] {
  const units = unitsOf(pages);
  const others = readingOrder(contents).filter(
    (page) => page !== contents.front && !units.some((unit) => isBelow(page, folderOf(unit))),
  );
  if (units.length === 0 || (units.length === 1 && others.length > 0)) {
    return [{ folder: undefined, front: contents.front, lines: linesOf(contents, () => true) }];
  }
  return units.map((front) => {
    const folder = folderOf(front);
    const lines = linesOf({ front, items: contents.items }, (page) => isBelow(page, folder));
    return { folder, front, lines };
  });
}

/** The first pages of units, outermost folders only. A source that several folders name is no unit. */
function unitsOf(pages: readonly ParsedPage[]): readonly string[] {
  const fronts = pages.filter(
    ({ path, frontmatter }) =>
      isFolderPage(path) && folderOf(path) !== '' && webAddress(frontmatter.source) !== undefined,
  );
  const outermost = fronts.filter(
    ({ path }) => !fronts.some((other) => isBelow(folderOf(path), folderOf(other.path))),
  );
  const sources = outermost.map(({ frontmatter }) => frontmatter.source);
  if (new Set(sources).size < sources.length) return [];
  return outermost.map(({ path }) => path);
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}

function linesOf(
  { front, items }: Contents,
  holds: (page: string) => boolean,
): readonly BookLine[] {
  const lines: BookLine[] = [];
  const visit = (list: readonly ContentsItem[], level: number): void => {
    for (const { title, page, children } of list) {
      const own = page !== undefined && page !== front && holds(page);
      const heading = page === undefined && children.some((child) => hasPage(child, holds));
      if (own || heading) lines.push({ level, title, page });
      visit(children, level + 1);
    }
  };
  visit(items, 1);
  const least = Math.min(...lines.map(({ level }) => level));
  const first = front === undefined ? [] : [{ level: 1, title: '', page: front }];
  return [...first, ...lines.map((line) => ({ ...line, level: line.level - least + 1 }))];
}

function hasPage({ page, children }: ContentsItem, holds: (page: string) => boolean): boolean {
  return (page !== undefined && holds(page)) || children.some((child) => hasPage(child, holds));
}
