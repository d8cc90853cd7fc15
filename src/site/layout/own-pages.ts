import { type Frame, framed, listFor } from './frame.ts';
import { html } from './html.ts';
import { directionOf, languageTag } from './language.ts';
import { licenceOf } from './licence.ts';
import { pageDocument } from './page.ts';

/** A first page for a site whose author wrote none: its contents. */
export function frontDocument(frame: Frame): string {
  const lines = listFor(frame, 'index.html', '').map(
    ({ href, title }) => html`<li><a href="${href}">${title}</a></li>`,
  );
  const content = html`<div class="page-list"><ul>${lines}</ul></div>`;
  const title = frame.project.title ?? frame.options.title;
  return ownDocument(frame, 'index.html', title, content.html);
}

/**
 * GitHub Pages show this for every address that is not there, at any depth, so its links begin at the
 * top of the site's address.
 */
export function notFoundDocument(frame: Frame): string {
  const { baseUrl } = frame.options;
  const base = URL.canParse(baseUrl) ? new URL(baseUrl).pathname : '/';
  const { front } = framed(frame, '404.html', undefined, base);
  const words = frame.options.words(languageOfSite(frame));
  const content = html`<p>${words.notFound}</p><p><a href="${front}">${words.firstPage}</a></p>`;
  return ownDocument(frame, '404.html', words.notFoundTitle, content.html, base);
}

function ownDocument(
  frame: Frame,
  place: string,
  title: string,
  contentHtml: string,
  base?: string,
): string {
  const { project, options } = frame;
  const language = languageOfSite(frame);
  return pageDocument({
    ...framed(frame, place, undefined, base),
    title,
    language,
    direction: directionOf(language),
    words: options.words(language),
    description: '',
    canonical: undefined,
    maths: false,
    headingHtml: html`${title}`.html,
    headingId: undefined,
    authors: [],
    contentHtml,
    headings: [],
    previous: undefined,
    next: undefined,
    licence: licenceOf(project.licence),
    copyright: project.copyright,
    source: undefined,
    editUrl: undefined,
  });
}

function languageOfSite({ project, options }: Frame): string {
  return languageTag(project.language ?? options.language);
}
