import { checkedBody } from './add-issue.ts';
import { emit } from './event.ts';
import { isApp } from './permission.ts';
import { requireAuthorOr, requireIssue, requireNotArchived, requireRole } from './require.ts';
import type { Comment, Issue } from './state/issue.ts';
import type { Repository } from './state/repository.ts';
import type { User } from './state/user.ts';
import type { World } from './state/world.ts';
import { newId } from './users.ts';
import { WorldError } from './world-error.ts';

/**
 * Comments on an issue or pull request, and tells of it.
 *
 * @throws WorldError `not-found`, `not-valid` for an empty or too long body, `locked` for those
 * without write on a locked conversation
 */
export function commentOnIssue(
  world: World,
  repository: Repository,
  number: number,
  request: { readonly body: string; readonly by: User },
): Comment {
  requireNotArchived(repository);
  const issue = requireIssue(repository, number);
  if (issue.locked) requireWriteWhenLocked(repository, request.by);
  const at = world.now();
  const comment: Comment = {
    id: newId(world),
    issue: number,
    user: request.by,
    body: filled(request.body),
    byApp: isApp(world, request.by),
    reactions: [],
    createdAt: at,
    updatedAt: at,
  };
  issue.comments.push(comment);
  issue.updatedAt = at;
  const sender = request.by;
  emit(world, { kind: 'issue_comment', action: 'created', repository, issue, comment, sender });
  return comment;
}

/** Changes a comment's text, and tells what it was. */
export function editComment(
  world: World,
  repository: Repository,
  id: number,
  edit: { readonly body: string; readonly by: User },
): Comment {
  requireNotArchived(repository);
  const { issue, comment } = requireComment(repository, id);
  requireAuthorOr(repository, edit.by, comment.user);
  const before = { body: comment.body };
  comment.body = filled(edit.body);
  comment.updatedAt = world.now();
  const sender = edit.by;
  emit(world, {
    kind: 'issue_comment',
    action: 'edited',
    repository,
    issue,
    comment,
    sender,
    before,
  });
  return comment;
}

/** Takes a comment away, and tells of it. */
export function deleteComment(
  world: World,
  repository: Repository,
  id: number,
  how: { readonly by: User },
): void {
  requireNotArchived(repository);
  const { issue, comment } = requireComment(repository, id);
  requireAuthorOr(repository, how.by, comment.user);
  issue.comments.splice(issue.comments.indexOf(comment), 1);
  const sender = how.by;
  emit(world, { kind: 'issue_comment', action: 'deleted', repository, issue, comment, sender });
}

/** @throws WorldError `not-found` */
export function requireComment(
  repository: Repository,
  id: number,
): { readonly issue: Issue; readonly comment: Comment } {
  for (const issue of repository.issues.values()) {
    const comment = issue.comments.find((one) => one.id === id);
    if (comment) return { issue, comment };
  }
  throw new WorldError('not-found', `There is no comment ${id}`);
}

function requireWriteWhenLocked(repository: Repository, user: User): void {
  try {
    requireRole(repository, user, 'write');
  } catch {
    throw new WorldError('locked', 'Unable to create comment because issue is locked.');
  }
}

function filled(body: string): string {
  if (body.trim() === '') throw new WorldError('not-valid', "body can't be blank");
  return checkedBody(body);
}
