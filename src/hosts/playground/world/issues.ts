import { addIssue, checkedBody, checkedTitle, type NewIssue } from './add-issue.ts';
import { emit } from './event.ts';
import {
  isPullRequest,
  requireAuthorOr,
  requireIssue,
  requireNotArchived,
  requireRole,
} from './require.ts';
import type { Issue } from './state/issue.ts';
import type { Repository } from './state/repository.ts';
import type { User } from './state/user.ts';
import type { World } from './state/world.ts';
import { newId } from './users.ts';
import { WorldError } from './world-error.ts';

/**
 * Opens an issue and tells of it.
 *
 * @throws WorldError `not-valid` for an empty or too long title or body, `not-allowed` where issues are off
 */
export function openIssue(world: World, repository: Repository, request: NewIssue): Issue {
  requireNotArchived(repository);
  if (!repository.hasIssues) throw new WorldError('not-allowed', 'Issues are disabled');
  const issue = addIssue(world, repository, request, undefined);
  emit(world, { kind: 'issues', action: 'opened', repository, issue, sender: request.by });
  return issue;
}

/** Changes title or body, and tells what they were before; nothing is told when nothing changed. */
export function editIssue(
  world: World,
  repository: Repository,
  number: number,
  edit: { readonly title?: string; readonly body?: string | null; readonly by: User },
): Issue {
  requireNotArchived(repository);
  const issue = requireIssue(repository, number);
  requireAuthorOr(repository, edit.by, issue.user);
  const before: { title?: string; body?: string | null } = {};
  const title = edit.title === undefined ? issue.title : checkedTitle(edit.title);
  const body = edit.body === undefined ? issue.body : checkedBody(edit.body);
  if (title !== issue.title) before.title = issue.title;
  if (body !== issue.body) before.body = issue.body;
  if (Object.keys(before).length === 0) return issue;
  issue.title = title;
  issue.body = body;
  issue.updatedAt = world.now();
  if (before.title !== undefined) note(world, issue, 'renamed', edit.by, before.title);
  tell(world, repository, issue, 'edited', edit.by, before);
  return issue;
}

/** Closes an issue (or a pull request, unmerged); nothing happens to one that is closed. */
export function closeIssue(
  world: World,
  repository: Repository,
  number: number,
  how: { readonly by: User; readonly reason?: 'completed' | 'not_planned' },
): Issue {
  requireNotArchived(repository);
  const issue = requireIssue(repository, number);
  requireAuthorOr(repository, how.by, issue.user);
  const reason = how.reason ?? 'completed';
  if (issue.state === 'closed') {
    if (!issue.pull) issue.stateReason = reason;
    return issue;
  }
  issue.state = 'closed';
  issue.stateReason = issue.pull ? null : reason;
  issue.closedAt = world.now();
  issue.closedBy = how.by;
  issue.updatedAt = world.now();
  note(world, issue, 'closed', how.by, reason);
  tell(world, repository, issue, 'closed', how.by);
  return issue;
}

/** Opens a closed issue again; nothing happens to one that is open. */
export function reopenIssue(
  world: World,
  repository: Repository,
  number: number,
  how: { readonly by: User },
): Issue {
  requireNotArchived(repository);
  const issue = requireIssue(repository, number);
  requireAuthorOr(repository, how.by, issue.user);
  if (issue.state === 'open') return issue;
  if (issue.pull?.mergedAt) throw new WorldError('not-valid', 'A merged pull request stays closed');
  issue.state = 'open';
  issue.stateReason = issue.pull ? null : 'reopened';
  issue.closedAt = null;
  issue.closedBy = null;
  issue.updatedAt = world.now();
  note(world, issue, 'reopened', how.by, '');
  tell(world, repository, issue, 'reopened', how.by);
  return issue;
}

/** Locks the conversation (comments need write then, reactions are off), or unlocks it. */
export function lockIssue(
  world: World,
  repository: Repository,
  number: number,
  how: { readonly by: User; readonly locked: boolean },
): Issue {
  const issue = requireIssue(repository, number);
  requireRole(repository, how.by, 'triage');
  if (issue.locked === how.locked) return issue;
  issue.locked = how.locked;
  const action = how.locked ? 'locked' : 'unlocked';
  note(world, issue, action, how.by, '');
  if (!issue.pull) {
    emit(world, { kind: 'issues', action, repository, issue, sender: how.by });
  }
  return issue;
}

/** Puts a label on an issue; nothing happens when it is there. */
export function labelIssue(
  world: World,
  repository: Repository,
  number: number,
  how: { readonly by: User; readonly label: string },
): Issue {
  const issue = requireIssue(repository, number);
  requireRole(repository, how.by, 'triage');
  if (issue.labels.some((label) => label.name === how.label)) return issue;
  const label = { id: newId(world), name: how.label, color: 'ededed' };
  issue.labels.push(label);
  note(world, issue, 'labeled', how.by, how.label);
  if (!issue.pull) {
    emit(world, { kind: 'issues', action: 'labeled', repository, issue, label, sender: how.by });
  }
  return issue;
}

/** GitHub sends `pull_request` instead of `issues` for what happens to a pull request. */
function tell(
  world: World,
  repository: Repository,
  issue: Issue,
  action: 'edited' | 'closed' | 'reopened',
  sender: User,
  before?: { readonly title?: string; readonly body?: string | null },
): void {
  const change = before ? { before } : {};
  if (isPullRequest(issue)) {
    emit(world, { kind: 'pull_request', action, repository, pull: issue, sender, ...change });
  } else {
    emit(world, { kind: 'issues', action, repository, issue, sender, ...change });
  }
}

function note(
  world: World,
  issue: Issue,
  kind: Issue['timeline'][number]['kind'],
  user: User,
  detail: string,
): void {
  issue.timeline.push({ kind, user, at: world.now(), detail });
}
