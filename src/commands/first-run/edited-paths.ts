import type { PlanContext } from '../../engine/command.ts';

/** As far back as a repository's beginning is looked for. */
const RECENT = 50;

/**
 * Paths whose files are not as they were in the first commit, or the oldest that is looked at: somebody
 * wrote there between making the repository and the first time that Sayso saw it.
 */
export async function editedPaths({
  repository,
  tree,
}: Pick<PlanContext, 'repository' | 'tree'>): Promise<ReadonlySet<string>> {
  const log = await repository.log(RECENT);
  const oldest = log.at(-1);
  if (oldest === undefined || log.length === 1) return new Set();
  const before = new Map(
    (await (await repository.treeAt(oldest.oid)).list()).map(({ path, oid }) => [path, oid]),
  );
  const now = await tree.list();
  const changed = now.filter(({ path, oid }) => before.get(path) !== oid);
  const there = new Set(now.map(({ path }) => path));
  const gone = [...before.keys()].filter((path) => !there.has(path));
  return new Set([...changed.map(({ path }) => path), ...gone]);
}
