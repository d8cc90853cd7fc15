import { folderOf, stemOf } from '../content/site-paths.ts';
import type { SiteSource } from '../site.ts';
import { chooseBooks } from './choose-books.ts';
import { type BookOf, bookSlug, makeBook, type UnreadBook } from './make-book.ts';
import type { SiteBook } from './site-book.ts';

/** What all pictures of a book may take together, in bytes; the rest is left out. */
const MOST_BYTES = 200_000_000;

/** The site's pages as books, with their pictures read. */
export async function gatherBooks(
  of: BookOf,
  { source, hasFile }: { readonly source: SiteSource; readonly hasFile: (path: string) => boolean },
): Promise<readonly SiteBook[]> {
  const { contents } = of.frame;
  const slugs = new Set<string>();
  const taken = (path: string): boolean => hasFile(path) || slugs.has(path.replace(/\.\w+$/, ''));
  const books: SiteBook[] = [];
  for (const chosen of chooseBooks([...of.pages.values()], contents)) {
    const name =
      chosen.folder === undefined
        ? (of.frame.project.title ?? of.frame.options.title)
        : stemOf(folderOf(`${chosen.folder}/index.md`));
    const slug = bookSlug(name, taken);
    slugs.add(slug);
    books.push(await readPictures(makeBook(chosen, slug, of), source));
  }
  return books;
}

async function readPictures(
  { needed, held, ...book }: UnreadBook,
  source: SiteSource,
): Promise<SiteBook> {
  await source.prefetch([...needed.values()]);
  const pictures = new Map<string, Uint8Array>(held);
  let room = MOST_BYTES;
  for (const path of needed.keys()) {
    const bytes = await source.read(path);
    room -= bytes?.byteLength ?? 0;
    if (bytes !== undefined && room >= 0) pictures.set(path, bytes);
  }
  return { ...book, pictures };
}
