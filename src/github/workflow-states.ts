import { z } from 'zod';
import type { RepositoryName, Request } from './request.ts';
import { failureOf } from './request-failure.ts';

const workflowsSchema = z.object({
  workflows: z.array(z.object({ path: z.string(), state: z.string() })),
});

/**
 * Whether GitHub runs the workflows of a repository, by their paths: `active`, `disabled_fork` (as it
 * does with those that a fork brought along), `disabled_inactivity`, `disabled_manually`. Undefined where
 * we may not look; those of a public repository everybody may see.
 * Source: "List repository workflows".
 */
export async function workflowStates(
  request: Request,
  name: RepositoryName,
): Promise<ReadonlyMap<string, string> | undefined> {
  try {
    const { data } = await request('GET /repos/{owner}/{repo}/actions/workflows', {
      ...name,
      per_page: 100,
    });
    const { workflows } = workflowsSchema.parse(data);
    return new Map(workflows.map(({ path, state }) => [path, state]));
  } catch (error) {
    const { kind } = failureOf(error);
    if (kind === 'missing' || kind === 'forbidden') return undefined;
    throw error;
  }
}
