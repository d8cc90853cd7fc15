import { z } from 'zod';
import { workflowChanged } from '../git/workflow-changed.ts';
import { oneAtATime } from '../world/lock.ts';
import { isForced, moveRef } from '../world/move-ref.ts';
import { objectKind } from '../world/object-kind.ts';
import { isProtectedFrom, PROTECTED_MESSAGE } from '../world/protection.ts';
import { readRef } from '../world/read-ref.ts';
import { gitText, gitTextOrNothing } from '../world/run-git.ts';
import type { Repository } from '../world/state/repository.ts';
import type { World } from '../world/state/world.ts';
import { created, HttpError, NO_CONTENT, NOT_FOR_INTEGRATION, NOT_FOUND, ok } from './answer.ts';
import { nodeId, repositoryApiUrl } from './represent/address.ts';
import { type AskedOfRepository, actingUser, param, type Route, readBody } from './route.ts';

const oid = z.string().regex(/^[0-9a-f]{40}$/);
const newRef = z.object({ ref: z.string(), sha: oid });
const refUpdate = z.object({ sha: oid, force: z.boolean().optional() });

const ONE = '/repos/{owner}/{repo}/git/refs/{ref+}';

/** Git refs: the branches, tags and private refs of a repository. */
export const refRoutes: readonly Route[] = [
  {
    of: 'repository',
    method: 'GET',
    path: '/repos/{owner}/{repo}/git/ref/{ref+}',
    needs: ['contents', 'read'],
    handle: async ({ world, repository, params }) => {
      const ref = `refs/${params.ref}`;
      const at = await readRef(repository.gitFolder, ref);
      if (at === undefined) throw new HttpError(404, NOT_FOUND);
      return ok(await refJson(world, repository, ref, at));
    },
  },
  {
    of: 'repository',
    method: 'GET',
    path: '/repos/{owner}/{repo}/git/matching-refs/{ref+}',
    needs: ['contents', 'read'],
    handle: listMatching,
  },
  {
    of: 'repository',
    method: 'POST',
    path: '/repos/{owner}/{repo}/git/refs',
    needs: ['contents', 'write'],
    handle: createRef,
  },
  { of: 'repository', method: 'PATCH', path: ONE, needs: ['contents', 'write'], handle: updateRef },
  {
    of: 'repository',
    method: 'DELETE',
    path: ONE,
    needs: ['contents', 'write'],
    handle: deleteRef,
  },
];

async function createRef(asked: AskedOfRepository) {
  const { world, repository } = asked;
  const { ref, sha } = readBody(asked, newRef, 'Reference');
  if (!(await isWellFormed(repository, ref))) {
    throw new HttpError(422, `${ref} is not a valid ref name.`);
  }
  return oneAtATime(repository, async () => {
    if ((await readRef(repository.gitFolder, ref)) !== undefined) {
      throw new HttpError(422, 'Reference already exists');
    }
    await requireMayMove(asked, ref, undefined, sha);
    await moveRef(world, repository, { ref, before: undefined, after: sha }, actingUser(asked));
    return created(await refJson(world, repository, ref, sha));
  });
}

async function updateRef(asked: AskedOfRepository) {
  const { world, repository } = asked;
  const { sha, force } = readBody(asked, refUpdate, 'Reference');
  const ref = `refs/${param(asked, 'ref')}`;
  return oneAtATime(repository, async () => {
    const before = await readRef(repository.gitFolder, ref);
    if (before === undefined) throw new HttpError(422, 'Reference does not exist');
    await requireMayMove(asked, ref, before, sha);
    const move = { ref, before, after: sha };
    if (!force && (await isForced(repository, move))) {
      throw new HttpError(422, 'Update is not a fast forward');
    }
    await moveRef(world, repository, move, actingUser(asked));
    return ok(await refJson(world, repository, ref, sha));
  });
}

async function deleteRef(asked: AskedOfRepository) {
  const { world, repository } = asked;
  const ref = `refs/${param(asked, 'ref')}`;
  return oneAtATime(repository, async () => {
    const before = await readRef(repository.gitFolder, ref);
    if (before === undefined) throw new HttpError(422, 'Reference does not exist');
    if (isProtectedFrom(repository, ref, actingUser(asked))) {
      throw new HttpError(422, 'Cannot delete a protected branch');
    }
    await moveRef(world, repository, { ref, before, after: undefined }, actingUser(asked));
    return NO_CONTENT;
  });
}

async function requireMayMove(
  asked: AskedOfRepository,
  ref: string,
  before: string | undefined,
  after: string,
): Promise<void> {
  const { repository } = asked;
  const kind = await objectKind(repository, after);
  if (kind === undefined) throw new HttpError(422, 'Object does not exist');
  if (ref.startsWith('refs/heads/') && kind !== 'commit') {
    throw new HttpError(422, 'Object is not a commit');
  }
  if (isProtectedFrom(repository, ref, actingUser(asked))) {
    throw new HttpError(422, PROTECTED_MESSAGE);
  }
  const byPerson = asked.caller.kind === 'token' && asked.caller.token.kind === 'person';
  if (byPerson || kind !== 'commit') return;
  const { defaultBranch, gitFolder } = repository;
  const changed = await workflowChanged(gitFolder, { before, after, defaultBranch });
  if (changed !== undefined) throw new HttpError(403, NOT_FOR_INTEGRATION);
}

async function listMatching(asked: AskedOfRepository) {
  const { world, repository } = asked;
  const wanted = `refs/${param(asked, 'ref')}`;
  const text = await gitText(repository.gitFolder, [
    'for-each-ref',
    '--format=%(objectname) %(refname)',
    'refs/',
  ]);
  const refs = text
    .split('\n')
    .map((line) => ({ at: line.slice(0, 40), ref: line.slice(41) }))
    .filter(({ ref }) => ref !== '' && ref.startsWith(wanted));
  return ok(await Promise.all(refs.map(({ ref, at }) => refJson(world, repository, ref, at))));
}

async function isWellFormed(repository: Repository, ref: string): Promise<boolean> {
  if (!/^refs\/[^/]+\/./.test(ref)) return false;
  // Nothing that git has a rule against; most are of this kind.
  if (/^refs(?:\/[\w-]+)+$/.test(ref)) return true;
  const answer = await gitTextOrNothing(repository.gitFolder, ['check-ref-format', ref]);
  return answer !== undefined;
}

async function refJson(world: World, repository: Repository, ref: string, at: string) {
  const type = (await objectKind(repository, at)) ?? 'commit';
  return {
    ref,
    node_id: nodeId('REF', ref),
    url: repositoryApiUrl(world, repository, `/git/${ref}`),
    object: { type, sha: at, url: repositoryApiUrl(world, repository, `/git/${type}s/${at}`) },
  };
}
