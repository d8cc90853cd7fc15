import { z } from 'zod';
import { closeIssue, editIssue, reopenIssue } from '../world/issues.ts';
import { mergePull } from '../world/merge-pull.ts';
import { openPull, pullRequests } from '../world/pulls.ts';
import { commitsBetween } from '../world/read-commits.ts';
import { requirePull } from '../world/require.ts';
import type { PullRequest } from '../world/state/issue.ts';
import { WorldError } from '../world/world-error.ts';
import { created, HttpError, notValid, ok } from './answer.ts';
import { commitJson } from './represent/commit.ts';
import { fullPullJson, pullJson } from './represent/pull.ts';
import {
  type AskedOfRepository,
  actingUser,
  numberParam,
  pageOf,
  type Route,
  readBody,
} from './route.ts';

const newPull = z.object({
  title: z.string(),
  head: z.string(),
  base: z.string(),
  body: z.string().nullish(),
  draft: z.boolean().optional(),
});

const pullEdit = z.object({
  title: z.string().optional(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']).optional(),
});

const mergeRequest = z.object({
  commit_title: z.string().optional(),
  commit_message: z.string().optional(),
  merge_method: z.enum(['merge', 'squash']).optional(),
});

const ALL = '/repos/{owner}/{repo}/pulls';
const ONE = `${ALL}/{pull_number}`;

/** Pull requests within one repository. */
export const pullRoutes: readonly Route[] = [
  { of: 'repository', method: 'GET', path: ALL, needs: ['pull_requests', 'read'], handle: list },
  { of: 'repository', method: 'POST', path: ALL, needs: ['pull_requests', 'write'], handle: open },
  {
    of: 'repository',
    method: 'GET',
    path: ONE,
    needs: ['pull_requests', 'read'],
    handle: async (asked) => ok(await fullPullJson(asked.world, asked.repository, pullOf(asked))),
  },
  { of: 'repository', method: 'PATCH', path: ONE, needs: ['pull_requests', 'write'], handle: edit },
  {
    of: 'repository',
    method: 'GET',
    path: `${ONE}/commits`,
    needs: ['pull_requests', 'read'],
    handle: async (asked) => {
      const { world, repository } = asked;
      const { baseCommit, headCommit } = pullOf(asked).pull;
      const commits = await commitsBetween(repository, baseCommit, headCommit, 250);
      return pageOf(asked, commits, (some) =>
        some.map((one) => commitJson(world, repository, one)),
      );
    },
  },
  {
    of: 'repository',
    method: 'PUT',
    path: `${ONE}/merge`,
    needs: ['contents', 'write'],
    handle: merge,
  },
];

function list(asked: AskedOfRepository) {
  const { query, repository, world } = asked;
  const state = query.get('state') ?? 'open';
  const head = query.get('head');
  const base = query.get('base');
  const sign = query.get('direction') === 'asc' ? 1 : -1;
  const pulls = pullRequests(repository)
    .filter((one) => state === 'all' || one.state === state)
    // GitHub ignores a head that is not `owner:branch`; so a mistake there shows as too many.
    .filter(
      (one) => !head?.includes(':') || `${repository.owner.login}:${one.pull.headBranch}` === head,
    )
    .filter((one) => base === null || one.pull.baseBranch === base)
    .sort((one, other) => sign * (one.number - other.number));
  return pageOf(asked, pulls, (some) => some.map((one) => pullJson(world, repository, one)));
}

async function open(asked: AskedOfRepository) {
  const { world, repository } = asked;
  const body = readBody(asked, newPull, 'PullRequest');
  const head = body.head.replace(`${repository.owner.login}:`, '');
  try {
    const pull = await openPull(world, repository, {
      title: body.title,
      body: body.body ?? null,
      head,
      base: body.base,
      draft: body.draft ?? false,
      by: actingUser(asked),
    });
    return created(await fullPullJson(world, repository, pull));
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    const resource = 'PullRequest';
    if (error.refusal === 'not-found') {
      throw notValid({ resource, field: error.message, code: 'invalid' });
    }
    if (error.refusal === 'exists' || error.refusal === 'not-valid') {
      throw notValid({ resource, field: 'base', code: 'custom', message: error.message });
    }
    throw error;
  }
}

async function edit(asked: AskedOfRepository) {
  const { world, repository } = asked;
  const { number } = pullOf(asked);
  const { title, body, state } = readBody(asked, pullEdit, 'PullRequest');
  const by = actingUser(asked);
  editIssue(world, repository, number, {
    by,
    ...(title === undefined ? {} : { title }),
    ...(body === undefined ? {} : { body }),
  });
  if (state === 'open') reopenIssue(world, repository, number, { by });
  if (state === 'closed') closeIssue(world, repository, number, { by });
  return ok(await fullPullJson(world, repository, pullOf(asked)));
}

async function merge(asked: AskedOfRepository) {
  const { world, repository } = asked;
  const { number } = pullOf(asked);
  const body = readBody(asked, mergeRequest, 'PullRequest');
  try {
    const sha = await mergePull(world, repository, number, {
      by: actingUser(asked),
      method: body.merge_method ?? 'merge',
      ...(body.commit_title === undefined ? {} : { title: body.commit_title }),
      ...(body.commit_message === undefined ? {} : { body: body.commit_message }),
    });
    return ok({ sha, merged: true, message: 'Pull Request successfully merged' });
  } catch (error) {
    if (error instanceof WorldError && ['not-valid', 'conflict'].includes(error.refusal)) {
      throw new HttpError(405, 'Pull Request is not mergeable');
    }
    throw error;
  }
}

function pullOf(asked: AskedOfRepository): PullRequest {
  return requirePull(asked.repository, numberParam(asked, 'pull_number'));
}
