import type { Command } from './command.ts';
import type { Permission } from './ports.ts';

/** GitHub's roles from nothing to everything ("Repository roles for an organization"). */
const ROLES = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] satisfies Permission[];

/** Whether a role is at least what a command needs. */
export function allows(has: Permission, needs: Command['needs']): boolean {
  return ROLES.indexOf(has) >= ROLES.indexOf(needs);
}
