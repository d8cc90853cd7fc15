import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type ReadPdf = {
  readonly pages: number;
  /** The text of all pages, blanks as single ones. */
  readonly text: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly language: string | null;
  readonly tagged: boolean;
  /** Titles of the bookmarks at the top. */
  readonly bookmarks: readonly string[];
  /** Addresses elsewhere that links lead to. */
  readonly links: readonly string[];
};

/** Reads a PDF with another program than the one that wrote it. */
export async function pdfText(pdf: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const texts: string[] = [];
  const links: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(
      items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''),
    );
    for (const { url } of await page.getAnnotations()) if (typeof url === 'string') links.push(url);
  }
  const { info, metadata } = await document.getMetadata();
  const outline = await document.getOutline();
  const mark = await document.getMarkInfo();
  const read = {
    pages: document.numPages,
    text: texts.join(' ').replace(/\s+/g, ' '),
    info: Object.fromEntries(Object.entries(info)),
    language: metadata?.get('dc:language') ?? null,
    tagged: mark?.Marked === true,
    bookmarks: outline.map(({ title }) => title),
    links,
  };
  await task.destroy();
  return read;
}
