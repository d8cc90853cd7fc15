import { oneAtATime } from './lock.ts';
import { moveRef } from './move-ref.ts';
import { isProtectedFrom, PROTECTED_MESSAGE } from './protection.ts';
import { headOf } from './read-commits.ts';
import { requireNotArchived, requireRole } from './require.ts';
import type { Repository } from './state/repository.ts';
import type { User } from './state/user.ts';
import type { World } from './state/world.ts';
import { WorldError } from './world-error.ts';
import { type FileEdit, WEB_FLOW, writeCommit } from './write-commit.ts';

export type CommitFilesRequest = {
  /** Default: the default branch. It is made where it does not exist (from `from`, or from nothing). */
  readonly branch?: string;
  /** For a new branch: the branch it starts from. */
  readonly from?: string;
  readonly edits: readonly FileEdit[];
  /** Subject, and after a blank line the extended description. */
  readonly message: string;
  readonly by: User;
  /** The commit the person was looking at; `conflict` when the branch has moved since. */
  readonly expect?: string;
};

/**
 * Commits changes as the browser does (editing a file, uploading files): one commit on top of the
 * branch's head, by the person, signed by GitHub. Answers its object id, and tells of the push.
 *
 * @throws WorldError `not-allowed`, `archived`, `protected`, `conflict`, `not-valid`
 */
export function commitFiles(
  world: World,
  repository: Repository,
  request: CommitFilesRequest,
): Promise<string> {
  requireNotArchived(repository);
  requireRole(repository, request.by, 'write');
  const branch = request.branch ?? repository.defaultBranch;
  const ref = `refs/heads/${branch}`;
  if (isProtectedFrom(repository, ref, request.by)) {
    throw new WorldError('protected', PROTECTED_MESSAGE);
  }
  return oneAtATime(repository, async () => {
    const before = await headOf(repository, branch);
    const parent = before ?? (request.from ? await headOf(repository, request.from) : undefined);
    if (request.expect !== undefined && request.expect !== parent) {
      throw new WorldError('conflict', `${branch} has moved`);
    }
    const after = await writeCommit(repository, {
      parents: parent ? [parent] : [],
      edits: request.edits,
      message: request.message,
      author: request.by,
      committer: WEB_FLOW,
      at: world.now(),
    });
    repository.verifiedCommits.add(after);
    await moveRef(world, repository, { ref, before, after }, request.by);
    return after;
  });
}

/** Makes a branch at the head of another one (default: the default branch), and tells of it. */
export async function createBranch(
  world: World,
  repository: Repository,
  request: { readonly name: string; readonly from?: string; readonly by: User },
): Promise<string> {
  requireNotArchived(repository);
  requireRole(repository, request.by, 'write');
  const commit = await headOf(repository, request.from ?? repository.defaultBranch);
  if (!commit) throw new WorldError('not-found', 'There is no such branch to start from');
  const ref = `refs/heads/${request.name}`;
  await moveRef(world, repository, { ref, before: undefined, after: commit }, request.by);
  return commit;
}
