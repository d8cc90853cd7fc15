import type { FileHandle } from 'node:fs/promises';
import { ArchiveError } from './archive.ts';
import type { ListedFile } from './list-entries.ts';

/** A listed file with the position of its packed bytes in the archive. */
export type LocatedFile = ListedFile & { readonly dataStart: number };

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;

/**
 * Finds where the bytes of each file begin, and throws an `ArchiveError` when two files share bytes:
 * that is how a small archive pretends to be petabytes (D. Fifield, "A better zip bomb", 2019).
 * Source of the format: PKWARE's APPNOTE.TXT, 4.3.7.
 */
export async function locateData(
  handle: FileHandle,
  files: readonly ListedFile[],
  archiveSize: number,
): Promise<readonly LocatedFile[]> {
  const located: LocatedFile[] = [];
  let free = 0;
  for (const file of files.toSorted((one, other) => one.headerOffset - other.headerOffset)) {
    if (file.headerOffset < free) throw new ArchiveError({ problem: 'bomb' });
    const dataStart = await dataStartOf(handle, file);
    free = dataStart + file.compressedSize;
    if (free > archiveSize) throw new ArchiveError({ problem: 'broken', path: file.path });
    located.push({ ...file, dataStart });
  }
  return located;
}

async function dataStartOf(handle: FileHandle, file: ListedFile): Promise<number> {
  const header = Buffer.alloc(LOCAL_HEADER_SIZE);
  const { bytesRead } = await handle.read(header, 0, LOCAL_HEADER_SIZE, file.headerOffset);
  if (bytesRead < LOCAL_HEADER_SIZE || header.readUInt32LE(0) !== LOCAL_HEADER) {
    throw new ArchiveError({ problem: 'broken', path: file.path });
  }
  return file.headerOffset + LOCAL_HEADER_SIZE + header.readUInt16LE(26) + header.readUInt16LE(28);
}
