import { fromHtml } from 'hast-util-from-html';
import { allNodes, markdownRuns, type Node } from './markdown-runs.ts';
import type { ReadPage } from './read-pages.ts';
import { OBJECT, type Share, share, wordsOf } from './runs.ts';
import { xmlRuns } from './xml-runs.ts';
import { allNamed, type Element } from './xml-tree.ts';

export type StructureShares = {
  readonly listItems: Share;
  readonly headings: Share;
  readonly cells: Share;
  readonly links: Share;
};

/**
 * List items, headings, cells and links are found again by what they say, so that a list of contents
 * does not count for a list that is lost. Lists and links must be seen by a parser of CommonMark, too.
 */
export function measureStructure(
  item: Element,
  pages: readonly ReadPage[],
  page: string,
): StructureShares {
  const myst = pages.flatMap((read) => allNodes([read.myst]));
  const commonmark = pages.flatMap((read) => allNodes([read.commonmark]));
  const items = allNamed(item, 'ListItem', 'SubListItem').filter(
    (element) => xmlRuns(element).length > 0,
  );
  const hrefs = allNamed(item, 'a').flatMap((anchor) => webUrl(anchor.attributes.href ?? '', page));
  const headings = allNamed(item, 'Title', 'Heading', 'SubHeading', 'SubSubHeading');
  const cells = allNamed(item, 'td', 'th');
  return {
    listItems: worse(
      items.map(itemKey),
      myst.flatMap(listItemKey),
      commonmark.flatMap(listItemKey),
    ),
    headings: share(headings.map(xmlKey).filter(Boolean), myst.flatMap(headingKey)),
    cells: share(cells.map(xmlKey).filter(Boolean), myst.flatMap(cellKeys)),
    links: worse(hrefs, myst.flatMap(linkUrl), commonmark.flatMap(linkUrl)),
  };
}

function worse(wanted: readonly string[], ...readings: (readonly string[])[]): Share {
  const shares = readings.map((found) => share(wanted, found));
  return shares.reduce((worst, next) => (next.kept < worst.kept ? next : worst));
}

/** The words of a whole piece, where an object stands for a word. */
function key(runs: readonly string[]): string {
  const words = runs.flatMap((run) => [...wordsOf(run), ...(run.includes(OBJECT) ? [OBJECT] : [])]);
  return words.join(' ');
}

function xmlKey(element: Element): string {
  return key(xmlRuns(element));
}

const BLOCKS_OF_THEIR_OWN = ['Figure', 'Equation', 'Table', 'MediaContent', 'Image'];

/** The first words of an item, or that it starts with something else than words. */
function itemKey(item: Element): string {
  const [first] = item.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  if (first !== undefined && typeof first !== 'string' && BLOCKS_OF_THEIR_OWN.includes(first.name))
    return OBJECT;
  return firstWords(xmlRuns(item)[0] ?? '');
}

function listItemKey(node: Node): string[] {
  if (node.type !== 'listItem') return [];
  const [first] = node.children ?? [];
  const isParagraph = first?.type === 'paragraph' || first?.type === 'text';
  const [run = ''] = markdownRuns(node.children ?? []);
  const key = firstWords(run);
  // "(a)" is the item's mark, where Markdown has no such marks.
  const unmarked = firstWords(run.replace(/^\(\w{1,6}\)(?:\s+|$)/, ''));
  return isParagraph && key !== unmarked
    ? [unmarked || OBJECT]
    : [isParagraph ? key : key || OBJECT];
}

function firstWords(run: string): string {
  return wordsOf(run).slice(0, 6).join(' ') || OBJECT;
}

/** A heading of a page or of a box: a title, a summary, or a line in bold. */
function headingKey(node: Node): string[] {
  const isTitle = ['heading', 'admonitionTitle', 'summary', 'caption'].includes(node.type);
  const [only, ...others] = node.children ?? [];
  const isBold = node.type === 'paragraph' && others.length === 0 && only?.type === 'strong';
  return isTitle || isBold ? [key(markdownRuns([node]))] : [];
}

function cellKeys(node: Node): string[] {
  if (node.type === 'tableCell') return [key(markdownRuns(node.children ?? []))];
  if (node.type !== 'html' || !String(node.value).includes('<table')) return [];
  const nodes = allNodes([fromHtml(String(node.value), { fragment: true }) as Node]);
  return nodes
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
    .map((cell) => key(markdownRuns(cell.children ?? [])));
}

function linkUrl(node: Node): string[] {
  return node.type === 'link' ? webUrl(String(node.url), 'https://example.org/') : [];
}

/** An address of the web in one form, however it is escaped; nothing for what is none. */
export function webUrl(href: string, page: string): string[] {
  const address = href.trim().replaceAll('&amp;', '&');
  if (address === '' || address.startsWith('#')) return [];
  const full = /^www\./i.test(address) ? `http://${address}` : address;
  if (!URL.canParse(full, page)) return [];
  const url = new URL(full, page);
  if (!/^(https?|mailto|ftp):$/.test(url.protocol)) return [];
  try {
    return [decodeURI(url.href).replace(/\/$/, '')];
  } catch {
    return [url.href.replace(/\/$/, '')];
  }
}
