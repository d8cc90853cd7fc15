import { z } from 'zod';
import { NEVER_TWICE, type RepositoryName, type Request } from './request.ts';

export const CHECK_NAME = 'Sayso';

/** How a check stands: still running, or over with a conclusion. */
export type CheckStatus =
  | { readonly status: 'in_progress' }
  | { readonly status: 'completed'; readonly conclusion: 'success' | 'failure' | 'neutral' };

/** What a check shows: a heading and Markdown below it. */
export type CheckOutput = { readonly title: string; readonly summary: string };

const runSchema = z.object({ id: z.int() });
const runsSchema = z.object({
  check_runs: z.array(z.object({ id: z.int(), external_id: z.string().nullish() })),
});

/** Starts a check on a commit; `key` finds it again (`external_id`). Answers its id. */
export async function createCheck(
  request: Request,
  name: RepositoryName,
  check: {
    readonly commit: string;
    readonly key: string;
    readonly state: CheckStatus;
    readonly output?: CheckOutput;
  },
): Promise<number> {
  const { data } = await request('POST /repos/{owner}/{repo}/check-runs', {
    ...name,
    name: CHECK_NAME,
    head_sha: check.commit,
    external_id: check.key,
    ...check.state,
    ...(check.output === undefined ? {} : { output: check.output }),
    ...NEVER_TWICE,
  });
  return runSchema.parse(data).id;
}

export async function updateCheck(
  request: Request,
  name: RepositoryName,
  check: { readonly id: number; readonly state: CheckStatus; readonly output: CheckOutput },
): Promise<void> {
  await request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
    ...name,
    check_run_id: check.id,
    ...check.state,
    output: check.output,
  });
}

/** The id of the check that an earlier attempt at the same key started. Only its App can have made it. */
export async function findCheck(
  request: Request,
  name: RepositoryName,
  { commit, key }: { readonly commit: string; readonly key: string },
): Promise<number | undefined> {
  const { data } = await request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
    ...name,
    ref: commit,
    check_name: CHECK_NAME,
    per_page: 100,
  });
  return runsSchema.parse(data).check_runs.find(({ external_id }) => external_id === key)?.id;
}
