import type { Download } from '../layout/frame.ts';
import type { SiteEdition, SiteOptions } from '../site.ts';
import type { Edition, SiteBook } from './site-book.ts';

export type Offer = {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly downloads: readonly Download[];
  readonly listed: readonly SiteEdition[];
};

/** Has the files made that are wanted, and says which page offers which. */
export async function offerEditions(
  make: SiteOptions['editions'],
  gather: () => Promise<readonly SiteBook[]>,
): Promise<Offer> {
  if (make === undefined) return { files: new Map(), downloads: [], listed: [] };
  const books = await gather();
  const editions = await make(books);
  const files = new Map(editions.map((edition) => [pathOf(edition), edition.bytes]));
  const offered = books
    .map((book) => ({ book, own: editions.filter(({ slug }) => slug === book.slug) }))
    .filter(({ own }) => own.length > 0);
  return {
    files,
    downloads: offered.map(({ book, own }) => ({
      title: book.title,
      front: book.front,
      pages: new Set(book.chapters.flatMap(({ page }) => page ?? [])),
      files: own.map((edition) => ({ format: edition.format, path: pathOf(edition) })),
    })),
    listed: offered.flatMap(({ book, own }) =>
      own.map((edition) => ({
        path: pathOf(edition),
        format: edition.format,
        title: book.title,
      })),
    ),
  };
}

function pathOf({ slug, format }: Edition): string {
  return `${slug}.${format}`;
}
