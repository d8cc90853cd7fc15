import { checkedBody } from './add-issue.ts';
import { emit } from './event.ts';
import { readCommit } from './read-commits.ts';
import { requireAuthorOr, requireNotArchived } from './require.ts';
import type { CommitComment } from './state/commit-comment.ts';
import type { Repository } from './state/repository.ts';
import type { User } from './state/user.ts';
import type { World } from './state/world.ts';
import { newId } from './users.ts';
import { WorldError } from './world-error.ts';

/** Comments on a commit. @throws WorldError `not-found` where there is no such commit */
export async function commentOnCommit(
  world: World,
  repository: Repository,
  revision: string,
  request: { readonly body: string; readonly by: User; readonly path?: string | null },
): Promise<CommitComment> {
  requireNotArchived(repository);
  const commit = await readCommit(repository, revision);
  if (!commit) throw new WorldError('not-found', `There is no commit ${revision}`);
  const at = world.now();
  const comment: CommitComment = {
    id: newId(world),
    commit: commit.oid,
    user: request.by,
    body: checkedBody(request.body),
    path: request.path ?? null,
    reactions: [],
    createdAt: at,
    updatedAt: at,
  };
  repository.commitComments.set(comment.id, comment);
  emit(world, { kind: 'commit_comment', repository, comment, sender: request.by });
  return comment;
}

/** Changes the text of a comment on a commit. */
export function editCommitComment(
  world: World,
  repository: Repository,
  id: number,
  edit: { readonly body: string; readonly by: User },
): CommitComment {
  requireNotArchived(repository);
  const comment = requireCommitComment(repository, id);
  requireAuthorOr(repository, edit.by, comment.user);
  comment.body = checkedBody(edit.body);
  comment.updatedAt = world.now();
  return comment;
}

/** @throws WorldError `not-found` */
export function requireCommitComment(repository: Repository, id: number): CommitComment {
  const comment = repository.commitComments.get(id);
  if (!comment) throw new WorldError('not-found', `There is no commit comment ${id}`);
  return comment;
}

/** The comments on a commit, oldest first. */
export function commentsOnCommit(repository: Repository, oid: string): CommitComment[] {
  return [...repository.commitComments.values()].filter((comment) => comment.commit === oid);
}
