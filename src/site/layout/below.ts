import { type Html, html } from './html.ts';
import type { Neighbour, PageView } from './page-view.ts';

/** The pages before and after this one in the contents. */
export function neighbours({ previous, next, words }: PageView): Html | undefined {
  if (previous === undefined && next === undefined) return undefined;
  const card = (to: Neighbour | undefined, word: string, rel: string): Html | undefined =>
    to === undefined
      ? undefined
      : html`<a class="site-neighbour site-neighbour-${rel}" href="${to.href}" rel="${rel}"><span class="site-neighbour-word">${word}</span><span class="site-neighbour-title">${to.title}</span></a>`;
  return html`<nav class="site-neighbours" aria-label="${words.pages}">${card(previous, words.previous, 'prev')}${card(next, words.next, 'next')}</nav>`;
}

/** Whose the page is, under which licence, where it comes from, and where to change it. */
export function footer(view: PageView): Html | undefined {
  const { licence, source, copyright, words } = view;
  const terms =
    licence === undefined
      ? undefined
      : html`<li>${words.licence}: ${licence.url === undefined ? licence.name : html`<a rel="license" href="${licence.url}">${licence.name}</a>`}</li>`;
  const origin =
    source === undefined
      ? undefined
      : html`<li>${words.source} <a href="${source}">${withoutScheme(source)}</a></li>`;
  const owner = copyright === undefined ? undefined : html`<li>${withSign(copyright)}</li>`;
  const edit =
    view.editUrl === undefined
      ? undefined
      : html`<li><a href="${view.editUrl}">${words.editThisPage}</a></li>`;
  const lines = [terms, owner, origin, edit].filter((line) => line !== undefined);
  if (lines.length === 0) return undefined;
  return html`<footer class="site-footer"><ul>${lines}</ul></footer>`;
}

function withSign(copyright: string): string {
  return /©|\(c\)|copyright/i.test(copyright) ? copyright : `© ${copyright}`;
}

function withoutScheme(url: string): string {
  const short = url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  return short.length > 60 ? `${short.slice(0, 59)}…` : short;
}
