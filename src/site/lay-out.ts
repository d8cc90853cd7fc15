import { relativeLink } from './content/site-paths.ts';
import { html } from './layout/html.ts';
import { labels } from './layout/labels.ts';
import { licenceOf, webAddress } from './layout/licence.ts';
import { firstPage, navigation } from './layout/navigation.ts';
import { type PageView, pageDocument } from './layout/page.ts';
import { type Contents, type ContentsItem, readingOrder } from './order/contents.ts';
import type { Frontmatter } from './parse/frontmatter.ts';
import type { ParsedPage } from './parse/parse-page.ts';
import type { LinkTo } from './render/link-files.ts';
import { type ListedPage, type RenderedPage, renderPage } from './render/render-page.ts';
import type { SearchablePage } from './search-index.ts';
import type { SiteOptions, SitePage } from './site.ts';

export type ToLayOut = {
  readonly pages: readonly ParsedPage[];
  readonly contents: Contents;
  readonly places: ReadonlyMap<string, string>;
  readonly project: Frontmatter;
  readonly options: SiteOptions;
  readonly link: Omit<LinkTo, 'page' | 'place' | 'pictures'>;
};

export type LaidOut = {
  /** Finished HTML by its path on the site. */
  readonly documents: ReadonlyMap<string, string>;
  readonly pages: readonly SitePage[];
  readonly searchable: readonly SearchablePage[];
  /** Whether any page has formulas, which need a style sheet and fonts. */
  readonly maths: boolean;
};

type Neighbours = Pick<PageView, 'previous' | 'next'>;

/** Renders every page into its place in the layout, and the two that nobody wrote: a front page, `404.html`. */
export function laidOut(site: ToLayOut): LaidOut {
  const documents = new Map<string, string>();
  const searchable: SearchablePage[] = [];
  const pages: SitePage[] = [];
  const order = readingOrder(site.contents);
  const positions = new Map(order.map((page, index) => [page, index]));
  let maths = false;
  for (const page of site.pages) {
    const place = site.places.get(page.path) ?? `${page.path}.html`;
    const link = { ...site.link, page: page.path, place, pictures: page.pictures };
    const macros = site.project.macros;
    const rendered = renderPage(page, link, { macros, listed: listFor(page.path, place, site) });
    const at = positions.get(page.path);
    const beside = at === undefined ? {} : { previous: order[at - 1], next: order[at + 1] };
    const neighbours: Neighbours = {
      previous: neighbour(beside.previous, place, site),
      next: neighbour(beside.next, place, site),
    };
    documents.set(place, pageDocument(viewOf(page, place, rendered, neighbours, site)));
    searchable.push({ place, title: page.title, sections: rendered.sections });
    pages.push({ path: place, title: page.title, source: page.path });
    maths ||= rendered.maths;
  }
  if (!documents.has('index.html')) documents.set('index.html', frontDocument(site));
  if (!documents.has('404.html')) documents.set('404.html', notFoundDocument(site));
  return { documents, pages, searchable, maths };
}

function viewOf(
  page: ParsedPage,
  place: string,
  rendered: RenderedPage,
  neighbours: Neighbours,
  site: ToLayOut,
): PageView {
  const { frontmatter } = page;
  const { options, project } = site;
  const language = languageTag(frontmatter.language ?? project.language ?? options.language);
  return {
    ...layoutOf(place, page.path, site),
    ...neighbours,
    title: page.title,
    language,
    direction: frontmatter.direction ?? directionOf(language),
    description: frontmatter.description ?? rendered.summary,
    maths: rendered.maths,
    headingHtml: rendered.headingHtml,
    headingId: rendered.headingId,
    authors: frontmatter.authors,
    contentHtml: rendered.html,
    headings: rendered.headings,
    licence: licenceOf(frontmatter.licence ?? project.licence),
    copyright: frontmatter.copyright ?? project.copyright,
    source: webAddress(frontmatter.source),
    editUrl: `${options.repositoryUrl}/edit/${options.branch}/${encodePath(page.path)}`,
  };
}

