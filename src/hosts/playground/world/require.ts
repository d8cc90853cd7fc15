import { atLeast, roleOf } from './permission.ts';
import type { Issue, PullRequest } from './state/issue.ts';
import type { Repository } from './state/repository.ts';
import type { Role, User } from './state/user.ts';
import type { World } from './state/world.ts';
import { WorldError } from './world-error.ts';

/** The repository at `owner/name` (case does not matter), or undefined. */
export function findRepository(world: World, owner: string, name: string): Repository | undefined {
  const wanted = `${owner}/${name}`.toLowerCase();
  return [...world.repositories.values()].find((one) => fullName(one).toLowerCase() === wanted);
}

/** `you/my-course` */
export function fullName(repository: Repository): string {
  return `${repository.owner.login}/${repository.name}`;
}

/** `http://…/you/my-course`, the page of a repository. */
export function repositoryUrl(world: World, repository: Repository): string {
  return `${world.url}/${fullName(repository)}`;
}

/** @throws WorldError `not-found` */
export function requireIssue(repository: Repository, number: number): Issue {
  const issue = repository.issues.get(number);
  if (!issue) throw new WorldError('not-found', `There is no issue ${number}`);
  return issue;
}

/** @throws WorldError `not-found` */
export function requirePull(repository: Repository, number: number): PullRequest {
  const issue = requireIssue(repository, number);
  if (!isPullRequest(issue)) throw new WorldError('not-found', `${number} is no pull request`);
  return issue;
}

export function isPullRequest(issue: Issue): issue is PullRequest {
  return issue.pull !== undefined;
}

/** @throws WorldError `archived` */
export function requireNotArchived(repository: Repository): void {
  if (!repository.archived) return;
  throw new WorldError('archived', 'Repository was archived so is read-only.');
}

/**
 * Bots pass: what they may do was decided by their token, at the door.
 *
 * @throws WorldError `not-allowed`
 */
export function requireRole(repository: Repository, user: User, wanted: Role): void {
  if (user.type === 'Bot' || atLeast(roleOf(repository, user), wanted)) return;
  throw new WorldError('not-allowed', `${user.login} needs the role ${wanted}`);
}

/** @throws WorldError `not-allowed`: only its author and those with triage may change an issue */
export function requireAuthorOr(repository: Repository, user: User, author: User): void {
  if (user.id !== author.id) requireRole(repository, user, 'triage');
}
