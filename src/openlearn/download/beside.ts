import { posix } from 'node:path';
import { type Files, readFrom } from './files.ts';
import type { Reading } from './source.ts';

/** Reads a picture or medium that lies with its document; missing where none of the names is there. */
export type ReadBeside = (names: readonly string[], maxBytes: number) => Promise<Reading>;

/**
 * For a document among files: looks for what it names where it names it, in `<document>-images/` and
 * `<document>-media/`, in `images/` and `media/`, and in its own folder. Capitals do not count, since
 * those who wrote such paths worked on disks where they do not.
 */
export function besideDocument(files: Files, document: string): ReadBeside {
  const folder = posix.dirname(document);
  const stem = posix.basename(document).replace(/\.xml$/i, '');
  const folders = ['', `${stem}-images`, `${stem}-media`, 'images', 'media'];
  let index: Promise<ReadonlyMap<string, string>> | undefined;
  return async (names, maxBytes) => {
    index ??= indexOf(files, folder === '.' ? '' : folder);
    const known = await index;
    for (const name of names) {
      for (const where of folders) {
        const path = posix.normalize(posix.join(folder, where, name));
        const found = known.get(compared(path));
        if (found !== undefined) return readFrom(files, found, maxBytes);
      }
      const elsewhere = posix.normalize(posix.join(folder, name));
      if (name.startsWith('../') && !elsewhere.startsWith('..')) {
        return readFrom(files, elsewhere, maxBytes);
      }
    }
    return { kind: 'missing' };
  };
}

async function indexOf(files: Files, folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await files.list(folder);
  return new Map(entries.map(({ path }) => [compared(path), path]));
}

function compared(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
