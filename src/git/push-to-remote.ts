import { isAncestor } from './is-ancestor.ts';
import { pushResult } from './push-result.ts';
import type { PushResult, Repository } from './repository.ts';
import { type Git, gitFailure } from './run-git.ts';

type PushRequest = Parameters<Repository['push']>[0];

/** Pushes with a lease; a lease overrides git's own check that nothing is lost, so it is made here. */
export async function pushTo(git: Git, request: PushRequest): Promise<PushResult> {
  const { commit, ref, expect } = request;
  if (expect !== undefined && !request.force && !(await isAncestor(git, expect, commit))) {
    return { kind: 'refused', reason: 'The commit does not follow the one it replaces' };
  }
  // An empty expectation means that the ref must not exist (git-push(1), --force-with-lease).
  const lease = `--force-with-lease=${ref}:${expect ?? ''}`;
  return pushResult(
    await git.attempt(['push', '--porcelain', '--no-verify', lease, 'origin', `${commit}:${ref}`]),
  );
}

/** Deletes a ref on the remote; none there is fine. */
export async function deleteOn(git: Git, ref: string): Promise<void> {
  const args = ['push', '--porcelain', '--no-verify', 'origin', `:${ref}`];
  const answer = await git.attempt(args);
  const absent = /remote ref does not exist|deleting a non-existent ref/i;
  if (answer.exitCode !== 0 && !absent.test(answer.stdout + answer.stderr)) {
    throw gitFailure(args, answer);
  }
}
