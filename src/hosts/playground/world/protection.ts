import { atLeast, roleOf } from './permission.ts';
import type { Repository } from './state/repository.ts';
import type { User } from './state/user.ts';

/** Protects a branch (changes only by pull request; admins pass), or lifts that. */
export function protectBranch(repository: Repository, branch: string, isProtected: boolean): void {
  if (isProtected) repository.protectedBranches.add(branch);
  else repository.protectedBranches.delete(branch);
}

/** GitHub's words where a protected branch is pushed to. */
export const PROTECTED_MESSAGE = 'Changes must be made through a pull request.';

/**
 * Whether `user` may not move this ref by itself. Admins pass, as they do on GitHub unless the rule
 * says otherwise; the App and a workflow's token never do.
 */
export function isProtectedFrom(
  repository: Repository,
  ref: string,
  user: User | undefined,
): boolean {
  if (!ref.startsWith('refs/heads/')) return false;
  if (!repository.protectedBranches.has(ref.slice('refs/heads/'.length))) return false;
  return user === undefined || user.type === 'Bot' || !atLeast(roleOf(repository, user), 'admin');
}
