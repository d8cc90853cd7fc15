import type { PlanContext } from '../engine/command.ts';

/** Whether the newest commit changed this file: then whoever made it is there to be told. */
export async function isChangedByHead(
  path: string,
  { tree, repository }: Pick<PlanContext, 'tree' | 'repository'>,
): Promise<boolean> {
  const [head] = await repository.log(1);
  const parent = head?.parents[0];
  if (parent === undefined) return true;
  const before = await (await repository.treeAt(parent)).entry(path);
  const now = await tree.entry(path);
  return before?.oid !== now?.oid;
}
