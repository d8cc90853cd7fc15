import { blobId } from '../../git/blob-id.ts';
import type { Change, Changeset } from '../../git/changeset.ts';
import type { Tree } from '../../git/tree.ts';

export type FileChange = {
  readonly path: string;
  readonly state: 'new' | 'changed' | 'deleted';
};

type Write = Extract<Change, { kind: 'write' }>;

/** What a changeset would do to each file of a tree, by path; files that stay as they are, are left out. */
export async function compareChanges(
  changes: Changeset,
  tree: Tree,
): Promise<readonly FileChange[]> {
  const before = new Map((await tree.list()).map((entry) => [entry.path, entry]));
  const compared: FileChange[] = [];
  for (const [path, write] of effectOf(changes, [...before.keys()])) {
    const entry = before.get(path);
    if (write === undefined) {
      if (entry !== undefined) compared.push({ path, state: 'deleted' });
      continue;
    }
    if (entry === undefined) compared.push({ path, state: 'new' });
    else if (await differs(write, entry)) compared.push({ path, state: 'changed' });
  }
  return compared.sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** The last word on every path: what is written to it, or undefined where it is deleted. */
function effectOf(
  changes: Changeset,
  paths: readonly string[],
): ReadonlyMap<string, Write | undefined> {
  const effect = new Map<string, Write | undefined>();
  const files = new Set(paths);
  for (const change of changes) {
    if (change.kind === 'write') {
      effect.set(change.path, change);
      continue;
    }
    effect.set(change.path, undefined);
    // What is a file is no folder, and looking for what is in it would be slow for long lists.
    if (files.has(change.path)) continue;
    const inside = [...paths, ...effect.keys()].filter((path) =>
      path.startsWith(`${change.path}/`),
    );
    for (const path of inside) effect.set(path, undefined);
  }
  return effect;
}

async function differs(
  write: Write,
  entry: { readonly mode: string; readonly oid: string },
): Promise<boolean> {
  if (write.mode !== undefined && write.mode !== entry.mode) return true;
  return (await blobId(write.content)) !== entry.oid;
}
