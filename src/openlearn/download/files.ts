import type { Reading } from './source.ts';

/**
 * The files of whoever asks: of a repository's tree, or of a folder on the disk. Paths are relative,
 * with `/`.
 */
export type Files = {
  /** Undefined when there is no file at that path. May reject when it holds more than `atMost` bytes. */
  read(path: string, atMost?: number): Promise<Uint8Array | undefined>;
  /** All files at or below a folder; the empty path stands for all there are. */
  list(folder: string): Promise<readonly { readonly path: string }[]>;
};

/** Reads one file; what goes wrong is data, as with addresses. */
export async function readFrom(files: Files, path: string, maxBytes: number): Promise<Reading> {
  try {
    const bytes = await files.read(path, maxBytes);
    if (bytes === undefined) return { kind: 'missing' };
    if (bytes.length > maxBytes) return { kind: 'too-big', limit: maxBytes };
    return { kind: 'ok', bytes, type: 'application/octet-stream' };
  } catch (error) {
    // Who gives the files may know before reading that one is too large.
    const name = error instanceof Error ? error.name : '';
    if (name === 'TooLargeError') return { kind: 'too-big', limit: maxBytes };
    return { kind: 'unreachable', detail: name };
  }
}
