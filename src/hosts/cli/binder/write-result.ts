import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { MergedFile } from '../../../binder/finding.ts';
import { type HandEdit, handEdits } from '../../../binder/lock/hand-edits.ts';
import { LOCK_NAME } from '../../../binder/lock/lock-schema.ts';
import { readLock } from '../../../binder/lock/read-lock.ts';
import { diskTree } from './disk-tree.ts';

/** What lies where the result goes. */
export type Place =
  | { readonly kind: 'free' }
  /** A former result; `edits` are what somebody changed in it since. */
  | { readonly kind: 'ours'; readonly edits: readonly HandEdit[] }
  /** Something that Sayso did not write. */
  | { readonly kind: 'taken'; readonly why: 'not-a-folder' | 'other-files' | 'broken-lock' };

/** Looks before anything is read or merged. */
export async function lookAtPlace(folder: string): Promise<Place> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) return { kind: 'free' };
  if (!found.isDirectory()) return { kind: 'taken', why: 'not-a-folder' };
  const names = await readdir(folder);
  if (names.length === 0) return { kind: 'free' };
  if (!names.includes(LOCK_NAME)) return { kind: 'taken', why: 'other-files' };
  const tree = diskTree(folder);
  const read = readLock((await tree.readText(LOCK_NAME)) ?? '');
  if (read.kind === 'problem') return { kind: 'taken', why: 'broken-lock' };
  const now = [];
  for (const { path, mode } of await tree.list()) {
    now.push({ path, mode, content: (await tree.read(path)) ?? '' });
  }
  return { kind: 'ours', edits: handEdits(read.lock, now) };
}

/** Whether the folder holds these files and nothing else. */
export async function isWritten(files: readonly MergedFile[], folder: string): Promise<boolean> {
  const tree = diskTree(folder);
  const entries = await tree.list().catch(() => []);
  if (entries.length !== files.length) return false;
  for (const file of files) {
    const mode = entries.find(({ path }) => path === file.path)?.mode;
    const bytes = await tree.read(file.path);
    const isSame = bytes?.equals(Buffer.from(file.content)) === true;
    if (mode !== file.mode || !isSame) return false;
  }
  return true;
}

/**
 * Writes the files into a new folder beside the place, then moves that there: whatever happens on the way, the place
 * holds all of the former or all of the new.
 */
export async function writeResult(files: readonly MergedFile[], folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const work = await mkdtemp(join(dirname(folder), '.sayso-merge-'));
  try {
    const made = join(work, 'new');
    for (const { path, mode, content } of files) {
      const target = join(made, path.split('/').join(sep));
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
      await chmod(target, mode === '100755' ? 0o755 : 0o644);
    }
    const former = join(work, 'former');
    const isThere = (await stat(folder).catch(() => undefined)) !== undefined;
    if (isThere) await rename(folder, former);
    try {
      await rename(made, folder);
    } catch (error) {
      if (isThere) await rename(former, folder);
      throw error;
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
