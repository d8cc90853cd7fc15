import type { PlanContext } from '../../engine/command.ts';
import type { LoggedCommit } from '../../git/repository.ts';
import type { Tree } from '../../git/tree.ts';

/** The trailer of a commit that holds a unit exactly as it was served; its value is the unit's address. */
export const UNIT_TRAILER = 'Sayso-Unit';

/** How far back is looked, step by step: each step may have to fetch. */
const STEPS = [20, 100, 500] as const;

/**
 * The newest commit that holds a unit exactly as it was when it was last grabbed, unless that was
 * taken back; undefined where history does not tell (a copy of a template begins anew).
 */
export async function findBase(
  unit: string,
  { log, treeAt }: PlanContext['repository'],
): Promise<{ readonly commit: string; readonly tree: Tree } | undefined> {
  for (const count of STEPS) {
    const commits = await log(count);
    const found = newest(commits, unit);
    if (found !== undefined) return { commit: found, tree: await treeAt(found) };
    if (commits.length < count) return undefined;
  }
  return undefined;
}

function newest(commits: readonly LoggedCommit[], unit: string): string | undefined {
  const undone = new Set<string>();
  for (const { oid, parents, trailers } of commits) {
    const { 'sayso-undid': undid, 'sayso-unit': held } = trailers;
    if (undid !== undefined) undone.add(undid);
    // What an update was merged with goes with the update.
    if (undone.has(oid)) for (const merged of parents.slice(1)) undone.add(merged);
    if (held === unit && !undone.has(oid)) return oid;
  }
  return undefined;
}
