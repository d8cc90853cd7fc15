import type { PlanContext } from '../../engine/command.ts';
import type { Tree } from '../../git/tree.ts';
import { onlyPaths } from './only-paths.ts';
import { LOCK_FILE, type OwnEnvironment } from './own-environment.ts';

/** What the last merge wrote, as a tree; `commit` holds it, where it is not the newest one. */
export type EditBase = { readonly commit: string | undefined; readonly tree: Tree };

/** How far back is looked, step by step: each step may have to fetch. */
const STEPS = [20, 100, 500] as const;

/**
 * The newest commit that holds the same lock and, as the lock says, exactly what that merge wrote; undefined
 * where history does not tell (a copy of a template begins anew).
 */
export async function findEditBase(
  { folder, last }: Extract<OwnEnvironment, { kind: 'merged' }>,
  written: readonly string[],
  { tree, repository }: Pick<PlanContext, 'tree' | 'repository'>,
): Promise<EditBase | undefined> {
  const path = `${folder}/${LOCK_FILE}`;
  const lock = await tree.entry(path);
  const seen = new Set<string>();
  for (const count of STEPS) {
    const commits = await repository.log(count);
    for (const { oid } of commits) {
      if (seen.has(oid)) continue;
      seen.add(oid);
      const then = await repository.treeAt(oid);
      if ((await then.entry(path))?.oid !== lock?.oid) continue;
      if ((await last.editsIn(then, folder)).length > 0) continue;
      return { commit: oid, tree: onlyPaths(then, written) };
    }
    if (commits.length < count) return undefined;
  }
  return undefined;
}
