import type { PlanContext } from '../../engine/command.ts';
import type { LoggedCommit } from '../../git/repository.ts';
import { heldUnits } from './unit-trailers.ts';

/** How far back is looked for who brought a file. */
const COMMITS = 500;

/**
 * Those of these paths that came with the unit, in one grab or another. What somebody put beside it,
 * a copy of one of its pages perhaps, is theirs whatever it says of itself.
 */
export async function whichWereBrought(
  paths: readonly string[],
  unit: string,
  { log, treeAt }: PlanContext['repository'],
): Promise<readonly string[]> {
  if (paths.length === 0) return [];
  const brought = new Set<string>();
  // One more than is looked at, so that what was there before the oldest one is known as well.
  const commits = (await log(COMMITS + 1)).slice(0, COMMITS);
  for (const commit of commits) {
    if (heldUnits(commit.trailers).filesOf(unit) === undefined) continue;
    for (const path of await whichChanged(paths, commit, treeAt)) brought.add(path);
  }
  return paths.filter((path) => brought.has(path));
}

async function whichChanged(
  paths: readonly string[],
  { oid, parents: [parent] }: LoggedCommit,
  treeAt: PlanContext['repository']['treeAt'],
): Promise<readonly string[]> {
  const before = parent === undefined ? undefined : await treeAt(parent);
  const after = await treeAt(oid);
  const entries = await Promise.all(
    paths.map(async (path) => ({
      path,
      was: await before?.entry(path),
      is: await after.entry(path),
    })),
  );
  return entries
    .filter(({ was, is }) => is !== undefined && is.oid !== was?.oid)
    .map((e) => e.path);
}
