import { type Frame, framed, linkTo, listFor } from './layout/frame.ts';
import { directionOf } from './layout/language.ts';
import { licenceOf, webAddress } from './layout/licence.ts';
import { frontDocument, notFoundDocument } from './layout/own-pages.ts';
import { pageDocument } from './layout/page.ts';
import type { PageView } from './layout/page-view.ts';
import { readingOrder } from './order/contents.ts';
import type { ParsedPage } from './parse/parse-page.ts';
import type { LinkTo } from './render/link-files.ts';
import { type RenderedPage, renderPage } from './render/render-page.ts';
import type { SearchablePage } from './search-index.ts';
import type { SitePage } from './site.ts';

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
export function layOut(
  pages: readonly ParsedPage[],
  frame: Frame,
  link: Omit<LinkTo, 'page' | 'place' | 'pictures' | 'words'>,
): LaidOut {
  const documents = new Map<string, string>();
  const searchable: SearchablePage[] = [];
  const listed: SitePage[] = [];
  const neighboursOf = neighbours(frame);
  let maths = false;
  for (const page of pages) {
    const place = frame.places.get(page.path) ?? `${page.path}.html`;
    const rendered = renderPage(
      page,
      { ...link, page: page.path, place, pictures: page.pictures, words: page.words },
      {
        macros: frame.project.macros,
        listed: listFor(frame, place, page.path),
        draw: frame.options.draw,
      },
    );
    const view = viewOf(page, place, rendered, frame);
    documents.set(place, pageDocument({ ...view, ...neighboursOf(page.path, place) }));
    searchable.push({ place, title: page.title, sections: rendered.sections });
    listed.push({ path: place, title: page.title, source: page.path });
    maths ||= rendered.maths;
  }
  if (!documents.has('index.html')) documents.set('index.html', frontDocument(frame));
  if (!documents.has('404.html')) documents.set('404.html', notFoundDocument(frame));
  return { documents, pages: listed, searchable, maths };
}

function neighbours(frame: Frame): (page: string, place: string) => Neighbours {
  const order = readingOrder(frame.contents);
  const positions = new Map(order.map((page, index) => [page, index]));
  return (page, place) => {
    const at = positions.get(page);
    if (at === undefined) return { previous: undefined, next: undefined };
    const neighbour = (other: string | undefined) =>
      other === undefined
        ? undefined
        : { href: linkTo(frame, place, other), title: frame.titles.get(other) ?? other };
    return { previous: neighbour(order[at - 1]), next: neighbour(order[at + 1]) };
  };
}

function viewOf(
  page: ParsedPage,
  place: string,
  rendered: RenderedPage,
  frame: Frame,
): Omit<PageView, keyof Neighbours> {
  const { frontmatter, language, words } = page;
  const { options, project } = frame;
  return {
    ...framed(frame, place, page.path),
    title: page.title,
    language,
    direction: frontmatter.direction ?? directionOf(language),
    words,
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

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
