import { requireComment } from './comments.ts';
import { emit } from './event.ts';
import { requireIssue, requireNotArchived } from './require.ts';
import type { Issue } from './state/issue.ts';
import { REACTIONS, type Reaction, type ReactionContent } from './state/reaction.ts';
import type { Repository } from './state/repository.ts';
import type { User } from './state/user.ts';
import type { World } from './state/world.ts';
import { newId } from './users.ts';
import { WorldError } from './world-error.ts';

/** What can be reacted to. */
export type ReactionTarget =
  | { readonly kind: 'issue'; readonly number: number }
  | { readonly kind: 'comment'; readonly id: number };

/**
 * Adds a reaction; the same one by the same person is not added twice.
 *
 * @throws WorldError `locked`: a locked conversation takes no reactions, from nobody.
 * Source: GitHub's "Locking conversations"
 */
export function react(
  world: World,
  repository: Repository,
  target: ReactionTarget,
  request: { readonly content: ReactionContent; readonly by: User },
): { readonly reaction: Reaction; readonly created: boolean } {
  requireNotArchived(repository);
  const { issue, reactions } = reactedTo(repository, target);
  if (issue.locked) throw new WorldError('locked', 'Reactions are disabled on locked issues');
  const known = reactions.find(
    (one) => one.user.id === request.by.id && one.content === request.content,
  );
  if (known) return { reaction: known, created: false };
  const reaction: Reaction = {
    id: newId(world),
    user: request.by,
    content: request.content,
    createdAt: world.now(),
  };
  reactions.push(reaction);
  emit(world, { kind: 'reaction', repository, issue, sender: request.by });
  return { reaction, created: true };
}

/** Takes a reaction away again; only whoever gave it may. */
export function unreact(
  world: World,
  repository: Repository,
  target: ReactionTarget,
  request: { readonly reaction: number; readonly by: User },
): void {
  const { issue, reactions } = reactedTo(repository, target);
  const at = reactions.findIndex((one) => one.id === request.reaction);
  const reaction = reactions[at];
  if (!reaction || reaction.user.id !== request.by.id) {
    throw new WorldError('not-found', `There is no reaction ${request.reaction} of yours`);
  }
  reactions.splice(at, 1);
  emit(world, { kind: 'reaction', repository, issue, sender: request.by });
}

/** The reactions to an issue or to a comment, oldest first. */
export function reactionsTo(repository: Repository, target: ReactionTarget): readonly Reaction[] {
  return reactedTo(repository, target).reactions;
}

/** How often each reaction was given, only those that were: `[['eyes', 1]]`. */
export function countReactions(
  reactions: readonly Reaction[],
): (readonly [ReactionContent, number])[] {
  return REACTIONS.map(
    (content) => [content, reactions.filter((one) => one.content === content).length] as const,
  ).filter(([, count]) => count > 0);
}

function reactedTo(
  repository: Repository,
  target: ReactionTarget,
): { readonly issue: Issue; readonly reactions: Reaction[] } {
  if (target.kind === 'issue') {
    const issue = requireIssue(repository, target.number);
    return { issue, reactions: issue.reactions };
  }
  const { issue, comment } = requireComment(repository, target.id);
  return { issue, reactions: comment.reactions };
}
