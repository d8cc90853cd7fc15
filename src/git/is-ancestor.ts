import type { Git } from './run-git.ts';

/** Whether `commit` follows `ancestor`, so that nothing is lost when it takes its place. */
export async function isAncestor(git: Git, ancestor: string, commit: string): Promise<boolean> {
  const parents = await git.run(['rev-list', '--parents', '--max-count=1', commit]);
  if (parents.trim().split(' ').includes(ancestor)) return true;
  return (await git.attempt(['merge-base', '--is-ancestor', ancestor, commit])).exitCode === 0;
}
