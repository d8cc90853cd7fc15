import type { DocumentAddress } from './unit-address.ts';

const RAW = 'raw.githubusercontent.com';

/**
 * The address of a document that lies on the web by itself: it ends in `.xml`, and is one of the Open
 * University's or of a file on GitHub, whose page about the file (`/blob/`) leads to the file itself.
 * Anything else is undefined.
 *
 * Source: GitHub's own links, "Raw" and "Copy permalink", on the page of a file.
 */
export function documentAddress(url: URL): DocumentAddress | undefined {
  if (!/\.xml$/i.test(url.pathname)) return undefined;
  const host = url.hostname.toLowerCase();
  const path = url.pathname;
  if (host === 'open.edu' || host.endsWith('.open.edu')) {
    // Here the query can say which document it is.
    const address = `https://${host}${path}${url.search}`;
    return { ...named(path), kind: 'document', base: address, page: address, xmlUrl: address };
  }
  const file =
    host === RAW ? ofRaw(path) : /^(?:www\.)?github\.com$/.test(host) ? ofPage(path) : '';
  if (file === undefined || file === '') return undefined;
  const [owner, repository, ...rest] = file.split('/');
  const xmlUrl = `https://${RAW}/${file}`;
  const page = `https://github.com/${owner}/${repository}/blob/${rest.join('/')}`;
  return { ...named(path), kind: 'document', base: xmlUrl, page, xmlUrl };
}

/** `/owner/repository/branch/unit.xml`; a branch can also be written `refs/heads/branch`. */
function ofRaw(path: string): string | undefined {
  const found = /^\/([^/]+\/[^/]+)\/(?:refs\/(?:heads|tags)\/)?([^/]+\/.+)$/.exec(path);
  return found === null ? undefined : `${found[1]}/${found[2]}`;
}

/** `/owner/repository/blob/branch/unit.xml`, and the same with `raw`. */
function ofPage(path: string): string | undefined {
  const found = /^\/([^/]+\/[^/]+)\/(?:blob|raw)\/(?:refs\/(?:heads|tags)\/)?([^/]+\/.+)$/.exec(
    path,
  );
  return found === null ? undefined : `${found[1]}/${found[2]}`;
}

function named(path: string): { readonly name: string } {
  const last = path.slice(path.lastIndexOf('/') + 1, -'.xml'.length);
  try {
    return { name: decodeURIComponent(last) || 'unit' };
  } catch {
    return { name: last };
  }
}
