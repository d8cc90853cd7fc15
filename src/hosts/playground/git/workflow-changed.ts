import { readRef } from '../world/read-ref.ts';
import { gitText, gitTextOrNothing } from '../world/run-git.ts';

const WORKFLOWS = '.github/workflows/';

/**
 * The first workflow file that the commits new on a branch add, change or remove, or undefined. A
 * file that is the same on the default branch may be brought elsewhere, as GitHub allows.
 *
 * Source: GitHub's "Choosing permissions for a GitHub App", the `workflows` permission.
 */
export async function workflowChanged(
  gitFolder: string,
  move: {
    readonly before: string | undefined;
    readonly after: string;
    readonly defaultBranch: string;
  },
): Promise<string | undefined> {
  // What is on that branch already brings nothing new anywhere.
  const there = await readRef(gitFolder, `refs/heads/${move.defaultBranch}`);
  if (there === move.after) return undefined;
  const known = ['--branches', '--tags', ...(move.before ? [move.before] : [])];
  const revisions = await gitText(gitFolder, ['rev-list', move.after, '--not', ...known]);
  for (const commit of revisions.split('\n').filter((line) => line !== '')) {
    const changed = await gitText(gitFolder, [
      'diff-tree',
      '-r',
      '-z',
      '-m',
      '--root',
      '--no-commit-id',
      '--no-renames',
      '--name-only',
      commit,
      '--',
      WORKFLOWS,
    ]);
    for (const path of changed.split('\0').filter((name) => name !== '')) {
      if (!(await isSameThere(gitFolder, commit, path, move.defaultBranch))) return path;
    }
  }
  return undefined;
}

async function isSameThere(
  gitFolder: string,
  commit: string,
  path: string,
  branch: string,
): Promise<boolean> {
  const blobAt = (revision: string) =>
    gitTextOrNothing(gitFolder, ['rev-parse', '--verify', '--quiet', `${revision}:${path}`]);
  return (await blobAt(commit)) === (await blobAt(`refs/heads/${branch}`));
}
