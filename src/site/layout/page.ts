import type { PageHeading } from '../render/finish.ts';
import { type Html, html, safeHtml } from './html.ts';
import { closeIcon, filesIcon, menuIcon, searchIcon, themeIcon } from './icons.ts';
import { labels } from './labels.ts';
import type { Licence } from './licence.ts';

type Neighbour = { readonly href: string; readonly title: string };

/** All that the layout shows of a page. Links are ready to use; only fields ending in `Html` are HTML. */
export type PageView = {
  readonly siteTitle: string;
  readonly title: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly description: string;
  readonly canonical: string | undefined;
  /** The way from this page to the site's top: empty, `../`, or an absolute path for `404.html`. */
  readonly top: string;
  readonly front: string;
  readonly maths: boolean;
  readonly headingHtml: string;
  readonly headingId: string | undefined;
  readonly authors: readonly string[];
  readonly contentHtml: string;
  readonly headings: readonly PageHeading[];
  readonly contents: Html;
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
  readonly licence: Licence | undefined;
  readonly copyright: string | undefined;
  readonly source: string | undefined;
  readonly repositoryUrl: string;
  readonly editUrl: string | undefined;
};

/** Only our own scripts run, and nothing is sent anywhere: a second lock behind the sanitiser's. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' https: data:",
  "media-src 'self' https:",
  'frame-src https:',
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The whole document of one page. */
export function pageDocument(view: PageView): string {
  const document = html`<!DOCTYPE html>
<html lang="${view.language}" dir="${view.direction}">
${head(view)}
<body>
<a class="site-skip" href="#site-content">${labels.skip}</a>
${header(view)}
<div class="site-frame">
${sidebar(view)}
<main class="site-main" id="site-content">
<article class="site-article">
<h1${idOf(view.headingId)}>${safeHtml(view.headingHtml)}</h1>
${authors(view)}
${safeHtml(view.contentHtml)}
</article>
${neighbours(view)}
${footer(view)}
</main>
${onThisPage(view)}
</div>
</body>
</html>
`;
  return document.html;
}

function head(view: PageView): Html {
  const title = view.title === view.siteTitle ? view.title : `${view.title} · ${view.siteTitle}`;
  const own = `${view.top}_sayso/`;
  const canonical =
    view.canonical === undefined
      ? undefined
      : html`<link rel="canonical" href="${view.canonical}">\n`;
  const maths = view.maths
    ? html`<link rel="stylesheet" href="${own}katex/katex.css">\n`
    : undefined;
  const description =
    view.description === ''
      ? undefined
      : html`<meta name="description" content="${view.description}">\n`;
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${description}<meta name="color-scheme" content="light dark">
<meta property="og:title" content="${view.title}">
<meta property="og:site_name" content="${view.siteTitle}">
${canonical}<link rel="icon" href="${own}icon.svg" type="image/svg+xml">
<script src="${own}theme.js"></script>
${maths}<link rel="stylesheet" href="${own}site.css">
<script src="${own}site.js" defer></script>
</head>`;
}

function header(view: PageView): Html {
  return html`<header class="site-header">
<button class="site-button site-menu-button" type="button" popovertarget="site-navigation" aria-label="${labels.openContents}">${menuIcon}</button>
<a class="site-title" href="${view.front}">${view.siteTitle}</a>
<div class="site-tools">
<button class="site-button site-search-button" type="button" data-site-search="${view.top}" aria-label="${labels.search}" hidden>${searchIcon}<span>${labels.search}</span><kbd>/</kbd></button>
<a class="site-button" href="${view.repositoryUrl}" aria-label="${labels.repository}" title="${labels.repository}">${filesIcon}</a>
<button class="site-button" type="button" data-site-theme aria-label="${labels.lightOrDark}" title="${labels.lightOrDark}" hidden>${themeIcon}</button>
</div>
</header>`;
}

function sidebar(view: PageView): Html {
  return html`<nav class="site-sidebar" id="site-navigation" popover aria-label="${labels.contents}">
<div class="site-sidebar-head"><span>${labels.contents}</span><button class="site-button" type="button" popovertarget="site-navigation" popovertargetaction="hide" aria-label="${labels.closeContents}">${closeIcon}</button></div>
${view.contents}
</nav>`;
}

function idOf(id: string | undefined): Html | undefined {
  return id === undefined ? undefined : html` id="${id}"`;
}

function authors(view: PageView): Html | undefined {
  if (view.authors.length === 0) return undefined;
  return html`<p class="site-authors">${labels.by} ${view.authors.join(', ')}</p>`;
}

function neighbours({ previous, next }: PageView): Html | undefined {
  if (previous === undefined && next === undefined) return undefined;
  const card = (to: Neighbour | undefined, word: string, rel: string): Html | undefined =>
    to === undefined
      ? undefined
      : html`<a class="site-neighbour site-neighbour-${rel}" href="${to.href}" rel="${rel}"><span class="site-neighbour-word">${word}</span><span class="site-neighbour-title">${to.title}</span></a>`;
  return html`<nav class="site-neighbours" aria-label="${labels.pages}">${card(previous, labels.previous, 'prev')}${card(next, labels.next, 'next')}</nav>`;
}

function footer(view: PageView): Html | undefined {
  const { licence, source, copyright } = view;
  const terms =
    licence === undefined
      ? undefined
      : html`<li>${labels.licence}: ${licence.url === undefined ? licence.name : html`<a rel="license" href="${licence.url}">${licence.name}</a>`}</li>`;
  const origin =
    source === undefined
      ? undefined
      : html`<li>${labels.source} <a href="${source}">${withoutScheme(source)}</a></li>`;
  const owner = copyright === undefined ? undefined : html`<li>${withSign(copyright)}</li>`;
  const edit =
    view.editUrl === undefined
      ? undefined
      : html`<li><a href="${view.editUrl}">${labels.editThisPage}</a></li>`;
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

function onThisPage({ headings }: PageView): Html {
  if (headings.length < 2) return html`<div class="site-aside"></div>`;
  const lines = headings.map(
    ({ id, text, depth }) =>
      html`<li class="site-depth-${depth}"><a href="#${encodeURIComponent(id)}">${text}</a></li>`,
  );
  return html`<nav class="site-aside" aria-label="${labels.onThisPage}"><p class="site-aside-title">${labels.onThisPage}</p><ul>${lines}</ul></nav>`;
}
