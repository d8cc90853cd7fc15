import type { Repository } from './state/repository.ts';
import type { Role, User } from './state/user.ts';
import type { World } from './state/world.ts';
import { appUser } from './users.ts';

const ORDER: readonly Role[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];

/** What a person may do in a repository; everyone reads what is public. */
export function roleOf(repository: Repository, user: User): Role {
  if (user.id === repository.owner.id) return 'admin';
  return repository.collaborators.get(user.id) ?? (repository.private ? 'none' : 'read');
}

/** Gives a person a role in a repository. */
export function setRole(repository: Repository, user: User, role: Role): void {
  repository.collaborators.set(user.id, role);
}

/** True when `role` is `wanted` or more. */
export function atLeast(role: Role, wanted: Role): boolean {
  return ORDER.indexOf(role) >= ORDER.indexOf(wanted);
}

/** Whether this account is the App itself, whose doings GitHub marks with `performed_via_github_app`. */
export function isApp(world: World, user: User): boolean {
  return user.id === appUser(world).id;
}
