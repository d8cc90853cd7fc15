import type { IncomingMessage, ServerResponse } from 'node:http';
import { findRepository } from '../world/require.ts';
import type { World } from '../world/state/world.ts';
import { WorldError } from '../world/world-error.ts';
import { type Answer, errorAnswer, HttpError, NOT_FOUND } from './answer.ts';
import { appRoutes } from './app.ts';
import { authenticate, type Caller } from './authenticate.ts';
import { authorise } from './authorise.ts';
import { checkRoutes } from './checks.ts';
import { commentRoutes } from './comments.ts';
import { commitCommentRoutes } from './commit-comments.ts';
import { commitRoutes } from './commits.ts';
import { contentRoutes } from './contents.ts';
import type { Exchange } from './exchange.ts';
import { issueEventRoutes } from './issue-events.ts';
import { issueRoutes } from './issues.ts';
import { pagesRoutes } from './pages.ts';
import { pullRoutes } from './pulls.ts';
import { rateHeaders } from './rate-headers.ts';
import { reactionRoutes } from './reactions.ts';
import { readJson } from './read-json.ts';
import { refRoutes } from './refs.ts';
import { repositoryRoutes } from './repositories.ts';
import { API_PREFIX } from './represent/address.ts';
import { type Asked, matchPath, type Route } from './route.ts';
import { treeRoutes } from './trees.ts';
import { workflowRoutes } from './workflows.ts';

/** In this order: `commits/{ref}/check-runs` must be asked before `commits/{ref}`. */
export const ROUTES: readonly Route[] = [
  ...appRoutes,
  ...repositoryRoutes,
  ...commentRoutes,
  ...reactionRoutes,
  ...issueRoutes,
  ...issueEventRoutes,
  ...commitCommentRoutes,
  ...checkRoutes,
  ...refRoutes,
  ...commitRoutes,
  ...treeRoutes,
  ...contentRoutes,
  ...pullRoutes,
  ...pagesRoutes,
  ...workflowRoutes,
];

/** Answers a request to the REST API; false where the path is not the API's. */
export async function handleRest(
  request: IncomingMessage,
  response: ServerResponse,
  world: World,
  onExchange?: (exchange: Exchange) => void,
): Promise<boolean> {
  const url = new URL(request.url ?? '/', world.url);
  if (!url.pathname.startsWith(`${API_PREFIX}/`)) return false;
  const path = url.pathname.slice(API_PREFIX.length);
  const method = request.method ?? 'GET';
  let body: unknown;
  let answer: Answer;
  try {
    body = await readJson(request);
    answer = await answerTo(request, world, { method, path, query: url.searchParams, body });
  } catch (error) {
    answer = answerOfError(error);
  }
  const headers = {
    ...rateHeaders(world, request.headers.authorization),
    ...answer.headers,
    'content-type': 'application/json; charset=utf-8',
  };
  response.writeHead(answer.status, headers);
  response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
  onExchange?.({
    request: { method, path, query: url.searchParams, body },
    // As it went over the wire: dates and undefined values are gone there.
    response: { status: answer.status, body: overTheWire(answer.body) },
  });
  return true;
}

async function answerTo(
  request: IncomingMessage,
  world: World,
  what: Pick<Asked, 'method' | 'path' | 'query' | 'body'>,
): Promise<Answer> {
  if (!request.headers['user-agent']) {
    throw new HttpError(
      403,
      'Request forbidden by administrative rules. Please make sure your request has a User-Agent header',
    );
  }
  const caller = authenticate(world, request.headers.authorization);
  for (const route of ROUTES) {
    const params = route.method === what.method ? matchPath(route.path, what.path) : undefined;
    if (params) return call(route, { ...what, world, params, caller });
  }
  world.unanswered.push({ method: what.method, path: what.path });
  throw new HttpError(404, NOT_FOUND);
}

async function call(route: Route, asked: Asked): Promise<Answer> {
  const { world, params, caller } = asked;
  if (route.of === 'repository') {
    const repository = findRepository(world, params.owner ?? '', params.repo ?? '');
    if (!repository) throw new HttpError(404, NOT_FOUND);
    const user = authorise(world, caller, repository, route.needs);
    return route.handle({ ...asked, repository, user });
  }
  if (route.of !== 'anyone') requireApp(caller);
  return route.handle(asked);
}

function requireApp(caller: Caller): void {
  if (caller.kind !== 'app') throw new HttpError(401, 'A JSON web token could not be decoded');
}

function answerOfError(error: unknown): Answer {
  if (error instanceof HttpError) return errorAnswer(error);
  if (error instanceof WorldError) return errorAnswer(httpErrorOf(error));
  return errorAnswer(new HttpError(500, error instanceof Error ? error.message : 'Server Error'));
}

function httpErrorOf(error: WorldError): HttpError {
  switch (error.refusal) {
    case 'not-found':
      return new HttpError(404, NOT_FOUND);
    case 'not-allowed':
    case 'locked':
    case 'archived':
      return new HttpError(403, error.message);
    case 'conflict':
      return new HttpError(409, error.message);
    case 'protected':
    case 'exists':
    case 'not-valid':
      return new HttpError(422, error.message);
  }
}

function overTheWire(body: unknown): unknown {
  return body === undefined ? undefined : JSON.parse(JSON.stringify(body));
}
