import { createHash } from 'node:crypto';
import type { Book } from '../book.ts';
import type { BookPicture } from '../prepare/book-pictures.ts';
import { withSign } from './front-documents.ts';
import { type Xml, xml } from './xml.ts';

export type PackagedChapter = {
  readonly place: string;
  readonly document: string;
  readonly maths: boolean;
};

const MEDIA_TYPES = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
} satisfies Record<BookPicture['kind'], string>;

/**
 * No clock: a book that did not change has the same bytes. What tells two versions apart is their
 * identifier, which is made from what is in them.
 */
const MODIFIED = '2000-01-01T00:00:00Z';

/**
 * The package document: what the book is, what files it has, in which order they are read.
 *
 * Source: EPUB 3.3, "Package document"; EPUB Accessibility 1.1, "Discovery metadata".
 */
export function packageDocument(
  book: Book,
  chapters: readonly PackagedChapter[],
  pictures: readonly BookPicture[],
): string {
  const items = chapters.map(({ place, maths }, index) =>
    item(`chapter-${index + 1}`, place, 'application/xhtml+xml', maths ? 'mathml' : undefined),
  );
  const drawn = pictures.map(({ name, kind }, index) =>
    item(`picture-${index + 1}`, name, MEDIA_TYPES[kind]),
  );
  const spine = chapters.map((_, index) => xml`<itemref idref="chapter-${index + 1}"/>\n`);
  const direction = book.direction === 'rtl' ? xml` page-progression-direction="rtl"` : undefined;
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" xml:lang="${book.language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata(book, identifierOf(book, chapters, pictures), chapters, pictures)}</metadata>
<manifest>
${item('nav', 'nav.xhtml', 'application/xhtml+xml', 'nav')}${item('style', 'book.css', 'text/css')}${item('cover-image', 'cover.svg', 'image/svg+xml', 'cover-image')}${item('cover', 'cover.xhtml', 'application/xhtml+xml')}${item('title', 'title.xhtml', 'application/xhtml+xml')}${items}${drawn}</manifest>
<spine${direction}>
<itemref idref="cover"/>
<itemref idref="title"/>
<itemref idref="nav"/>
${spine}</spine>
</package>
`.xml;
}

function metadata(
  book: Book,
  identifier: string,
  chapters: readonly PackagedChapter[],
  pictures: readonly BookPicture[],
): readonly Xml[] {
  const { authors, description, licence, copyright, source } = book;
  const rights = [copyright === undefined ? undefined : withSign(copyright), licence?.name]
    .filter((one) => one !== undefined)
    .join('. ');
  const maths = chapters.some((chapter) => chapter.maths);
  const features = ['structuralNavigation', 'tableOfContents', 'alternativeText'];
  const properties = [
    ...['textual', ...(pictures.length > 0 ? ['visual'] : [])].map((one) => ['accessMode', one]),
    ...[...features, ...(maths ? ['MathML'] : [])].map((one) => ['accessibilityFeature', one]),
    ['accessibilityHazard', 'unknown'],
  ];
  return [
    xml`<dc:identifier id="book-id">${identifier}</dc:identifier>\n`,
    xml`<dc:title>${book.title}</dc:title>\n`,
    ...authors.map((author) => xml`<dc:creator>${author}</dc:creator>\n`),
    xml`<dc:language>${book.language}</dc:language>\n`,
    ...(description === undefined ? [] : [xml`<dc:description>${description}</dc:description>\n`]),
    ...(rights === '' ? [] : [xml`<dc:rights>${rights}</dc:rights>\n`]),
    ...(source === undefined ? [] : [xml`<dc:source>${source}</dc:source>\n`]),
    xml`<meta property="dcterms:modified">${MODIFIED}</meta>\n`,
    ...(licence?.url === undefined
      ? []
      : [xml`<meta property="dcterms:license">${licence.url}</meta>\n`]),
    ...properties.map(([name, value]) => xml`<meta property="schema:${name}">${value}</meta>\n`),
  ];
}

function item(id: string, href: string, type: string, properties?: string): Xml {
  const more = properties === undefined ? undefined : xml` properties="${properties}"`;
  return xml`<item id="${id}" href="${href}" media-type="${type}"${more}/>\n`;
}

/** A name-based UUID (RFC 9562, version 8) of everything in the book. */
function identifierOf(
  book: Book,
  chapters: readonly PackagedChapter[],
  pictures: readonly BookPicture[],
): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([book.title, book.authors, book.language, book.licence, book.source]));
  for (const { document } of chapters) hash.update(document);
  for (const { bytes } of pictures) hash.update(bytes);
  const hex = hash.digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(18, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
