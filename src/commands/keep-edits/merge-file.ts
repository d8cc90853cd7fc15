import { mergeText } from '../../git/merge-text.ts';
import type { Tree } from '../../git/tree.ts';
import type { ComingFile } from './coming-file.ts';

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What a file becomes, and the lines (from 1; 0 for the whole file) where both sides changed it. */
export type MergedFile = {
  readonly content: string | Uint8Array;
  readonly conflicts: readonly number[];
};

/** Larger texts are not pages, and nobody would read their conflicts. */
const LARGEST = 2 * 1024 * 1024;

/** Merges what comes with what was edited. Pictures cannot be merged: those are a conflict as a whole. */
export async function mergeFile(
  { path, content }: ComingFile,
  { base, now }: { readonly base: Tree | undefined; readonly now: Tree },
): Promise<MergedFile> {
  if (typeof content !== 'string' || content.length > LARGEST) return { content, conflicts: [0] };
  const ours = await textOf(now, path);
  const origin = await textOf(base, path);
  if (ours === undefined || origin === undefined) return { content, conflicts: [0] };
  // Somebody's editor may write other line endings; that alone is no edit.
  const ends = ours.includes('\r\n') ? '\r\n' : '\n';
  const withEnds = (text: string): string => text.replace(/\r?\n/g, ends);
  const merged = await mergeText({
    base: withEnds(origin),
    ours: withEnds(ours),
    theirs: withEnds(content),
  });
  return { content: merged.text, conflicts: merged.conflicts.map(({ line }) => line) };
}

/** Undefined for what is not text, or too much of it. */
async function textOf(tree: Tree | undefined, path: string): Promise<string | undefined> {
  const bytes = await tree?.read(path, LARGEST).catch(() => undefined);
  if (bytes === undefined || bytes.includes(0)) return undefined;
  try {
    return UTF_8.decode(bytes);
  } catch {
    // Written in another encoding: read as UTF-8, letters would be lost.
    return undefined;
  }
}
