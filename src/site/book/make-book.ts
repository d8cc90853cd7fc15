import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { joinPath } from '../content/site-paths.ts';
import type { Frame } from '../layout/frame.ts';
import { directionOf, languageTag } from '../layout/language.ts';
import { licenceOf, webAddress } from '../layout/licence.ts';
import type { MystNode } from '../myst-node.ts';
import { type ParsedPage, pageAsText } from '../parse/parse-page.ts';
import { drawDiagrams } from '../render/draw-diagrams.ts';
import { textProperty } from '../render/element.ts';
import { type LinkTo, linkFiles } from '../render/link-files.ts';
import { sanitise } from '../render/sanitise.ts';
import { pageToHast } from '../render/to-hast.ts';
import type { Locate } from '../resolve/locate.ts';
import type { SourceEntry } from '../site.ts';
import type { BookLine, ChosenBook } from './choose-books.ts';
import type { SiteBook, SiteChapter } from './site-book.ts';

export type BookOf = {
  readonly pages: ReadonlyMap<string, ParsedPage>;
  readonly frame: Frame;
  readonly link: Omit<LinkTo, 'page' | 'place' | 'pictures' | 'words' | 'placeOf' | 'need'>;
};

/** A book before its pictures were read: `needed` names them. */
export type UnreadBook = Omit<SiteBook, 'pictures'> & {
  readonly needed: ReadonlyMap<string, SourceEntry>;
  /** Pictures that notebooks hold in themselves. */
  readonly held: ReadonlyMap<string, Uint8Array>;
};

const PICTURE = /\.(?:png|jpe?g|gif|webp|svg)$/i;

/** Puts the pages of a book together: their trees as the site shows them, links from chapter to chapter. */
export function makeBook(chosen: ChosenBook, slug: string, of: BookOf): UnreadBook {
  const placed = chosen.lines.map((line, index) => ({ line, place: `chapter-${index + 1}.xhtml` }));
  const places = new Map(
    placed.flatMap(({ line, place }) => (line.page === undefined ? [] : [[line.page, place]])),
  );
  const needed = new Map<string, SourceEntry>();
  const link = {
    ...of.link,
    locate: inBook(places, of),
    placeOf: (page: string) => places.get(page),
    need: (entry: SourceEntry) => needed.set(entry.path, entry),
  };
  const chapters = placed.map(({ line, place }) => chapterOf(line, place, of, link));
  const held = new Map([...places.keys()].flatMap((page) => [...picturesOf(page, of)]));
  return { ...aboutBook(chosen, of), slug, chapters, needed, held };
}

function picturesOf(page: string, { pages }: BookOf): ReadonlyMap<string, Uint8Array> {
  return pages.get(page)?.pictures ?? new Map();
}

/** What is not in the book is where the site has it. */
function inBook(places: ReadonlyMap<string, string>, { frame, link }: BookOf): Locate {
  const onSite = (path: string, fragment: string): string => {
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    const hash = fragment === '' ? '' : `#${encodeURIComponent(fragment)}`;
    return new URL(`${encoded}${hash}`, baseOf(frame)).href;
  };
  return (href, from) => {
    const at = link.locate(href, from);
    if (at.kind === 'page' && !places.has(at.page)) {
      const url = onSite(frame.places.get(at.page) ?? '', link.idOn(at.page, at.fragment));
      return { kind: 'outside', url };
    }
    if (at.kind === 'file' && !PICTURE.test(at.entry.path)) {
      return { kind: 'outside', url: onSite(at.entry.path, at.fragment) };
    }
    return at;
  };
}

function baseOf({ options }: Frame): string {
  return URL.canParse(options.baseUrl) ? options.baseUrl : `${options.repositoryUrl}/`;
}