/** What every page of the site has in common, seen from one place. */
function layoutOf(place: string, current: string | undefined, site: ToLayOut) {
  const { options, contents, project, places } = site;
  const href = (page: string): string => relativeLink(place, places.get(page) ?? 'index.html');
  const depth = place.split('/').length - 1;
  return {
    siteTitle: project.title ?? options.title,
    top: '../'.repeat(depth),
    front: frontLink(place, site),
    canonical: URL.canParse(options.baseUrl)
      ? new URL(place.split('/').map(encodeURIComponent).join('/'), options.baseUrl).href
      : undefined,
    contents: navigation({ items: withFront(contents, site), current, href }),
    repositoryUrl: options.repositoryUrl,
  };
}

function frontLink(place: string, { contents, places }: ToLayOut): string {
  const front = contents.front === undefined ? undefined : places.get(contents.front);
  return relativeLink(place, front ?? 'index.html');
}

/** The front page leads the contents. */
function withFront({ front, items }: Contents, { pages }: ToLayOut): readonly ContentsItem[] {
  const page = pages.find(({ path }) => path === front);
  if (page === undefined || items.some((item) => item.page === front)) return items;
  return [{ title: page.title, page: page.path, children: [] }, ...items];
}

function neighbour(page: string | undefined, place: string, site: ToLayOut) {
  const parsed = page === undefined ? undefined : site.pages.find(({ path }) => path === page);
  if (parsed === undefined) return undefined;
  return { href: relativeLink(place, site.places.get(parsed.path) ?? ''), title: parsed.title };
}

/** The pages below a page in the contents; for a page without any, the site's first lines. */
function listFor(page: string, place: string, site: ToLayOut): readonly ListedPage[] {
  const items = childrenOf(page, site.contents.items) ?? site.contents.items;
  return items.flatMap((item) => {
    const to = firstPage(item);
    const there = to === undefined || to === page ? undefined : site.places.get(to);
    return there === undefined ? [] : [{ href: relativeLink(place, there), title: item.title }];
  });
}

function childrenOf(
  page: string,
  items: readonly ContentsItem[],
): readonly ContentsItem[] | undefined {
  for (const item of items) {
    if (item.page === page && item.children.length > 0) return item.children;
    const found = childrenOf(page, item.children);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A first page for a site whose author wrote none: its contents. */
function frontDocument(site: ToLayOut): string {
  const lines = listFor('', 'index.html', site).map(
    ({ href, title }) => html`<li><a href="${href}">${title}</a></li>`,
  );
  const title = site.project.title ?? site.options.title;
  const content = html`<div class="page-list"><ul>${lines}</ul></div>`;
  return ownDocument('index.html', title, content.html, site);
}

/**
 * GitHub Pages show this for every address that is not there, at any depth, so its links begin at the
 * top of the site's address.
 */
function notFoundDocument(site: ToLayOut): string {
  const top = URL.canParse(site.options.baseUrl) ? new URL(site.options.baseUrl).pathname : '/';
  const front = `${top}${frontLink('404.html', site)}`;
  const content = html`<p>${labels.notFound}</p><p><a href="${front}">${labels.firstPage}</a></p>`;
  return ownDocument('404.html', labels.notFoundTitle, content.html, site, top);
}

function ownDocument(
  place: string,
  title: string,
  contentHtml: string,
  site: ToLayOut,
  top?: string,
): string {
  const { project, options, places, contents } = site;
  const language = languageTag(project.language ?? options.language);
  const layout = layoutOf(place, undefined, site);
  const href = (page: string): string => `${top}${relativeLink(place, places.get(page) ?? '')}`;
  const absolute =
    top === undefined
      ? {}
      : {
          top,
          front: `${top}${layout.front}`,
          contents: navigation({ items: withFront(contents, site), current: undefined, href }),
        };
  return pageDocument({
    ...layout,
    ...absolute,
    title,
    language,
    direction: directionOf(language),
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

/** A well-formed BCP 47 tag; anything else is English. */
function languageTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Languages that are written from right to left, by their primary subtag (IANA registry). */
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
