import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { relativeLink } from '../content/site-paths.ts';
import { isAsset } from '../content/which-files.ts';
import type { Locate } from '../resolve/locate.ts';
import type { SiteNote, SourceEntry } from '../site.ts';
import type { SiteWords } from '../site-words.ts';
import { element, textNode, textProperty } from './element.ts';

export type LinkTo = {
  /** The page's source and where it is on the site. */
  readonly page: string;
  readonly place: string;
  /** What is said on it. */
  readonly words: SiteWords;
  readonly locate: Locate;
  readonly placeOf: (page: string) => string | undefined;
  readonly idOn: (page: string, fragment: string) => string;
  readonly repositoryUrl: string;
  readonly branch: string;
  /** Whether a file may be published as it is; a picture with a program in it may not. */
  readonly isHarmless: (entry: SourceEntry) => boolean;
  /** Files that a notebook brought, which are on the site though not in the repository. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Told of every file that the page needs. */
  readonly need: (entry: SourceEntry) => void;
  readonly tell: (note: SiteNote) => void;
};

/** Makes every link and every picture lead to where the thing is on the site, or on GitHub. */
export function linkFiles(tree: Root, to: LinkTo): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'a') linkPage(node, to);
    for (const name of ['src', 'poster']) {
      if (node.tagName !== 'iframe' && typeof node.properties[name] === 'string') {
        const found = fileLink(String(node.properties[name]), to);
        if (found === undefined) delete node.properties[name];
        else node.properties[name] = found;
      }
    }
    if (node.tagName === 'img' && node.properties.src === undefined && parent !== undefined) {
      parent.children[index ?? 0] = missingPicture(node, to.words);
    }
  });
}

function linkPage(node: Element, to: LinkTo): void {
  const href = textProperty(node, 'href');
  if (href === undefined) return;
  const at = to.locate(href, to.page);
  if (at.kind === 'outside') {
    node.properties.href = at.url;
    if (/^(?:https?:)?\/\//i.test(at.url)) node.properties.rel = ['noopener'];
    return;
  }
  if (at.kind === 'missing') {
    to.tell({ note: 'missing-file', page: to.page, path: at.path });
    node.properties.href = at.url;
    return;
  }
  if (at.kind === 'file') {
    node.properties.href = publishable(at.entry, to)
      ? fileHref(at.entry, to)
      : `${to.repositoryUrl}/blob/${to.branch}/${encodePath(at.entry.path)}`;
    return;
  }
  const id = at.fragment === '' ? '' : `#${encodeURIComponent(to.idOn(at.page, at.fragment))}`;
  const place = to.placeOf(at.page) ?? to.place;
  node.properties.href = place === to.place && id !== '' ? id : relativeLink(to.place, place) + id;
}

/** The address of a picture or recording, or undefined for one that cannot be shown. */
function fileLink(src: string, to: LinkTo): string | undefined {
  if (/^data:/i.test(src)) return src;
  const at = to.locate(src, to.page);
  if (at.kind === 'outside') return at.url;
  if (at.kind === 'file' && publishable(at.entry, to)) return fileHref(at.entry, to);
  if (at.kind === 'missing' && to.pictures.has(at.path)) return relativeLink(to.place, at.path);
  if (at.kind === 'missing') to.tell({ note: 'missing-file', page: to.page, path: at.path });
  return undefined;
}

function publishable(entry: SourceEntry, to: LinkTo): boolean {
  if (!isAsset(entry.path)) return false;
  if (to.isHarmless(entry)) return true;
  to.tell({ note: 'unsafe-picture', page: to.page, path: entry.path });
  return false;
}

function fileHref(entry: SourceEntry, to: LinkTo): string {
  to.need(entry);
  return relativeLink(to.place, entry.path);
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** In place of a picture that is not there: what it would have shown. */
function missingPicture(node: Element, { picture }: SiteWords): Element {
  const alt = textProperty(node, 'alt') ?? picture;
  return element('span', { className: ['missing-picture'] }, [textNode(alt)]);
}
