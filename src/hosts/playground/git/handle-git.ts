import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpError } from '../rest/answer.ts';
import { authenticate, type Caller } from '../rest/authenticate.ts';
import { authorise } from '../rest/authorise.ts';
import type { Need } from '../rest/route.ts';
import { oneAtATime } from '../world/lock.ts';
import { isForced, refMoved } from '../world/move-ref.ts';
import { isProtectedFrom } from '../world/protection.ts';
import { findRepository, fullName } from '../world/require.ts';
import { gitText } from '../world/run-git.ts';
import type { Repository } from '../world/state/repository.ts';
import type { User } from '../world/state/user.ts';
import type { World } from '../world/state/world.ts';
import { announce } from './announce.ts';
import type { PushRules } from './decide-push.ts';
import { HOOK_ENVIRONMENT, hooksFolder } from './hooks.ts';
import { type BackendRequest, runBackend } from './run-backend.ts';

const ADDRESS = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/;

/** Answers git's smart HTTP requests; false where the path is not one of them. */
export async function handleGit(
  request: IncomingMessage,
  response: ServerResponse,
  world: World,
): Promise<boolean> {
  const url = new URL(request.url ?? '/', world.url);
  const match = ADDRESS.exec(url.pathname);
  if (!match) return false;
  const [, owner = '', name = '', path = ''] = match;
  const pushes =
    path === 'git-receive-pack' || url.searchParams.get('service') === 'git-receive-pack';
  try {
    const caller = authenticate(world, request.headers.authorization);
    const repository = findRepository(world, owner, name);
    if (!repository) throw notFound(caller);
    const user = permit(world, caller, repository, pushes);
    const what = backendRequest(repository, path, url, user);
    if (path === 'git-receive-pack') {
      await receive(request, response, { world, repository, caller, user, what });
    } else if (path === 'info/refs' && !pushes) {
      await announce(request, response, what);
    } else {
      await runBackend(request, response, what);
    }
  } catch (error) {
    refuse(response, error);
  }
  return true;
}

function permit(
  world: World,
  caller: Caller,
  repository: Repository,
  pushes: boolean,
): User | undefined {
  const need: Need = ['contents', pushes ? 'write' : 'read'];
  try {
    const user = authorise(world, caller, repository, need);
    if (!pushes || !repository.archived) return user;
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    if (error.status === 404) throw notFound(caller);
    if (error.status !== 403) throw error;
    const who =
      caller.kind === 'token' && caller.token.kind === 'person' ? caller.token.user : null;
    const login = who?.login ?? `${world.app.slug}[bot]`;
    throw new HttpError(403, `Permission to ${fullName(repository)}.git denied to ${login}.`);
  }
  throw new HttpError(403, 'This repository was archived so it is read-only.');
}

/** Like GitHub, which asks for a login before it says that something is not there. */
function notFound(caller: Caller): HttpError {
  return new HttpError(caller.kind === 'nobody' ? 401 : 404, 'Repository not found.');
}

function backendRequest(
  repository: Repository,
  path: string,
  url: URL,
  user: User | undefined,
): BackendRequest {
  return {
    gitFolder: repository.gitFolder,
    path,
    query: url.search.slice(1),
    user: user?.login ?? '',
    configuration: {},
    environment: {},
  };
}

/** A push: rules in, moved refs out, and everyone told before the pusher has the answer. */
async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  push: {
    readonly world: World;
    readonly repository: Repository;
    readonly caller: Caller;
    readonly user: User | undefined;
    readonly what: BackendRequest;
  },
): Promise<void> {
  const { world, repository, caller, user } = push;
  const what: BackendRequest = {
    ...push.what,
    configuration: {
      'core.hooksPath': hooksFolder(world.folder),
      'receive.procReceiveRefs': 'refs/',
    },
    environment: {
      ...HOOK_ENVIRONMENT,
      PLAYGROUND_PUSH_RULES: JSON.stringify(rulesFor(repository, caller, user)),
    },
  };
  await oneAtATime(repository, async () => {
    const before = await readRefs(repository);
    await runBackend(request, response, what, async () => {
      await tellMoves(world, repository, before, user);
    });
  });
}

function rulesFor(repository: Repository, caller: Caller, user: User | undefined): PushRules {
  const refs = [...repository.protectedBranches].map((branch) => `refs/heads/${branch}`);
  return {
    gitFolder: repository.gitFolder,
    defaultBranch: repository.defaultBranch,
    protectedRefs: refs.filter((ref) => isProtectedFrom(repository, ref, user)),
    keepsWorkflows: caller.kind !== 'token' || caller.token.kind !== 'person',
  };
}

async function tellMoves(
  world: World,
  repository: Repository,
  before: ReadonlyMap<string, string>,
  user: User | undefined,
): Promise<void> {
  const after = await readRefs(repository);
  for (const ref of new Set([...before.keys(), ...after.keys()])) {
    const move = { ref, before: before.get(ref), after: after.get(ref) };
    if (move.before === move.after) continue;
    const forced = await isForced(repository, move);
    await refMoved(world, repository, { ...move, forced }, user);
  }
}

async function readRefs(repository: Repository): Promise<Map<string, string>> {
  const text = await gitText(repository.gitFolder, [
    'for-each-ref',
    '--format=%(objectname) %(refname)',
  ]);
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => [line.slice(41), line.slice(0, 40)]));
}

function refuse(response: ServerResponse, error: unknown): void {
  const { status, message } =
    error instanceof HttpError ? error : { status: 500, message: 'Internal Server Error' };
  if (response.headersSent) return void response.destroy();
  const ask = status === 401 ? { 'www-authenticate': 'Basic realm="GitHub"' } : {};
  response.writeHead(status, { 'content-type': 'text/plain', ...ask });
  response.end(`${message}\n`);
}
