import { addIssue, type NewIssue } from './add-issue.ts';
import { emit } from './event.ts';
import { headOf } from './read-commits.ts';
import { isPullRequest, requireNotArchived } from './require.ts';
import type { PullRequest } from './state/issue.ts';
import type { Repository } from './state/repository.ts';
import type { World } from './state/world.ts';
import { newId } from './users.ts';
import { WorldError } from './world-error.ts';

/** All pull requests of a repository, oldest first. */
export function pullRequests(repository: Repository): PullRequest[] {
  return [...repository.issues.values()].filter(isPullRequest);
}

/**
 * Opens a pull request from one branch to another, and tells of it.
 *
 * @throws WorldError `not-found` for a missing branch, `exists` where one is open for these branches,
 * `not-valid` where the head brings nothing
 */
export async function openPull(
  world: World,
  repository: Repository,
  request: NewIssue & { readonly head: string; readonly base?: string; readonly draft?: boolean },
): Promise<PullRequest> {
  requireNotArchived(repository);
  const base = request.base ?? repository.defaultBranch;
  const headCommit = await headOf(repository, request.head);
  const baseCommit = await headOf(repository, base);
  if (!headCommit) throw new WorldError('not-found', 'head');
  if (!baseCommit) throw new WorldError('not-found', 'base');
  if (headCommit === baseCommit) {
    throw new WorldError('not-valid', `No commits between ${base} and ${request.head}`);
  }
  if (openPullOf(repository, request.head, base)) {
    const head = `${repository.owner.login}:${request.head}`;
    throw new WorldError('exists', `A pull request already exists for ${head}.`);
  }
  const pull = addIssue(world, repository, request, {
    id: newId(world),
    headBranch: request.head,
    baseBranch: base,
    headCommit,
    baseCommit,
    draft: request.draft ?? false,
    mergedAt: null,
    mergedBy: null,
    mergeCommit: null,
  });
  if (!isPullRequest(pull)) throw new WorldError('not-valid', 'head');
  emit(world, { kind: 'pull_request', action: 'opened', repository, pull, sender: request.by });
  return pull;
}

function openPullOf(repository: Repository, head: string, base: string): PullRequest | undefined {
  return pullRequests(repository).find(
    ({ state, pull }) => state === 'open' && pull.headBranch === head && pull.baseBranch === base,
  );
}
