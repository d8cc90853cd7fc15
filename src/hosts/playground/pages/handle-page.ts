import type { IncomingMessage, ServerResponse } from 'node:http';
import { findRepository } from '../world/require.ts';
import type { Repository } from '../world/state/repository.ts';
import type { World } from '../world/state/world.ts';
import { visitor } from '../world/users.ts';
import { WorldError } from '../world/world-error.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { matchRoute } from './match-route.ts';
import { PageError } from './page-error.ts';
import { note } from './pieces.ts';
import { REPOSITORY_ROUTES, ROUTES } from './routes.ts';
import { insistOnSameOrigin } from './same-origin.ts';
import { sendAnswer } from './send-answer.ts';
import type { Answer, Visit } from './visit.ts';

type Route = { readonly run: () => Promise<Answer>; readonly repository: Repository | undefined };

/**
 * Answers a request for one of the playground's pages, or a form of theirs; a browser that asks for
 * a page that is not there gets a page that says so. False: this is nothing for a page, and nothing
 * was written.
 */
export async function handlePage(
  request: IncomingMessage,
  response: ServerResponse,
  world: World,
): Promise<boolean> {
  const url = new URL(request.url ?? '/', 'http://playground');
  const route = findRoute({ world, request, url, you: visitor(world), parts: {} });
  if (!route && !isReading(request)) return false;
  const answer = await answerOf(request, world, route ?? NOT_FOUND);
  sendAnswer(response, answer, request.method !== 'HEAD');
  return true;
}

const NOT_FOUND: Route = {
  run: async () => {
    throw new PageError(404, 'There is no page at this address.');
  },
  repository: undefined,
};

/** A person's browser, not a program: only these ask for HTML. */
function isReading({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}

function findRoute(visit: Visit): Route | undefined {
  const method = visit.request.method === 'HEAD' ? 'GET' : visit.request.method;
  const { pathname } = visit.url;
  for (const [wanted, pattern, handler] of ROUTES) {
    const parts = wanted === method ? matchRoute(pattern, pathname) : undefined;
    if (parts) return { run: () => handler({ ...visit, parts }), repository: undefined };
  }
  const place =
    matchRoute('/:owner/:name/*rest', pathname) ?? matchRoute('/:owner/:name', pathname);
  const { owner = '', name = '' } = place ?? {};
  const repository = findRepository(visit.world, owner, name);
  if (!repository) return undefined;
  const below = `/${pathname.split('/').filter(Boolean).slice(2).join('/')}`;
  for (const [wanted, pattern, handler] of REPOSITORY_ROUTES) {
    const parts = wanted === method ? matchRoute(pattern, below) : undefined;
    if (parts) return { run: () => handler({ ...visit, parts, repository }), repository };
  }
  return undefined;
}

async function answerOf(request: IncomingMessage, world: World, route: Route): Promise<Answer> {
  try {
    insistOnSameOrigin(request, world.url);
    return await route.run();
  } catch (error) {
    if (error instanceof PageError) return problem(error.status, error.message, route.repository);
    if (error instanceof WorldError) return refused(error, route.repository);
    throw error;
  }
}

const REFUSALS: Readonly<Record<WorldError['refusal'], readonly [number, string]>> = {
  'not-found': [404, 'That is not there.'],
  'not-allowed': [403, 'You may not do that here.'],
  'not-valid': [422, 'That could not be accepted. Go back, look at what you typed, and try again.'],
  exists: [409, 'There is one of that name already. Go back and choose another name.'],
  locked: [403, 'This conversation is locked.'],
  archived: [403, 'This repository is archived: it can be read, not changed.'],
  protected: [403, 'This branch is protected: changes come in by pull request only.'],
  conflict: [
    409,
    'Somebody else changed this at the same moment. Go back, load it again, and try again.',
  ],
};

function refused(error: WorldError, repository: Repository | undefined): Answer {
  const [status, words] = REFUSALS[error.refusal];
  return problem(status, words, repository);
}

function problem(status: number, words: string, repository: Repository | undefined): Answer {
  const title = status === 404 ? 'Not found' : 'That did not work';
  const page = html`<div class="narrow"><h1>${title}</h1>${note(words, true)}
<p><a href="/">Back to the start</a></p></div>`;
  return {
    kind: 'page',
    status,
    page: layout({ title, ...(repository && { repository }) }, page),
  };
}
