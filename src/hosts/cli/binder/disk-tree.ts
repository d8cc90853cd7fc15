import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { TooLargeError } from '../../../git/git-error.ts';
import type { Tree, TreeEntry } from '../../../git/tree.ts';

/** More files than these are no repository for Binder, but somebody's whole disk. */
const MOST_FILES = 50_000;
/** Nobody puts into a repository what lies in these. */
const PASSED_OVER = new Set(['.git', 'node_modules', '.venv', '__pycache__', '.ipynb_checkpoints']);

/**
 * A folder on this machine as a tree of git's: files with their modes, links as what they say and never followed. Its
 * entries' ids are made of their paths, as nothing here has a place in git.
 */
export function diskTree(folder: string): Tree {
  let all: Promise<readonly TreeEntry[]> | undefined;
  async function list(inside = '') {
    all ??= entriesIn(folder);
    const entries = await all;
    const isIn = (path: string): boolean =>
      inside === '' || path === inside || path.startsWith(`${inside}/`);
    return entries.filter(({ path }) => isIn(path));
  }
  async function read(path: string, atMost?: number) {
    const entry = (await list(path)).find((one) => one.path === path);
    return entry === undefined ? undefined : bytesOf(join(folder, path), entry.mode, atMost);
  }
  return {
    commit: undefined,
    list,
    read,
    entry: async (path) => (await list(path)).find((one) => one.path === path),
    readText: async (path) => (await read(path))?.toString('utf8'),
    prefetch: async () => {},
  };
}

async function entriesIn(folder: string): Promise<readonly TreeEntry[]> {
  const found: TreeEntry[] = [];
  const folders = [''];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of await readdir(join(folder, next), { withFileTypes: true })) {
      const path = next === '' ? entry.name : `${next}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!PASSED_OVER.has(entry.name)) folders.push(path);
        continue;
      }
      // Sockets, devices and pipes are no files of a repository, and reading one may never end.
      if (!entry.isFile() && !entry.isSymbolicLink()) continue;
      const mode = entry.isSymbolicLink() ? '120000' : await modeOf(join(folder, path));
      found.push({ path, mode, oid: createHash('sha1').update(path).digest('hex') });
      if (found.length > MOST_FILES) throw new TooLargeError(found.length);
    }
  }
  return found.sort((one, other) => (one.path < other.path ? -1 : 1));
}

async function modeOf(path: string): Promise<'100644' | '100755'> {
  return (await lstat(path)).mode & 0o100 ? '100755' : '100644';
}

async function bytesOf(path: string, mode: string, atMost?: number): Promise<Buffer> {
  if (mode === '120000') return Buffer.from((await readlink(path)).split(sep).join('/'));
  const { size } = await lstat(path);
  if (atMost !== undefined && size > atMost) throw new TooLargeError(size);
  return readFile(path);
}
