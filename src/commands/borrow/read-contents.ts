import type { ChosenFile } from '../../borrow/choose-files.ts';
import type { Tree } from '../../git/tree.ts';
import type { BorrowLimits } from './borrow-limits.ts';
import { readAtMost } from './read-at-most.ts';
import type { Coming, Taken } from './warehouse.ts';

export type Contents = { readonly files: readonly Coming[]; readonly leftOut: readonly Taken[] };

/** Reads what the record does not have yet; undefined for more bytes than are taken. */
export async function readContents(
  chosen: readonly ChosenFile[],
  tree: Tree,
  {
    limits,
    has,
  }: {
    readonly limits: BorrowLimits;
    /** Whether the record has this content at this path already. */
    readonly has: (path: string, oid: string) => boolean;
  },
): Promise<Contents | undefined> {
  await tree.prefetch(chosen.filter(({ to, oid }) => !has(to, oid)));
  const files: Coming[] = [];
  const leftOut: Taken[] = [];
  let bytes = 0;
  for (const file of chosen) {
    if (has(file.to, file.oid)) {
      files.push({ ...file, content: undefined });
      continue;
    }
    const content = await readAtMost(tree, file.path, limits.mostBytesOfFile);
    if (content === undefined) leftOut.push({ path: file.path, why: 'large' });
    else if (isPointer(content)) leftOut.push({ path: file.path, why: 'pointer' });
    else {
      bytes += content.length;
      if (bytes > limits.mostBytes) return undefined;
      files.push({ ...file, content: textOf(content) });
    }
  }
  return { files, leftOut };
}

/** Source: the Git LFS specification, "The Pointer". */
function isPointer(content: Buffer): boolean {
  return (
    content.length < 1024 &&
    content.toString('latin1').startsWith('version https://git-lfs.github.com/spec/')
  );
}

/** Text where it can be merged as such, and bytes otherwise. */
function textOf(content: Buffer): string | Uint8Array {
  if (content.includes(0)) return content;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    // Another encoding.
    return content;
  }
}
