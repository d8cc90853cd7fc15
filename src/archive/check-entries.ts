import { ArchiveError, type ArchiveLimits } from './archive.ts';
import type { ListedFile } from './list-entries.ts';

/** Below this size nobody asks how well a file was packed. */
const LARGE = 10 * 1024 * 1024;

/**
 * Throws an `ArchiveError` when the files together or one by one are more than we take, or when two
 * of them would end up under one name on some system.
 */
export function checkEntries(
  files: readonly ListedFile[],
  archiveSize: number,
  limits: ArchiveLimits,
): void {
  if (files.length === 0) throw new ArchiveError({ problem: 'empty' });
  checkSizes(files, archiveSize, limits);
  checkNames(files);
}

function checkSizes(
  files: readonly ListedFile[],
  archiveSize: number,
  limits: ArchiveLimits,
): void {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (total > LARGE && total > archiveSize * limits.ratio) {
    throw new ArchiveError({ problem: 'bomb' });
  }
  for (const { path, size } of files) {
    if (size <= limits.file) continue;
    throw new ArchiveError({ problem: 'file-too-big', path, size, limit: limits.file });
  }
  if (total > limits.total) {
    throw new ArchiveError({ problem: 'too-big', size: total, limit: limits.total });
  }
}

/**
 * Windows and macOS take `Notes.md` and `notes.md` for one file, so one would silently win. The same
 * goes for folders, and for a file where another entry needs a folder.
 */
function checkNames(files: readonly ListedFile[]): void {
  const spellings = new Map<string, { readonly path: string; readonly isFile: boolean }>();
  for (const { path } of files) {
    for (const one of [...foldersOf(path).map(asFolder), { path, isFile: true }]) {
      const key = one.path.toLowerCase().normalize('NFC');
      const known = spellings.get(key);
      const isSameFolder = known?.path === one.path && !known.isFile && !one.isFile;
      if (known !== undefined && !isSameFolder) {
        throw new ArchiveError({ problem: 'same-name', path: one.path, other: known.path });
      }
      spellings.set(key, one);
    }
  }
}

function asFolder(path: string) {
  return { path, isFile: false };
}

/** `a/b/c.md` → `a`, `a/b`. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
