import { folderOf } from '../content/site-paths.ts';
import type { SourceEntry } from '../site.ts';

/** Where a link in a page leads. */
export type Location =
  /** To an address elsewhere, on GitHub for what the site does not publish. */
  | { readonly kind: 'outside'; readonly url: string }
  /** To a page; `fragment` is without `#`, empty for the page as a whole. */
  | { readonly kind: 'page'; readonly page: string; readonly fragment: string }
  | { readonly kind: 'file'; readonly entry: SourceEntry; readonly fragment: string }
  /** To a file that is not there; `url` is where GitHub would have it. */
  | { readonly kind: 'missing'; readonly path: string; readonly url: string };

export type Locate = (href: string, from: string) => Location;

export type LocateIn = {
  readonly files: ReadonlyMap<string, SourceEntry>;
  readonly isPage: (path: string) => boolean;
  readonly repositoryUrl: string;
  readonly branch: string;
};

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * Finds what a link means, as GitHub reads it in a file (relative to that file, `/` is the top of
 * the repository, `../../issues/new` leaves it) and as MyST and Sphinx do (endings may be left out).
 */
export function makeLocate(at: LocateIn): Locate {
  const folders = foldersOf(at.files);
  return (href, from) => {
    const inside = ownFile(href, at);
    if (inside === undefined && (SCHEME.test(href) || href.startsWith('//'))) {
      return { kind: 'outside', url: href };
    }
    const { path: written, fragment } = split(inside === undefined ? href : `/${inside}`);
    if (written === '') return { kind: 'page', page: from, fragment };
    const path = resolvePath(written, folderOf(from));
    if (path === undefined) return { kind: 'outside', url: onGitHub(href, from, at) };
    const page = candidates(path).find(at.isPage);
    if (page !== undefined) return { kind: 'page', page, fragment };
    const entry = at.files.get(path);
    if (entry !== undefined) return { kind: 'file', entry, fragment };
    const url = onGitHub(href, from, at);
    if (folders.has(path)) return { kind: 'outside', url: url.replace('/blob/', '/tree/') };
    return { kind: 'missing', path, url };
  };
}

/** The path of a file that is addressed as on GitHub: `https://github.com/you/it/blob/main/a.md`. */
function ownFile(href: string, { repositoryUrl, branch }: LocateIn): string | undefined {
  for (const view of ['blob', 'tree']) {
    const start = `${repositoryUrl}/${view}/${branch}/`;
    if (href.startsWith(start)) return href.slice(start.length);
  }
  return undefined;
}

function split(href: string): { path: string; fragment: string } {
  const hash = href.indexOf('#');
  const fragment = hash < 0 ? '' : decoded(href.slice(hash + 1));
  const [path = ''] = (hash < 0 ? href : href.slice(0, hash)).split('?');
  return { path: decoded(path), fragment };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A path from the top of the repository; undefined for one that leaves it. */
function resolvePath(written: string, folder: string): string | undefined {
  const parts = written.startsWith('/') || folder === '' ? [] : folder.split('/');
  for (const part of written.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/').normalize('NFC');
}

function candidates(path: string): readonly string[] {
  const stem = path.replace(/\.html?$/i, '');
  const stems = [stem, ...['index', 'README', 'readme'].map((name) => `${stem}/${name}`)].map(
    (one) => one.replace(/^\//, ''),
  );
  // Of a notebook and the text that is paired with it, one is the page of both.
  const paired = /\.(?:md|ipynb)$/i.exec(path) === null ? [] : [path.replace(/\.\w+$/, '')];
  return [
    path,
    ...[...paired, ...stems].flatMap((one) => [`${one}.md`, `${one}.ipynb`, `${one}.markdown`]),
  ];
}

function onGitHub(href: string, from: string, { repositoryUrl, branch }: LocateIn): string {
  const folder = folderOf(from).split('/').map(encodeURIComponent).join('/');
  const base = `${repositoryUrl}/blob/${branch}/`;
  const here = folder === '' ? base : `${base}${folder}/`;
  try {
    return new URL(href.startsWith('/') ? `.${href}` : href, href.startsWith('/') ? base : here)
      .href;
  } catch {
    return repositoryUrl;
  }
}

function foldersOf(files: ReadonlyMap<string, SourceEntry>): ReadonlySet<string> {
  const folders = new Set<string>(['']);
  for (const path of files.keys()) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) {
      folders.add(folder);
    }
  }
  return folders;
}
