import { createWriteStream } from 'node:fs';
import { type FileHandle, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { crc32, createInflateRaw, inflateRaw } from 'node:zlib';
import { type ArchiveContent, ArchiveError } from './archive.ts';
import type { LocatedFile } from './locate-data.ts';

const inflate = promisify(inflateRaw);

/** Up to this size a file is unpacked in memory, which is several times faster. */
const SMALL = 1024 * 1024;
const CHUNK = 64 * 1024;

/** Where unpacked files go: memory until the budget is spent, then files on disk. */
export type Destination = {
  /** Answers whether so many bytes may stay in memory, and takes note of it. */
  keep(size: number): boolean;
  /** An unused path on disk. */
  newFile(): string;
};

/**
 * Unpacks one file and makes sure that it is what the archive said it was: as long, and with the
 * same checksum. Never produces more bytes than that. Throws `ArchiveError`.
 */
export async function unpackFile(
  handle: FileHandle,
  file: LocatedFile,
  destination: Destination,
): Promise<ArchiveContent> {
  try {
    const small = file.size <= SMALL && file.compressedSize <= 2 * SMALL;
    if (!small) return await unpackToDisk(handle, file, destination.newFile());
    const bytes = await unpackInMemory(handle, file);
    if (destination.keep(bytes.length)) return { kind: 'bytes', bytes };
    const name = destination.newFile();
    await writeFile(name, bytes);
    return { kind: 'file', file: name, size: bytes.length };
  } catch (error) {
    throw isFileSystemError(error) ? error : broken(file);
  }
}

async function unpackInMemory(handle: FileHandle, file: LocatedFile): Promise<Buffer> {
  const packed = Buffer.alloc(file.compressedSize);
  const { bytesRead } = await handle.read(packed, 0, packed.length, file.dataStart);
  if (bytesRead !== packed.length) throw broken(file);
  // maxOutputLength stops the inflation itself; it must be at least 1.
  const bytes = file.deflated
    ? await inflate(packed, { maxOutputLength: Math.max(1, file.size) })
    : packed;
  if (bytes.length !== file.size || crc32(bytes) !== file.crc32) throw broken(file);
  return bytes;
}

async function unpackToDisk(
  handle: FileHandle,
  file: LocatedFile,
  name: string,
): Promise<ArchiveContent> {
  const packed = Readable.from(packedChunks(handle, file), { objectMode: false });
  const checked = (source: AsyncIterable<Buffer>) => checkedChunks(source, file);
  const target = createWriteStream(name);
  if (file.deflated) await pipeline(packed, createInflateRaw(), checked, target);
  else await pipeline(packed, checked, target);
  return { kind: 'file', file: name, size: file.size };
}

async function* packedChunks(handle: FileHandle, file: LocatedFile): AsyncGenerator<Buffer> {
  const end = file.dataStart + file.compressedSize;
  for (let position = file.dataStart; position < end; ) {
    const chunk = Buffer.alloc(Math.min(CHUNK, end - position));
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, position);
    if (bytesRead === 0) throw broken(file);
    position += bytesRead;
    yield chunk.subarray(0, bytesRead);
  }
}

async function* checkedChunks(
  source: AsyncIterable<Buffer>,
  file: LocatedFile,
): AsyncGenerator<Buffer> {
  let size = 0;
  let checksum = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > file.size) throw broken(file);
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (size !== file.size || checksum !== file.crc32) throw broken(file);
}

function broken({ path }: LocatedFile): ArchiveError {
  return new ArchiveError({ problem: 'broken', path });
}

/** A full disk is our trouble, not the archive's. */
function isFileSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
