import type { FileHandle } from 'node:fs/promises';
import { type Entry, fromFdPromise, type ZipFile } from 'yauzl';
import { ArchiveError, type ArchiveLimits } from './archive.ts';
import { checkedPath, isLitter } from './check-path.ts';
import { decodedName, hasControlBytes } from './decode-name.ts';

/** A file that an archive says it holds, checked as far as its table of contents goes. */
export type ListedFile = {
  readonly path: string;
  readonly compressedSize: number;
  readonly size: number;
  readonly crc32: number;
  readonly deflated: boolean;
  readonly executable: boolean;
  readonly headerOffset: number;
};

export type Listing = {
  readonly files: readonly ListedFile[];
  readonly skipped: readonly string[];
};

const STORED = 0;
const DEFLATED = 8;
const CENTRAL_HEADER = 0x02014b50;

/** Reads the table of contents ("central directory") and nothing else. Throws `ArchiveError`. */
export async function listEntries(handle: FileHandle, limits: ArchiveLimits): Promise<Listing> {
  const zip = await fromFdPromise(handle.fd, {
    lazyEntries: true,
    autoClose: false,
    // Names and sizes are judged here, and what is wrong with them is told apart.
    decodeStrings: false,
    validateEntrySizes: false,
  });
  // Known before a single entry is read, so an archive of a hundred thousand costs nothing.
  if (zip.entryCount > limits.entries) throw tooMany(zip.entryCount, limits);
  const files: ListedFile[] = [];
  const skipped: string[] = [];
  for await (const entry of zip.eachEntry()) {
    const { path, isFolder } = nameOf(entry);
    if (isFolder) continue;
    if (isLitter(path)) skipped.push(path);
    else files.push(listed(entry, path));
  }
  await assertNoMore(handle, zip);
  return { files, skipped };
}

function nameOf(entry: Entry): { readonly path: string; readonly isFolder: boolean } {
  const name = decodedName(entry);
  if (hasControlBytes(entry.fileNameRaw))
    throw new ArchiveError({ problem: 'bad-name', path: name });
  const isFolder = /[/\\]$/.test(name);
  // The folder that is packed itself has no name of its own.
  if (/^(\.[/\\])+$/.test(name)) return { path: '', isFolder };
  return { path: checkedPath(name), isFolder };
}

function listed(entry: Entry, path: string): ListedFile {
  if (entry.isEncrypted()) throw new ArchiveError({ problem: 'encrypted' });
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    throw new ArchiveError({ problem: 'unsupported', path });
  }
  const mode = entry.externalFileAttributes >>> 16;
  if (!isPlainFile(mode)) throw new ArchiveError({ problem: 'link', path });
  return {
    path,
    compressedSize: entry.compressedSize,
    size: entry.uncompressedSize,
    crc32: entry.crc32,
    deflated: entry.compressionMethod === DEFLATED,
    executable: (mode & 0o111) !== 0,
    headerOffset: entry.relativeOffsetOfLocalHeader,
  };
}

/** Neither link nor device; systems other than Unix leave the mode at 0. Source: inode(7). */
function isPlainFile(mode: number): boolean {
  const type = mode & 0o170000;
  return type === 0 || type === 0o100000;
}

/** An archive that counts fewer entries than it has shows different contents to different programs. */
async function assertNoMore(handle: FileHandle, zip: ZipFile): Promise<void> {
  // The published types say boolean; yauzl keeps the position of the next entry in it.
  const position = Number(zip.readEntryCursor);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, position);
  if (bytesRead === 4 && buffer.readUInt32LE(0) === CENTRAL_HEADER) {
    throw new ArchiveError({ problem: 'broken', path: undefined });
  }
}

function tooMany(entries: number, { entries: limit }: ArchiveLimits): ArchiveError {
  return new ArchiveError({ problem: 'too-many', entries, limit });
}
