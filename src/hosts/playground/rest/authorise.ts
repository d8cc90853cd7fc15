import { covers } from '../world/installations.ts';
import { atLeast, roleOf } from '../world/permission.ts';
import type { Repository } from '../world/state/repository.ts';
import type { User } from '../world/state/user.ts';
import type { World } from '../world/state/world.ts';
import { ACTIONS_BOT, addUser, appUser } from '../world/users.ts';
import { HttpError, NOT_FOR_INTEGRATION, NOT_FOUND } from './answer.ts';
import type { Caller } from './authenticate.ts';
import type { Need } from './route.ts';
import { grants } from './tokens.ts';

/** What everyone who can see a repository may do without write: talk. */
const OPEN_TO_READERS = new Set(['issues', 'pull_requests', 'metadata']);

/**
 * Whether a caller may do what a route needs in a repository; answers who acts.
 *
 * @throws HttpError 401, 403 or 404 in GitHub's words; what may not be seen is not found
 */
export function authorise(
  world: World,
  caller: Caller,
  repository: Repository,
  [permission, access]: Need,
): User | undefined {
  const readsPublic = access === 'read' && !repository.private;
  if (caller.kind === 'app') throw new HttpError(401, 'Bad credentials');
  if (caller.kind === 'nobody') {
    if (readsPublic) return undefined;
    throw repository.private
      ? new HttpError(404, NOT_FOUND)
      : new HttpError(401, 'Requires authentication');
  }
  const { token } = caller;
  if (token.kind === 'person') {
    const role = roleOf(repository, token.user);
    if (role === 'none') throw new HttpError(404, NOT_FOUND);
    const open = access === 'read' || OPEN_TO_READERS.has(permission);
    if (open || atLeast(role, 'write')) return token.user;
    throw new HttpError(403, 'Resource not accessible by personal access token');
  }
  if (token.kind === 'installation' && token.installation.suspendedAt !== null) {
    throw new HttpError(403, 'This installation has been suspended');
  }
  const user = token.kind === 'installation' ? appUser(world) : addUser(world, ACTIONS_BOT);
  if (!reaches(token, repository)) {
    if (readsPublic) return user;
    throw repository.private
      ? new HttpError(404, NOT_FOUND)
      : new HttpError(403, NOT_FOR_INTEGRATION);
  }
  // A token without a permission still reads what everyone can read.
  if (readsPublic || grants(token.permissions, permission, access)) return user;
  throw new HttpError(403, NOT_FOR_INTEGRATION);
}

function reaches(
  token: Exclude<Extract<Caller, { kind: 'token' }>['token'], { kind: 'person' }>,
  repository: Repository,
): boolean {
  if (token.kind === 'action') return token.repository === repository.id;
  if (!covers(token.installation, repository)) return false;
  return token.repositories === undefined || token.repositories.has(repository.id);
}
