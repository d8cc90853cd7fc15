import type { PlanContext } from '../../engine/command.ts';
import type { LoggedCommit } from '../../git/repository.ts';
import type { Tree } from '../../git/tree.ts';
import { fingerprint, heldUnits, type PlacedUnit } from './unit-trailers.ts';
import type { Pages } from './wishes.ts';

export type Base = { readonly commit: string; readonly tree: Tree; readonly pages: Pages };

/** How far back is looked, step by step: each step may have to fetch. */
const STEPS = [20, 100, 500] as const;

/**
 * The newest commit that holds a unit, in this place, exactly as it was when it was last grabbed,
 * unless that was taken back; undefined where history does not tell (a copy of a template begins anew).
 */
export async function findBase(
  placed: PlacedUnit,
  { log, treeAt }: PlanContext['repository'],
): Promise<Base | undefined> {
  const seen = new Set<string>();
  for (const count of STEPS) {
    const commits = await log(count);
    for (const { oid, trailers } of standing(commits)) {
      if (seen.has(oid)) continue;
      seen.add(oid);
      const held = heldUnits(trailers);
      const files = held.filesOf(placed.unit);
      if (files === undefined) continue;
      const tree = await treeAt(oid);
      if ((await fingerprint(tree, placed.scope)) !== files) continue;
      return { commit: oid, tree, pages: held.pages };
    }
    if (commits.length < count) return undefined;
  }
  return undefined;
}

/** Those that were not taken back, newest first. */
function standing(commits: readonly LoggedCommit[]): readonly LoggedCommit[] {
  const undone = new Set<string>();
  return commits.filter(({ oid, parents, trailers }) => {
    const { 'sayso-undid': undid } = trailers;
    if (undid !== undefined) undone.add(undid);
    // What an update was merged with goes with the update.
    if (undone.has(oid)) for (const merged of parents.slice(1)) undone.add(merged);
    return !undone.has(oid);
  });
}
