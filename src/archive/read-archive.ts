import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Archive,
  type ArchiveEntry,
  ArchiveError,
  type ArchiveLimits,
  type ArchiveProblem,
  type LooksLike,
  usualLimits,
} from './archive.ts';
import { checkEntries } from './check-entries.ts';
import { listEntries } from './list-entries.ts';
import { type LocatedFile, locateData } from './locate-data.ts';
import { type Destination, unpackFile } from './unpack-file.ts';

/** Bytes that stay in memory; what is beyond goes to disk. */
const MEMORY = 32 * 1024 * 1024;
const AT_A_TIME = 6;

/**
 * Reads a zip archive that a stranger made. It is taken as a whole or not at all: everything its
 * table of contents says is judged before a byte is unpacked, and what is unpacked is held to it.
 *
 * `file` is a path on disk. Large contents are left in `into`, a folder of the caller's that the
 * caller removes. Only errors of the file system reject; whatever is wrong with the archive is
 * answered as a problem.
 */
export async function readArchive(
  file: string,
  { into, limits = usualLimits }: { readonly into: string; readonly limits?: ArchiveLimits },
): Promise<Archive> {
  const handle = await open(file, 'r');
  try {
    return await unpackAll(handle, into, limits);
  } catch (error) {
    // What the file system did, and mistakes of our own, are not the archive's fault.
    if (error instanceof TypeError || (error instanceof Error && 'syscall' in error)) throw error;
    return { kind: 'problem', problem: await problemOf(error, handle) };
  } finally {
    await handle.close();
  }
}

async function unpackAll(
  handle: FileHandle,
  into: string,
  limits: ArchiveLimits,
): Promise<Archive> {
  const { size } = await handle.stat();
  const { files, skipped } = await listEntries(handle, limits);
  checkEntries(files, size, limits);
  const located = await locateData(handle, files, size);
  const entries = await unpackEach(handle, located, await destinationIn(into));
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const inOrder = files.flatMap(({ path }) => byPath.get(path) ?? []);
  return { kind: 'read', entries: inOrder, skipped };
}

/** A few workers take the files one after the other; the first problem stops all of them. */
async function unpackEach(
  handle: FileHandle,
  files: readonly LocatedFile[],
  destination: Destination,
): Promise<readonly ArchiveEntry[]> {
  const entries: ArchiveEntry[] = [];
  const waiting = files.values();
  let stopped = false;
  async function work(): Promise<void> {
    for (const file of waiting) {
      if (stopped) return;
      const content = await unpackFile(handle, file, destination);
      entries.push({ path: file.path, content, executable: file.executable });
    }
  }
  const workers = Array.from({ length: AT_A_TIME }, async () => {
    try {
      await work();
    } finally {
      stopped = true;
    }
  });
  // All of them, so that nobody still reads when the archive is closed.
  const results = await Promise.allSettled(workers);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return entries;
}

async function destinationIn(into: string): Promise<Destination> {
  const folder = join(into, `unpacked-${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  let left = MEMORY;
  let files = 0;
  return {
    keep(size) {
      if (size > left) return false;
      left -= size;
      return true;
    },
    newFile() {
      files += 1;
      return join(folder, String(files));
    },
  };
}

/** yauzl tells what is wrong in English sentences only; the few that matter are told apart here. */
async function problemOf(error: unknown, handle: FileHandle): Promise<ArchiveProblem> {
  if (error instanceof ArchiveError) return error.problem;
  const message = error instanceof Error ? error.message : '';
  if (/encryption/.test(message)) return { problem: 'encrypted' };
  if (/multi-disk/.test(message)) return { problem: 'unsupported', path: undefined };
  const start = Buffer.alloc(64);
  const { bytesRead } = await handle.read(start, 0, start.length, 0);
  if (start.toString('latin1', 0, 2) === 'PK') return { problem: 'broken', path: undefined };
  return { problem: 'not-a-zip', looksLike: looksLike(start.subarray(0, bytesRead)) };
}

function looksLike(start: Buffer): LooksLike | undefined {
  const text = start.toString('latin1');
  if (text.startsWith('Rar!')) return 'rar';
  if (text.startsWith('7z\xbc\xaf')) return '7z';
  if (text.startsWith('\x1f\x8b')) return 'gzip';
  if (text.startsWith('version https://git-lfs')) return 'git-lfs';
  if (/^\s*<(!doctype html|html)/i.test(text)) return 'web-page';
  return undefined;
}
