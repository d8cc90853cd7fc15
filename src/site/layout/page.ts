import { footer, neighbours } from './below.ts';
import { downloadsBelowContents, downloadsOnFront } from './downloads.ts';
import { head } from './head.ts';
import { type Html, html, safeHtml } from './html.ts';
import { closeIcon, filesIcon, menuIcon, searchIcon, themeIcon } from './icons.ts';
import type { PageView } from './page-view.ts';

/** The whole document of one page. */
export function pageDocument(view: PageView): string {
  const document = html`<!DOCTYPE html>
<html lang="${view.language}" dir="${view.direction}">
${head(view)}
<body>
<a class="site-skip" href="#site-content">${view.words.skip}</a>
${header(view)}
<div class="site-frame">
${sidebar(view)}
<main class="site-main" id="site-content">
<article class="site-article">
<h1${idOf(view.headingId)}>${safeHtml(view.headingHtml)}</h1>
${authors(view)}
${downloadsOnFront(view)}
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

function header(view: PageView): Html {
  return html`<header class="site-header">
<button class="site-button site-menu-button" type="button" popovertarget="site-navigation" aria-label="${view.words.openContents}">${menuIcon}</button>
<a class="site-title" href="${view.front}">${view.siteTitle}</a>
<div class="site-tools">
<button class="site-button site-search-button" type="button" data-site-search="${view.top}" data-words="${searchWords(view)}" aria-label="${view.words.search}" hidden>${searchIcon}<span>${view.words.search}</span><kbd>/</kbd></button>
<a class="site-button" href="${view.repositoryUrl}" aria-label="${view.words.repository}" title="${view.words.repository}">${filesIcon}</a>
<button class="site-button" type="button" data-site-theme aria-label="${view.words.lightOrDark}" title="${view.words.lightOrDark}" hidden>${themeIcon}</button>
</div>
</header>`;
}

/** For the script, which makes the search once somebody asks for it. */
function searchWords({ words }: PageView): string {
  const { searchSite, closeSearch, nothingFound, found, searchNeedsWeb } = words;
  return JSON.stringify({ searchSite, closeSearch, nothingFound, found, searchNeedsWeb });
}

function sidebar(view: PageView): Html {
  return html`<nav class="site-sidebar" id="site-navigation" popover aria-label="${view.words.contents}">
<div class="site-sidebar-head"><span>${view.words.contents}</span><button class="site-button" type="button" popovertarget="site-navigation" popovertargetaction="hide" aria-label="${view.words.closeContents}">${closeIcon}</button></div>
${view.contents}
${downloadsBelowContents(view)}
</nav>`;
}

function idOf(id: string | undefined): Html | undefined {
  return id === undefined ? undefined : html` id="${id}"`;
}

function authors(view: PageView): Html | undefined {
  if (view.authors.length === 0) return undefined;
  return html`<p class="site-authors">${view.words.by} ${view.authors.join(', ')}</p>`;
}

function onThisPage({ headings, words }: PageView): Html {
  if (headings.length < 2) return html`<div class="site-aside"></div>`;
  const lines = headings.map(
    ({ id, text, depth }) =>
      html`<li class="site-depth-${depth}"><a href="#${encodeURIComponent(id)}">${text}</a></li>`,
  );
  return html`<nav class="site-aside" aria-label="${words.onThisPage}"><p class="site-aside-title">${words.onThisPage}</p><ul>${lines}</ul></nav>`;
}
