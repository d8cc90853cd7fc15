import type { Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { unitAddress } from '../address/unit-address.ts';
import { pathOf } from './catalogue.ts';

/** Units by their paths. A title that the source does not tell is undefined. */
export type Listed = ReadonlyMap<string, string | undefined>;

type Entry = { readonly address: string; readonly title: string | undefined };

const LONGEST_TITLE = 200;

/**
 * Reads a list of units: OpenLearn's catalogue page (HTML in which units are linked), a sitemap (XML,
 * sitemaps.org, which tells addresses only), or a table of titles and addresses with a tab between
 * them. Addresses come to one form, each unit once; what is not a unit's page is left out.
 */
export function readCatalogue(text: string, base: string): Listed {
  const listed = new Map<string, string | undefined>();
  for (const { address, title } of entriesOf(text, base)) {
    const path = unitPath(address);
    if (path !== undefined && listed.get(path) === undefined) listed.set(path, cleaned(title));
  }
  return listed;
}

function entriesOf(text: string, base: string): readonly Entry[] {
  if (/^\s*<(?:\?xml|urlset|sitemapindex)\b/i.test(text)) return sitemapEntries(text);
  if (/^\s*</.test(text)) return pageEntries(text, base);
  return text.split(/\r?\n/).flatMap((line) => {
    const [title, address] = line.split('\t');
    return address === undefined ? [] : [{ title, address }];
  });
}

function sitemapEntries(text: string): readonly Entry[] {
  return [...text.matchAll(/<loc>\s*([^<\s]+)\s*<\/loc>/gi)].map(([, address = '']) => ({
    address: address.replaceAll('&amp;', '&'),
    title: undefined,
  }));
}

function pageEntries(text: string, base: string): readonly Entry[] {
  const entries: Entry[] = [];
  const visit = (node: Root | RootContent): void => {
    if (node.type === 'element' && node.tagName === 'a') {
      const { href } = node.properties;
      if (typeof href === 'string' && URL.canParse(href, base)) {
        entries.push({ address: new URL(href, base).href, title: textOf(node) });
      }
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(fromHtml(text));
  return entries;
}

function textOf(node: RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join(' ') : '';
}

/** Only an address of a page of a unit: OpenLearn's other pages have paths as long as a unit's. */
function unitPath(address: string): string | undefined {
  const unit = unitAddress(address);
  if (unit.kind !== 'unit' || !/\/content-section/.test(address)) return undefined;
  return pathOf(unit.base);
}

/** A title as text: entities that were written twice, blanks, unseen characters. */
function cleaned(title: string | undefined): string | undefined {
  const [first] = fromHtml(title?.replaceAll('<', '&lt;') ?? '', { fragment: true }).children;
  const text = first?.type === 'text' ? first.value : '';
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return line === '' ? undefined : [...line].slice(0, LONGEST_TITLE).join('');
}
