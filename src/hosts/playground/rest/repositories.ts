import { z } from 'zod';
import { emit } from '../world/event.ts';
import { roleOf } from '../world/permission.ts';
import type { Role } from '../world/state/user.ts';
import type { World } from '../world/state/world.ts';
import { findUser, visitor } from '../world/users.ts';
import { HttpError, NO_CONTENT, ok } from './answer.ts';
import { fullRepositoryJson } from './represent/repository.ts';
import { userJson } from './represent/user.ts';
import { type AskedOfRepository, param, type Route, readBody } from './route.ts';

const dispatchRequest = z.object({
  event_type: z.string().min(1).max(100),
  client_payload: z.record(z.string(), z.unknown()).optional(),
});

/** A repository itself: what it is, who may do what, and messages to its workflows. */
export const repositoryRoutes: readonly Route[] = [
  {
    of: 'repository',
    method: 'GET',
    path: '/repos/{owner}/{repo}',
    needs: ['metadata', 'read'],
    handle: ({ world, repository }) => ok(fullRepositoryJson(world, repository)),
  },
  {
    of: 'repository',
    method: 'GET',
    path: '/repos/{owner}/{repo}/collaborators/{username}/permission',
    needs: ['metadata', 'read'],
    handle: permissionOf,
  },
  {
    of: 'repository',
    method: 'POST',
    path: '/repos/{owner}/{repo}/dispatches',
    needs: ['contents', 'write'],
    handle: (asked) => {
      const { world, repository } = asked;
      const body = readBody(asked, dispatchRequest, 'RepositoryDispatch');
      const dispatch = {
        eventType: body.event_type,
        clientPayload: body.client_payload ?? {},
        sender: asked.user ?? visitor(world),
        at: world.now(),
      };
      if (Object.keys(dispatch.clientPayload).length > 10) {
        throw new HttpError(422, 'No more than 10 properties are allowed; 11 were supplied.');
      }
      repository.dispatches.push(dispatch);
      emit(world, { kind: 'repository_dispatch', repository, dispatch });
      return NO_CONTENT;
    },
  },
  {
    of: 'anyone',
    method: 'GET',
    path: '/rate_limit',
    handle: ({ world }) => ok(rateLimits(world)),
  },
];

/**
 * The older four-step permission besides the newer role name: triage reads, maintain writes.
 * Source: REST API, "Get repository permissions for a user".
 */
function permissionOf(asked: AskedOfRepository) {
  const { world, repository } = asked;
  const user = findUser(world, param(asked, 'username'));
  // GitHub answers 404 for accounts that do not exist, `none` or `read` for all others.
  if (!user) throw new HttpError(404, `${param(asked, 'username')} is not a user`);
  const role = roleOf(repository, user);
  const steps: Record<Role, string> = {
    none: 'none',
    read: 'read',
    triage: 'read',
    write: 'write',
    maintain: 'write',
    admin: 'admin',
  };
  const permission = steps[role];
  return ok({
    permission,
    role_name: role,
    user: { ...userJson(world, user), role_name: role, permissions: flags(role) },
  });
}

function flags(role: Role) {
  const order: Role[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];
  const has = (wanted: Role) => order.indexOf(role) >= order.indexOf(wanted);
  return {
    pull: has('read'),
    triage: has('triage'),
    push: has('write'),
    maintain: has('maintain'),
    admin: has('admin'),
  };
}

function rateLimits(world: World) {
  const reset = Math.floor(world.now().getTime() / 1000) + 3600;
  const limit = { limit: 5000, used: 0, remaining: 5000, reset };
  return {
    resources: { core: limit, search: { ...limit, limit: 30, remaining: 30 } },
    rate: limit,
  };
}
