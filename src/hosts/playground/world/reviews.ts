import { emit } from './event.ts';
import { requireNotArchived, requirePull } from './require.ts';
import type { Review } from './state/issue.ts';
import type { Repository } from './state/repository.ts';
import type { User } from './state/user.ts';
import type { World } from './state/world.ts';
import { newId } from './users.ts';
import { WorldError } from './world-error.ts';

/**
 * Hands in a review of a pull request, and tells of it. Nobody approves what is their own.
 *
 * @throws WorldError `not-valid` for an approval of one's own pull request
 */
export function reviewPull(
  world: World,
  repository: Repository,
  number: number,
  request: Pick<Review, 'state' | 'body'> & { readonly by: User },
): Review {
  requireNotArchived(repository);
  const pull = requirePull(repository, number);
  const { by, state, body } = request;
  if (state !== 'commented' && by.id === pull.user.id) {
    throw new WorldError('not-valid', 'Review Can not approve your own pull request');
  }
  const review: Review = {
    id: newId(world),
    user: by,
    state,
    body,
    commit: pull.pull.headCommit,
    submittedAt: world.now(),
  };
  pull.updatedAt = world.now();
  pull.timeline.push({ kind: 'reviewed', user: by, at: world.now(), detail: body ?? '' });
  emit(world, { kind: 'pull_request_review', repository, pull, review, sender: by });
  return review;
}
