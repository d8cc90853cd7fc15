import { z } from 'zod';
import {
  type CheckDetails,
  checkRunsOf,
  createCheckRun,
  requireCheckRun,
  updateCheckRun,
} from '../world/checks.ts';
import { resolveCommit } from '../world/read-commits.ts';
import { created, HttpError, ok } from './answer.ts';
import { checkRunJson } from './represent/check-run.ts';
import {
  type AskedOfRepository,
  actingUser,
  numberParam,
  pageOf,
  param,
  type Route,
  readBody,
} from './route.ts';

const output = z.object({
  title: z.string().optional(),
  summary: z.string().max(65_535).optional(),
  text: z.string().max(65_535).optional(),
});

const details = z.object({
  name: z.string().optional(),
  details_url: z.string().optional(),
  external_id: z.string().optional(),
  status: z.enum(['queued', 'in_progress', 'completed']).optional(),
  conclusion: z
    .enum(['success', 'failure', 'neutral', 'cancelled', 'skipped', 'timed_out', 'action_required'])
    .optional(),
  completed_at: z.string().optional(),
  output: output.optional(),
});

const newCheck = details.extend({ name: z.string(), head_sha: z.string() });

const ALL = '/repos/{owner}/{repo}/check-runs';
const ONE = `${ALL}/{check_run_id}`;

/** Check runs: how the App answers where there is no issue. */
export const checkRoutes: readonly Route[] = [
  { of: 'repository', method: 'POST', path: ALL, needs: ['checks', 'write'], handle: create },
  {
    of: 'repository',
    method: 'GET',
    path: ONE,
    needs: ['checks', 'read'],
    handle: (asked) => {
      const run = requireCheckRun(asked.repository, numberParam(asked, 'check_run_id'));
      return ok(checkRunJson(asked.world, asked.repository, run));
    },
  },
  {
    of: 'repository',
    method: 'PATCH',
    path: ONE,
    needs: ['checks', 'write'],
    handle: (asked) => {
      const { world, repository } = asked;
      const body = readBody(asked, details, 'CheckRun');
      const id = numberParam(asked, 'check_run_id');
      const request = { ...detailsOf(body), by: actingUser(asked) };
      const run = updateCheckRun(world, repository, id, request);
      return ok(checkRunJson(world, repository, run));
    },
  },
  {
    of: 'repository',
    method: 'GET',
    path: '/repos/{owner}/{repo}/commits/{ref}/check-runs',
    needs: ['checks', 'read'],
    handle: list,
  },
];

async function create(asked: AskedOfRepository) {
  const { world, repository } = asked;
  const body = readBody(asked, newCheck, 'CheckRun');
  const commit = await resolveCommit(repository, body.head_sha);
  if (commit === undefined) throw new HttpError(422, `No commit found for SHA: ${body.head_sha}`);
  const request = { ...detailsOf(body), name: body.name, commit, by: actingUser(asked) };
  return created(checkRunJson(world, repository, createCheckRun(world, repository, request)));
}

async function list(asked: AskedOfRepository) {
  const { query, repository, world } = asked;
  const ref = param(asked, 'ref');
  const commit = await resolveCommit(repository, ref);
  if (commit === undefined) throw new HttpError(422, `No commit found for SHA: ${ref}`);
  const name = query.get('check_name');
  const appId = query.get('app_id');
  const runs = checkRunsOf(repository, commit)
    .filter((run) => name === null || run.name === name)
    .filter((run) => appId === null || (run.byApp && appId === String(world.app.id)))
    .reverse();
  return pageOf(asked, runs, (some) => ({
    total_count: runs.length,
    check_runs: some.map((run) => checkRunJson(world, repository, run)),
  }));
}

function detailsOf(body: z.output<typeof details>): CheckDetails {
  const { output: said } = body;
  const summary = said?.summary ?? null;
  return {
    ...(body.name === undefined ? {} : { name: body.name }),
    ...(body.status === undefined ? {} : { status: body.status }),
    ...(body.conclusion === undefined ? {} : { conclusion: body.conclusion }),
    ...(body.details_url === undefined ? {} : { detailsUrl: body.details_url }),
    ...(body.external_id === undefined ? {} : { externalId: body.external_id }),
    ...(body.completed_at === undefined ? {} : { completedAt: new Date(body.completed_at) }),
    ...(said ? { output: { title: said.title ?? null, summary, text: said.text ?? null } } : {}),
  };
}
