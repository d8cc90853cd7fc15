import { branchRef } from './branch-ref.ts';
import { readCommitText, writeCommitText } from './commit-text.ts';
import { personalEnvironment } from './git-environment.ts';
import { moveLocalBranch } from './move-local-branch.ts';
import { openTree } from './open-tree.ts';
import { readLog } from './read-log.ts';
import { readObjects } from './read-objects.ts';
import type { Repository } from './repository.ts';
import { gitIn } from './run-git.ts';
import { writeCommit } from './write-commit.ts';

/**
 * A person's own clone as a repository: commits go into its object store, and `push` moves its local
 * branch. Where that branch is checked out, the files in the folder follow, unless that would
 * overwrite something that was not committed (then `push` answers `refused`).
 *
 * `folder` may be any folder inside the clone. `branch` is what is meant when none is named
 * (default: what is checked out). A branch that only the remote `origin` has can be read as well.
 * Rejects with a `GitError` when `folder` is not in a git repository.
 */
export async function openLocalRepository(request: {
  readonly folder: string;
  readonly branch?: string | undefined;
}): Promise<Repository> {
  const environment = personalEnvironment();
  const root = await rootOf(request.folder);
  const git = gitIn(root, environment);
  const reader = readObjects(root, environment);
  // Its blobs are there; should it be a blob-less clone, git fetches them as they are read.
  const treeOf = (commit: string | undefined) =>
    openTree(commit, { git, reader, prefetch: async () => {} });

  async function commitAt(revision: string): Promise<string | undefined> {
    const answer = await git.attempt(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
    return answer.exitCode === 0 ? answer.stdout.trim() : undefined;
  }
  async function head(branch = request.branch): Promise<string | undefined> {
    if (branch === undefined) return commitAt('HEAD');
    const ref = branchRef(branch);
    if (ref === undefined) return undefined;
    return (await commitAt(ref)) ?? (await commitAt(`refs/remotes/origin/${branch}`));
  }

  return {
    tree: async (branch) => treeOf(await head(branch)),
    treeAt: async (commit) => treeOf(commit),
    head,
    async refresh() {},
    async log(count, branch) {
      const commit = await head(branch);
      return commit === undefined ? [] : (await readLog({ git, reader }, commit, count)).commits;
    },
    commit: (wanted) => writeCommit(root, environment, wanted),
    commitText: (commit) => readCommitText(reader, commit),
    adopt: (text) => writeCommitText(git, text),
    push: (wanted) => moveLocalBranch(git, wanted),
    async deleteRef(ref) {
      await git.run(['update-ref', '-d', ref]);
    },
    close: () => reader.close(),
  };
}

/** The name of the branch that is checked out in `folder`, or undefined for a detached head. */
export async function checkedOutBranch(folder: string): Promise<string | undefined> {
  const git = gitIn(folder, personalEnvironment());
  const answer = await git.attempt(['symbolic-ref', '--quiet', '--short', 'HEAD']);
  return answer.exitCode === 0 ? answer.stdout.trim() : undefined;
}

/** The top of the work tree, or git's own folder for a bare repository. */
async function rootOf(folder: string): Promise<string> {
  const git = gitIn(folder, personalEnvironment());
  const top = await git.attempt(['rev-parse', '--show-toplevel']);
  if (top.exitCode === 0) return top.stdout.replace(/\n$/, '');
  return (await git.run(['rev-parse', '--absolute-git-dir'])).replace(/\n$/, '');
}
