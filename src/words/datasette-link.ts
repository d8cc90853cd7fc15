import type { Links } from './links.ts';

/** Where the bytes of a file are, without a page around them. */
export function rawLink({ repositoryUrl, branch }: Links, path: string): string {
  const encoded = `${branch}/${path}`
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
  const onGitHub = /^https:\/\/github\.com\/([^/]+\/[^/]+)$/.exec(repositoryUrl)?.[1];
  // GitHub's own `/raw/` sends on to this host; only the latter lets pages elsewhere read it.
  return onGitHub === undefined
    ? `${repositoryUrl}/raw/${encoded}`
    : `https://raw.githubusercontent.com/${onGitHub}/${encoded}`;
}

/**
 * A page that opens a database of a public repository in the reader's own browser: Datasette Lite.
 * Source: https://github.com/simonw/datasette-lite (`?url=`).
 */
export function datasetteLink(links: Links, path: string): string {
  return `https://lite.datasette.io/?url=${encodeURIComponent(rawLink(links, path))}`;
}
