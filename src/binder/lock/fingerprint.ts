import { createHash } from 'node:crypto';
import type { SpecSource } from '../spec/source.ts';

/** The SHA-256 of bytes, or of a text's UTF-8, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** One number for all files of a source: their modes, paths and bytes, in the order of the paths. */
export function fingerprint({ files }: Pick<SpecSource, 'files'>): string {
  const hash = createHash('sha256');
  const ordered = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  for (const { mode, path, bytes } of ordered) {
    // No path has a NUL, and the length says where the bytes end.
    hash.update(`${mode} ${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
