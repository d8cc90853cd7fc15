import type { Language } from './language.ts';
import type { Links } from './links.ts';
import { link } from './markdown-link.ts';
import { quote } from './quote.ts';

export function folderLink(links: Links, folder: string): string {
  return `${links.repositoryUrl}/tree/${links.branch}/${encodedPath(folder)}`;
}

export function fileLink(links: Links, path: string): string {
  return `${links.repositoryUrl}/blob/${links.branch}/${encodedPath(path)}`;
}

/** The same links to files of another branch; undefined: of the default one. */
export function linksOn(branch: string | undefined, links: Links): Links {
  return branch === undefined ? links : { ...links, branch: encodedPath(branch) };
}

/** One line of a file; `plain=1` shows the lines of what GitHub would otherwise render. */
export function lineLink(links: Links, path: string, line: number): string {
  return `${fileLink(links, path)}?plain=1#L${line}`;
}

/** Where a new file is written in the browser, with its path filled in. */
export function newFileLink({ repositoryUrl, branch }: Links, path: string): string {
  const query = new URLSearchParams({ filename: path });
  return `${repositoryUrl}/new/${branch}?${query.toString().replaceAll('+', '%20')}`;
}

const OPEN: Readonly<Record<Language, string>> = { en: 'open', de: 'öffnen' };

/** A path as it is, and a link beside it: in the link's own text it could not be quoted safely. */
export function linkedPath(path: string, links: Links): string {
  return `${quote(path)} (${link(OPEN[links.language ?? 'en'], fileLink(links, path))})`;
}

/** `encodeURI` would let a `#` or `?` in a name end the address. */
function encodedPath(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
}
