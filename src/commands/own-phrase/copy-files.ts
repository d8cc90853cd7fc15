import type { Change } from '../../git/changeset.ts';
import type { Tree, TreeEntry } from '../../git/tree.ts';
import { readPath } from '../../language/read-path.ts';
import { readTarget } from './read-target.ts';
import { isMode } from './stage.ts';

export type Copied =
  | {
      readonly kind: 'copied';
      readonly changes: readonly Change[];
      readonly entries: readonly TreeEntry[];
    }
  | { readonly kind: 'missing' | 'forbidden'; readonly path: string };

/**
 * Copies a file, or a folder with all in it, as git has it: no byte is read. A `to` that ends with a
 * slash is a folder that the copy goes into; otherwise it is the copy's own path.
 */
export async function copyFiles({
  from,
  to,
  tree,
}: {
  readonly from: string;
  readonly to: string;
  readonly tree: Tree;
}): Promise<Copied> {
  const source = readPath(from);
  if (source.kind !== 'path') return { kind: 'missing', path: from };
  const entries = (await tree.list(source.path)).filter(({ mode }) => isMode(mode));
  if (entries.length === 0) return { kind: 'missing', path: from };
  const top = to.endsWith('/') ? `${to}${source.path.split('/').at(-1) ?? ''}` : to;
  const changes: Change[] = [];
  for (const { path, mode, oid } of entries) {
    const target = readTarget(`${top}${path.slice(source.path.length)}`);
    if (target === undefined) return { kind: 'forbidden', path: top };
    if (isMode(mode)) {
      changes.push({ kind: 'write', path: target, content: { kind: 'blob', oid }, mode });
    }
  }
  return { kind: 'copied', changes, entries };
}
