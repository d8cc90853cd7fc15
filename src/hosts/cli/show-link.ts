import { shellWord } from './shell-word.ts';

/** What links are relative to in a clone. */
export type Addresses = {
  /** The repository's address, as in the facts; no slash at the end. */
  readonly repositoryUrl: string;
  /** False where there is no page on the web behind that address. */
  readonly onTheWeb: boolean;
  /** Where the site would be, and what to show for it. */
  readonly site: { readonly url: string; readonly shown: string };
};

/**
 * A link of a reply as a terminal shows it: files by their path, commits by the command that shows
 * them, and filled-in issues by the words that do the same here. Nothing of it is on the web before
 * it is pushed, so web addresses are left for what is not of this repository.
 */
export function showLink(text: string, url: string, addresses: Addresses): string {
  if (url === addresses.site.url) return `${text}: ${addresses.site.shown}`;
  const inside = insideOf(url, addresses.repositoryUrl);
  if (inside === undefined) return text === url ? url : `${text}: ${url}`;
  const [, what = '', rest = ''] = /^\/([^/?]*)[/?]?(.*)$/s.exec(inside) ?? [];
  if ((what === 'blob' || what === 'tree') && rest.includes('/')) return `${text} [${place(rest)}]`;
  if (what === 'commit') return `${text} [git show ${rest.slice(0, 7)}]`;
  if (what === 'commits') return `${text} [git log]`;
  const title = inside.startsWith('/issues/new?') ? titleOf(url) : undefined;
  if (title !== undefined) return saying(text, title);
  return addresses.onTheWeb && inside !== '' ? `${text}: ${url}` : text;
}

/** A path, with its line as terminals write it; of a proposal, whose files are not in the folder, the command that shows it. */
function place(rest: string): string {
  const [, proposal, address = rest] = /^(?:(sayso\/[^/]+)|[^/]+)\/(.*)$/s.exec(rest) ?? [];
  // In an address both marks are encoded where they are a part of the path.
  const [path = ''] = address.split(/[?#]/, 1);
  const line = /#L(\d+)$/.exec(address)?.[1];
  const there = plain(path);
  if (proposal !== undefined) return `git show ${shellWord(`${proposal}:${there}`)}`;
  return line === undefined ? there : `${there}:${line}`;
}

function insideOf(url: string, base: string): string | undefined {
  if (url === base) return '';
  return url.startsWith(`${base}/`) ? url.slice(base.length) : undefined;
}

function titleOf(url: string): string | undefined {
  return new URL(url).searchParams.get('title') ?? undefined;
}

function saying(text: string, title: string): string {
  const command = `sayso say ${shellWord(title.replace(/\p{Cc}/gu, ' '))}`;
  return text === title ? command : `${text}: ${command}`;
}

/** A path as it is on disk; as in the address where that is not well formed. */
function plain(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
