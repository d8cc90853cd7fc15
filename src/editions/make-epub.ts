import type { Book } from './book.ts';
import { chapterDocument } from './epub/chapter-document.ts';
import { coverDrawing } from './epub/cover.ts';
import { coverPage, navigationDocument, titlePage } from './epub/front-documents.ts';
import { packageDocument } from './epub/package-document.ts';
import { style } from './epub/style.ts';
import { type EpubFile, zipFiles } from './epub/zip.ts';
import { prepareBook } from './prepare/prepare-book.ts';

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;

/**
 * Makes an ePub 3 of a book: cover, title page, contents, chapters with their pictures; formulas are
 * MathML, recordings are links. The same book gives the same bytes.
 *
 * Source: https://www.w3.org/TR/epub-33/
 */
export async function makeEpub(book: Book): Promise<Uint8Array> {
  const prepared = prepareBook(book);
  const chapters = prepared.chapters.map((chapter) => ({
    place: chapter.chapter.place,
    ...chapterDocument(chapter, prepared),
  }));
  const pictures = prepared.pictures.used();
  const texts = {
    'package.opf': packageDocument(book, chapters, pictures),
    'nav.xhtml': navigationDocument(book),
    'book.css': style,
    'cover.svg': coverDrawing(book),
    'cover.xhtml': coverPage(book),
    'title.xhtml': titlePage(book),
    ...Object.fromEntries(chapters.map(({ place, document }) => [place, document])),
  };
  return zipFiles([
    { path: 'mimetype', content: 'application/epub+zip', compress: false },
    { path: 'META-INF/container.xml', content: CONTAINER, compress: true },
    ...Object.entries(texts).map(
      ([name, content]): EpubFile => ({ path: `book/${name}`, content, compress: true }),
    ),
    ...pictures.map(
      ({ name, kind, bytes }): EpubFile => ({
        path: `book/${name}`,
        content: bytes,
        compress: kind === 'svg',
      }),
    ),
  ]);
}
