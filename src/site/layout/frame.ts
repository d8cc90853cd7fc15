import { relativeLink } from '../content/site-paths.ts';
import type { Contents, ContentsItem } from '../order/contents.ts';
import type { Frontmatter } from '../parse/frontmatter.ts';
import type { SiteOptions } from '../site.ts';
import { firstPage, navigation } from './navigation.ts';
import type { PageView } from './page-view.ts';

/** What can be downloaded of one book. */
export type Download = {
  readonly title: string;
  /** The book's first page and all its pages, by their source. */
  readonly front: string | undefined;
  readonly pages: ReadonlySet<string>;
  readonly files: readonly { readonly format: 'pdf' | 'epub'; readonly path: string }[];
};

/** What the layout knows of the site as a whole. */
export type Frame = {
  readonly contents: Contents;
  /** Where each page is on the site, by its source. */
  readonly places: ReadonlyMap<string, string>;
  readonly titles: ReadonlyMap<string, string>;
  readonly project: Frontmatter;
  readonly downloads: readonly Download[];
  readonly options: SiteOptions;
};

type Framed = Pick<
  PageView,
  'siteTitle' | 'top' | 'front' | 'canonical' | 'contents' | 'downloads' | 'repositoryUrl'
>;

/**
 * What every page has in common, seen from one place. `base`: an absolute path that links begin
 * with, for a page that is shown at many addresses.
 */
export function framed(
  frame: Frame,
  place: string,
  current: string | undefined,
  base?: string,
): Framed {
  const { options, project } = frame;
  return {
    siteTitle: project.title ?? options.title,
    top: base ?? '../'.repeat(place.split('/').length - 1),
    front: `${base ?? ''}${frontLink(frame, place)}`,
    canonical: canonicalUrl(place, options),
    contents: navigation({
      items: withFront(frame),
      current,
      href: (page) => `${base ?? ''}${linkTo(frame, place, page)}`,
    }),
    downloads: downloadsFor(frame, place, current, base),
    repositoryUrl: options.repositoryUrl,
  };
}

const FORMATS = { pdf: 'PDF', epub: 'ePub' } as const;

/** The book that a page is in; all books for pages that are in none. */
function downloadsFor(
  { downloads }: Frame,
  place: string,
  current: string | undefined,
  base: string | undefined,
): PageView['downloads'] {
  const own = downloads.filter(({ pages }) => current !== undefined && pages.has(current));
  return (own.length > 0 ? own : downloads).map(({ title, front, files }) => ({
    title,
    leads: front !== undefined && front === current,
    links: files.map(({ format, path }) => ({
      label: FORMATS[format],
      href: base === undefined ? relativeLink(place, path) : `${base}${encodeURIComponent(path)}`,
    })),
  }));
}

export function linkTo({ places }: Frame, from: string, page: string): string {
  return relativeLink(from, places.get(page) ?? 'index.html');
}

function frontLink(frame: Frame, place: string): string {
  const { front } = frame.contents;
  return front === undefined ? relativeLink(place, 'index.html') : linkTo(frame, place, front);
}

function canonicalUrl(place: string, { baseUrl }: SiteOptions): string | undefined {
  if (!URL.canParse(baseUrl)) return undefined;
  return new URL(place.split('/').map(encodeURIComponent).join('/'), baseUrl).href;
}

/** The front page leads the contents. */
function withFront({ contents: { front, items }, titles }: Frame): readonly ContentsItem[] {
  if (front === undefined || items.some((item) => item.page === front)) return items;
  return [{ title: titles.get(front) ?? front, page: front, children: [] }, ...items];
}

export type ListedPage = { readonly href: string; readonly title: string };

/** The pages below a page in the contents; for a page without any, the site's first lines. */
export function listFor(frame: Frame, place: string, page: string): readonly ListedPage[] {
  const { items } = frame.contents;
  return (childrenOf(page, items) ?? items).flatMap((item) => {
    const to = firstPage(item);
    if (to === undefined || to === page) return [];
    return [{ href: linkTo(frame, place, to), title: item.title }];
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
