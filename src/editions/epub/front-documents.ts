import type { Book } from '../book.ts';
import { isWebAddress } from '../prepare/replace-media.ts';
import { page } from './chapter-document.ts';
import { type Xml, xml } from './xml.ts';

/** The page that shows the cover. */
export function coverPage(book: Book): string {
  const body = xml`<section epub:type="cover" class="cover"><img src="cover.svg" alt="${book.words.cover}: ${book.title}"/></section>`;
  return page({ ...book, title: book.title, body });
}

/** Who wrote it, under which licence, where it comes from. */
export function titlePage(book: Book): string {
  const { authors, licence, copyright, source, address, words } = book;
  const body = xml`<section epub:type="titlepage" class="title-page">
<h1>${book.title}</h1>
${authors.length === 0 ? undefined : xml`<p class="authors">${authors.join(', ')}</p>`}
${book.description === undefined ? undefined : xml`<p>${book.description}</p>`}
${licence === undefined ? undefined : line(words.licence, licence.url, licence.name)}
${copyright === undefined ? undefined : xml`<p>${withSign(copyright)}</p>`}
${source === undefined ? undefined : line(words.source, source, source)}
${address === undefined ? undefined : line(words.readOnline, address, address)}
</section>`;
  return page({ ...book, title: words.titlePage, body });
}

function line(name: string, url: string | undefined, words: string): Xml {
  const shown =
    url !== undefined && isWebAddress(url)
      ? xml`<a href="${new URL(url).href}">${words}</a>`
      : xml`${words}`;
  return xml`<p>${name}: ${shown}</p>`;
}

export function withSign(copyright: string): string {
  return /©|\(c\)|copyright/i.test(copyright) ? copyright : `© ${copyright}`;
}

type Line = { readonly level: number; readonly title: string; readonly href: string };

/**
 * The navigation document: contents, nested as the book is, and the places that readers offer by name.
 *
 * Source: EPUB 3.3, "EPUB navigation document".
 */
export function navigationDocument(book: Book): string {
  const lines: Line[] = book.chapters.map(({ level, title, place }) => ({
    level,
    title: title.trim() === '' ? book.title : title,
    href: place,
  }));
  const { words } = book;
  const first = lines[0]?.href ?? 'title.xhtml';
  const body = xml`<nav epub:type="toc" role="doc-toc" id="toc">
<h1>${words.contents}</h1>
<ol>
<li><a href="title.xhtml">${words.titlePage}</a></li>
${nested(lines)}</ol>
</nav>
<nav epub:type="landmarks" hidden="">
<ol>
<li><a epub:type="cover" href="cover.xhtml">${words.cover}</a></li>
<li><a epub:type="toc" href="nav.xhtml">${words.contents}</a></li>
<li><a epub:type="bodymatter" href="${first}">${book.title}</a></li>
</ol>
</nav>`;
  return page({ ...book, title: words.contents, body });
}

/** A line with all deeper lines that follow it below it. */
function nested(lines: readonly Line[]): readonly Xml[] {
  const items: Xml[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (line === undefined) break;
    const next = lines.findIndex((other, index) => index > at && other.level <= line.level);
    const end = next < 0 ? lines.length : next;
    const below = nested(lines.slice(at + 1, end));
    const list = below.length === 0 ? undefined : xml`\n<ol>\n${below}</ol>\n`;
    items.push(xml`<li><a href="${line.href}">${line.title}</a>${list}</li>\n`);
    at = end;
  }
  return items;
}