function aboutBook(
  { front, folder }: ChosenBook,
  { pages, frame }: BookOf,
): Omit<UnreadBook, 'slug' | 'chapters' | 'needed' | 'held'> {
  const { project, options } = frame;
  const own = front === undefined ? undefined : pages.get(front);
  const matter = own?.frontmatter;
  const isUnit = folder !== undefined;
  const language = languageTag(matter?.language ?? project.language ?? options.language);
  const authors =
    matter === undefined || matter.authors.length === 0 ? project.authors : matter.authors;
  return {
    front,
    title: (isUnit ? own?.title : undefined) ?? project.title ?? options.title,
    authors,
    language,
    direction: matter?.direction ?? directionOf(language),
    description: matter?.description ?? project.description,
    licence: licenceOf(matter?.licence ?? project.licence),
    copyright: matter?.copyright ?? project.copyright,
    source: webAddress(matter?.source ?? project.source),
    address: addressOf(front, frame),
  };
}

function addressOf(front: string | undefined, frame: Frame): string | undefined {
  const { baseUrl } = frame.options;
  if (!URL.canParse(baseUrl)) return undefined;
  const place = (front === undefined ? undefined : frame.places.get(front)) ?? '';
  const path = place.replace(/(^|\/)index\.html$/, '$1');
  return new URL(path.split('/').map(encodeURIComponent).join('/'), baseUrl).href;
}

function chapterOf(
  line: BookLine,
  place: string,
  { pages, frame }: BookOf,
  link: Omit<LinkTo, 'page' | 'place' | 'pictures' | 'words'>,
): SiteChapter {
  const page = line.page === undefined ? undefined : pages.get(line.page);
  const { project, options } = frame;
  const language = page?.language ?? languageTag(project.language ?? options.language);
  const shared = {
    level: line.level,
    page: line.page,
    place,
    language,
    direction: page?.frontmatter.direction ?? directionOf(language),
    macros: { ...project.macros, ...page?.frontmatter.macros },
  };
  if (page === undefined) {
    const heading: Root = { type: 'root', children: [{ type: 'text', value: line.title }] };
    const content: Root = { type: 'root', children: [] };
    return { ...shared, title: line.title, heading, headingId: undefined, content };
  }
  const to = { ...link, page: page.path, place, pictures: page.pictures, words: page.words };
  const { html_id: id } = page.heading;
  return {
    ...shared,
    title: page.title,
    headingId: typeof id === 'string' ? id : undefined,
    ...treesOf(page, to, frame),
  };
}

/** A page that cannot be rendered is shown as text, as the site does. */
function treesOf(
  page: ParsedPage,
  to: LinkTo,
  frame: Frame,
): Pick<SiteChapter, 'heading' | 'content'> {
  try {
    return renderTrees(page, to, frame);
  } catch {
    return renderTrees(pageAsText({ path: page.path, text: page.source }, page), to, frame);
  }
}

function renderTrees({ heading, tree, path, language }: ParsedPage, to: LinkTo, frame: Frame) {
  const content = safeTree(tree, to);
  const { draw } = frame.options;
  drawDiagrams(content, { draw, page: path, language, tell: to.tell, as: 'picture' });
  return {
    heading: safeTree({ type: 'root', children: heading.children ?? [] }, to),
    content: linkPictures(withoutLists(content), baseOf(frame)),
  };
}

function safeTree(node: MystNode, to: LinkTo): Root {
  const tree = sanitise(pageToHast(node, to.words));
  linkFiles(tree, to);
  return tree;
}

/** A link to a picture leads to the site: a book opens no files by themselves. */
function linkPictures(tree: Root, base: string): Root {
  visit(tree, 'element', (node: Element) => {
    const href = textProperty(node, 'href');
    if (node.tagName !== 'a' || href === undefined || !PICTURE.test(href)) return;
    if (!/^[a-z][a-z0-9+.-]*:/i.test(href)) node.properties.href = new URL(href, base).href;
  });
  return tree;
}

/** A book has its own table of contents. */
function withoutLists(tree: Root): Root {
  visit(tree, 'element', (node, index, parent) => {
    if (node.properties.dataToc === undefined || parent === undefined || index === undefined) {
      return undefined;
    }
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return tree;
}

/** A name for the book's files at the top of the site that nothing there has. */
export function bookSlug(title: string, taken: (path: string) => boolean): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  const name = plain === '' ? 'book' : plain;
  for (let next = 1; ; next += 1) {
    const slug = next === 1 ? name : `${name}-${next}`;
    if (!taken(joinPath('', `${slug}.pdf`)) && !taken(`${slug}.epub`)) return slug;
  }
}
