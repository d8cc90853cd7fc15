import { isAncestor } from './is-ancestor.ts';
import { pushResult } from './push-result.ts';
import type { PushRequest, PushResult, RefMove } from './repository.ts';
import { type Git, type GitAnswer, gitFailure } from './run-git.ts';

/**
 * Pushes with leases, several refs in one transaction (git-push(1), --atomic). A lease overrides
 * git's own check that nothing is lost, so it is made here.
 */
export async function pushTo(git: Git, request: PushRequest): Promise<PushResult> {
  const { also = [], without = [] } = request;
  const moves = [request, ...also];
  for (const { commit, expect, force } of moves) {
    if (expect !== undefined && !force && !(await isAncestor(git, expect, commit))) {
      return { kind: 'refused', reason: 'The commit does not follow the one it replaces' };
    }
  }
  const refspecs = [...moves.map(({ commit, ref }) => `${commit}:${ref}`), ...without.map(gone)];
  // An empty expectation means that the ref must not exist (git-push(1), --force-with-lease).
  const leases = moves.map(({ ref, expect }) => `--force-with-lease=${ref}:${expect ?? ''}`);
  const atomic = refspecs.length > 1 ? ['--atomic'] : [];
  const answer = await git.attempt([
    ...['push', '--porcelain', '--no-verify', ...atomic, ...leases, 'origin'],
    ...refspecs,
  ]);
  return wasThere(answer, moves) ? { kind: 'moved' } : pushResult(answer);
}

/** A lease says nothing of a ref that is already what it was to become, also where it was to be new. */
function wasThere({ stdout }: GitAnswer, moves: readonly RefMove[]): boolean {
  const same = [...stdout.matchAll(/^=\t[^\t]*:([^\t]*)\t/gm)].map(([, ref]) => ref);
  return moves.some(({ ref, expect }) => expect === undefined && same.includes(ref));
}

/** Deletes a ref on the remote; none there is fine. */
export async function deleteOn(git: Git, ref: string): Promise<void> {
  const args = ['push', '--porcelain', '--no-verify', 'origin', gone(ref)];
  const answer = await git.attempt(args);
  const absent = /remote ref does not exist|deleting a non-existent ref/i;
  if (answer.exitCode !== 0 && !absent.test(answer.stdout + answer.stderr)) {
    throw gitFailure(args, answer);
  }
}

function gone(ref: string): string {
  return `:${ref}`;
}
