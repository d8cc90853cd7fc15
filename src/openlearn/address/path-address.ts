import type { FileAddress, FolderAddress } from './unit-address.ts';

/**
 * The path of a document (`sources/unit.xml`) or of a folder of documents (`units/`, `./units`), or
 * undefined for a text that does not look like either: a word by itself is not taken for a folder.
 */
export function pathAddress(text: string): FileAddress | FolderAddress | undefined {
  if (/[\p{Cc}:*?"<>|\\]/u.test(text) || text.startsWith('~')) return undefined;
  const isFile = /[^/]\.xml$/i.test(text);
  const isFolder = text.endsWith('/') || /^\.{1,2}(?:\/|$)/.test(text);
  if (!isFile && !isFolder) return undefined;
  const path = withoutDots(text);
  if (path === undefined) return undefined;
  if (!isFile) return { kind: 'folder', path };
  const name = path.slice(path.lastIndexOf('/') + 1, -'.xml'.length);
  return { kind: 'file', base: path, page: path, path, name };
}

/** `./a//b/../c/` is `a/c`; what leads outside is undefined. */
function withoutDots(text: string): string | undefined {
  if (text.startsWith('/')) return undefined;
  const parts: string[] = [];
  for (const part of text.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
