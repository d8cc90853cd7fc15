import { headOf } from '../world/read-commits.ts';
import { listFiles } from '../world/read-files.ts';
import { ok } from './answer.ts';
import { nodeId, pageUrl, repositoryApiUrl, time } from './represent/address.ts';
import type { AskedOfRepository, Route } from './route.ts';

const FOLDER = '.github/workflows';

/** The workflows of a repository, which the playground lists and never runs. */
export const workflowRoutes: readonly Route[] = [
  {
    of: 'repository',
    method: 'GET',
    path: '/repos/{owner}/{repo}/actions/workflows',
    needs: ['actions', 'read'],
    handle: listWorkflows,
  },
];

async function listWorkflows({ world, repository }: AskedOfRepository) {
  const branch = repository.defaultBranch;
  const head = await headOf(repository, branch);
  const files = head === undefined ? [] : ((await listFiles(repository, head, FOLDER)) ?? []);
  const workflows = files
    .filter(({ name }) => /\.ya?ml$/.test(name))
    .map(({ name, path }, at) => {
      const id = repository.id * 100 + at;
      return {
        id,
        node_id: nodeId('W', id),
        name,
        path,
        state: repository.workflows,
        created_at: time(repository.createdAt),
        updated_at: time(repository.updatedAt),
        url: repositoryApiUrl(world, repository, `/actions/workflows/${id}`),
        html_url: pageUrl(world, repository, `/blob/${branch}/${path}`),
        badge_url: pageUrl(world, repository, `/workflows/${encodeURIComponent(name)}/badge.svg`),
      };
    });
  return ok({ total_count: workflows.length, workflows });
}
