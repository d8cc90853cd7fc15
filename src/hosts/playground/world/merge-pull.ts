import { closeWhatTextCloses } from './closing-words.ts';
import { closeAsMerged } from './follow-ref.ts';
import { oneAtATime } from './lock.ts';
import { refMoved, setRef } from './move-ref.ts';
import { headOf, isAncestor } from './read-commits.ts';
import { requireNotArchived, requirePull, requireRole } from './require.ts';
import { GitError, gitText } from './run-git.ts';
import type { PullRequest } from './state/issue.ts';
import type { Repository } from './state/repository.ts';
import type { User } from './state/user.ts';
import type { World } from './state/world.ts';
import { WorldError } from './world-error.ts';
import { WEB_FLOW } from './write-commit.ts';

export type MergeRequest = {
  readonly by: User;
  /** Default `merge`: a merge commit. `squash`: one commit with all changes. */
  readonly method?: 'merge' | 'squash';
  /** First line of the commit; GitHub's own words unless given. */
  readonly title?: string;
  readonly body?: string;
};

/** The first line GitHub suggests for the commit. */
export function mergeTitle(
  repository: Repository,
  pull: PullRequest,
  method: 'merge' | 'squash',
): string {
  if (method === 'squash') return `${pull.title} (#${pull.number})`;
  return `Merge pull request #${pull.number} from ${repository.owner.login}/${pull.pull.headBranch}`;
}

/**
 * Merges a pull request, and tells of the push and of the pull request. Answers the commit.
 *
 * @throws WorldError `not-valid` when it is closed, `conflict` when the branches do not go together
 */
export function mergePull(
  world: World,
  repository: Repository,
  number: number,
  request: MergeRequest,
): Promise<string> {
  requireNotArchived(repository);
  requireRole(repository, request.by, 'write');
  return oneAtATime(repository, async () => {
    const pull = requirePull(repository, number);
    if (pull.state !== 'open') throw new WorldError('not-valid', 'Pull Request is not mergeable');
    const { baseBranch, headCommit } = pull.pull;
    const before = await headOf(repository, baseBranch);
    if (!before) throw new WorldError('not-found', `There is no branch ${baseBranch}`);
    const after = await writeMerge(world, repository, pull, before, request);
    const ref = `refs/heads/${baseBranch}`;
    await setRef(repository, { ref, before, after });
    repository.verifiedCommits.add(after);
    pull.pull.baseCommit = before;
    pull.pull.headCommit = headCommit;
    closeAsMerged(world, repository, pull, { commit: after, sender: request.by });
    await refMoved(world, repository, { ref, before, after, forced: false }, request.by);
    closeWhatTextCloses(world, repository, pull.body ?? '', request.by);
    return after;
  });
}

async function writeMerge(
  world: World,
  repository: Repository,
  pull: PullRequest,
  base: string,
  request: MergeRequest,
): Promise<string> {
  const method = request.method ?? 'merge';
  const head = pull.pull.headCommit;
  const tree = await mergedTree(repository, base, head);
  const title = request.title ?? mergeTitle(repository, pull, method);
  const body = request.body ?? (method === 'merge' ? pull.title : '');
  const message = body === '' ? title : `${title}\n\n${body}`;
  const parents = method === 'merge' ? [base, head] : [base];
  const date = `${Math.floor(world.now().getTime() / 1000)} +0000`;
  const author = method === 'squash' ? pull.user : request.by;
  return gitText(
    repository.gitFolder,
    ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'],
    {
      input: message,
      environment: {
        GIT_AUTHOR_NAME: author.name,
        GIT_AUTHOR_EMAIL: author.email,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: WEB_FLOW.name,
        GIT_COMMITTER_EMAIL: WEB_FLOW.email,
        GIT_COMMITTER_DATE: date,
      },
    },
  );
}

/** Whether the branches of an open pull request go together. */
export async function isMergeable(repository: Repository, pull: PullRequest): Promise<boolean> {
  const base = await headOf(repository, pull.pull.baseBranch);
  if (!base) return false;
  try {
    await mergedTree(repository, base, pull.pull.headCommit);
    return true;
  } catch (error) {
    if (error instanceof WorldError) return false;
    throw error;
  }
}

async function mergedTree(repository: Repository, base: string, head: string): Promise<string> {
  // Nothing to merge when only one side has changed; also spares git versions without merge-tree.
  if (await isAncestor(repository, base, head)) {
    return gitText(repository.gitFolder, ['rev-parse', `${head}^{tree}`]);
  }
  try {
    const answer = await gitText(repository.gitFolder, ['merge-tree', '--write-tree', base, head]);
    return answer.split('\n')[0] ?? '';
  } catch (error) {
    if (error instanceof GitError) throw new WorldError('conflict', 'Merge conflict');
    throw error;
  }
}
