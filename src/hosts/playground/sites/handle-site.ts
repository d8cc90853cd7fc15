import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileAt, isPlainPath, type ReadFile, readFile } from '../world/read-files.ts';
import { findRepository } from '../world/require.ts';
import type { Repository } from '../world/state/repository.ts';
import type { World } from '../world/state/world.ts';
import { contentType } from './content-type.ts';

const ADDRESS = /^\/pages\/([^/]+)\/([^/]+)(\/.*)?$/;

/** What an address of a site leads to. */
type Found =
  | { readonly kind: 'file'; readonly file: ReadFile }
  | { readonly kind: 'folder' }
  | { readonly kind: 'missing'; readonly file: ReadFile | undefined };

/** Answers for the published sites, read from git; false where the path is not a site's. */
export async function handleSite(
  request: IncomingMessage,
  response: ServerResponse,
  world: World,
): Promise<boolean> {
  const url = new URL(request.url ?? '/', world.url);
  const match = ADDRESS.exec(url.pathname);
  if (!match) return false;
  const [, owner = '', name = '', rest] = match;
  const repository = findRepository(world, owner, name);
  const commit = repository?.pages.site ? repository.pages.deploys.at(-1)?.commit : undefined;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    send(request, response, 405, 'Method not allowed');
  } else if (!repository || commit === undefined) {
    send(request, response, 404, "There isn't a GitHub Pages site here.");
  } else if (rest === undefined) {
    redirect(response, `${url.pathname}/${url.search}`);
  } else {
    await answer(request, response, await find(repository, commit, rest), url);
  }
  return true;
}

/** As GitHub Pages looks: the file itself, `index.html` of a folder, the file with `.html` added. */
async function find(repository: Repository, commit: string, rest: string): Promise<Found> {
  const folder = repository.pages.site?.folder === '/docs' ? 'docs/' : '';
  const path = decodePath(rest);
  if (path !== undefined) {
    const wanted = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const file = await readPlain(repository, commit, folder + wanted);
    if (file) return { kind: 'file', file };
    const there = await fileAt(repository, commit, folder + wanted);
    if (there?.kind === 'folder') return { kind: 'folder' };
    const withEnding = await readPlain(repository, commit, `${folder}${wanted}.html`);
    if (withEnding) return { kind: 'file', file: withEnding };
  }
  return { kind: 'missing', file: await readPlain(repository, commit, `${folder}404.html`) };
}

/** Symbolic links are not followed: a site shows only files of its own branch. */
async function readPlain(
  repository: Repository,
  commit: string,
  path: string,
): Promise<ReadFile | undefined> {
  const file = await readFile(repository, commit, path);
  return file?.kind === 'file' ? file : undefined;
}

/** The path below the site, decoded once; undefined for whatever is not a plain path. */
function decodePath(rest: string): string | undefined {
  try {
    const path = decodeURIComponent(rest.slice(1));
    const tricks = /[\\\p{Cc}]/u.test(path) || path.split('/').includes('.git');
    return isPlainPath(path) && !tricks ? path : undefined;
  } catch {
    return undefined;
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  found: Found,
  url: URL,
): Promise<void> {
  if (found.kind === 'folder') return redirect(response, `${url.pathname}/${url.search}`);
  if (found.kind === 'missing') {
    const { file } = found;
    return send(request, response, 404, file?.bytes ?? 'File not found', {
      'content-type': file ? contentType('404.html') : 'text/plain; charset=utf-8',
    });
  }
  const etag = `"${found.file.oid}"`;
  if (request.headers['if-none-match'] === etag) return send(request, response, 304, '', { etag });
  send(request, response, 200, found.file.bytes, {
    'content-type': contentType(found.file.path),
    etag,
  });
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { location });
  response.end();
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': status === 304 ? 0 : Buffer.byteLength(body),
    // A rehearsal wants to see its last change; GitHub Pages itself caches for ten minutes.
    'cache-control': 'no-cache',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
