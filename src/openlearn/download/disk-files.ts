import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Files } from './files.ts';

/** No folder of units is anywhere near as large. */
const MOST_FILES = 20_000;

/**
 * The files in a folder on this disk, as a repository would give them. Nothing outside of the folder
 * is read, also not through a link, and nothing hidden (`.git`) is listed.
 */
export function diskFiles(root: string): Files {
  return {
    async read(file, atMost = Number.POSITIVE_INFINITY) {
      const found = await inside(root, file);
      if (found === undefined) return undefined;
      const { size } = await stat(found);
      // One byte more than was asked for says that it is too much, without holding it.
      return size > atMost ? new Uint8Array(atMost + 1) : readFile(found);
    },
    async list(folder) {
      const entries = await readdir(path.join(root, folder), {
        recursive: true,
        withFileTypes: true,
      }).catch(() => []);
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
        .filter((file) => !file.split(path.sep).some((part) => part.startsWith('.')))
        .slice(0, MOST_FILES)
        .map((file) => ({ path: file.split(path.sep).join('/') }))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

/** Where a plain file really is, or undefined for one that is not there or not in the folder. */
async function inside(root: string, file: string): Promise<string | undefined> {
  try {
    const home = await realpath(root);
    const found = await realpath(path.join(home, file));
    const isInside = found.startsWith(home + path.sep);
    return isInside && (await stat(found)).isFile() ? found : undefined;
  } catch {
    return undefined;
  }
}
