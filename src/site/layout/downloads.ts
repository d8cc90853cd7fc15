import { type Html, html } from './html.ts';
import type { Downloads, PageView } from './page-view.ts';

/** On the first page of a book: the files that hold all of it. */
export function downloadsOnFront({ downloads, words }: PageView): Html | undefined {
  const own = downloads.find(({ leads }) => leads);
  if (own === undefined) return undefined;
  return html`<p class="site-downloads">${words.download}: ${linksOf(own)}</p>`;
}

/** Below the contents: the files of the book that the page is in, or of every book on the site. */
export function downloadsBelowContents({ downloads, words }: PageView): Html | undefined {
  if (downloads.length === 0) return undefined;
  const lines = downloads.map((one) =>
    downloads.length === 1
      ? html`<p>${words.download}: ${linksOf(one)}</p>`
      : html`<p><span class="site-download-title">${one.title}</span> ${linksOf(one)}</p>`,
  );
  return html`<div class="site-downloads">${lines}</div>`;
}

function linksOf({ title, links }: Downloads): readonly Html[] {
  return links.flatMap(({ label, href }, index) => [
    ...(index === 0 ? [] : [html` · `]),
    html`<a href="${href}" aria-label="${label}: ${title}">${label}</a>`,
  ]);
}
