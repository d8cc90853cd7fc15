import { pullRequests } from '../../world/pulls.ts';
import type { CheckRun } from '../../world/state/check-run.ts';
import type { Repository } from '../../world/state/repository.ts';
import type { World } from '../../world/state/world.ts';
import { nodeId, pageUrl, repositoryApiUrl, time, timeOrNull } from './address.ts';
import { appJson } from './app.ts';
import { minimalPullJson } from './pull.ts';
import { repositoryJson } from './repository.ts';

/** A check run (`check-run`). */
export function checkRunJson(world: World, repository: Repository, run: CheckRun) {
  const url = repositoryApiUrl(world, repository, `/check-runs/${run.id}`);
  return {
    id: run.id,
    node_id: nodeId('CR', run.id),
    head_sha: run.commit,
    external_id: run.externalId ?? '',
    url,
    html_url: pageUrl(world, repository, `/runs/${run.id}`),
    details_url: run.detailsUrl ?? world.url,
    status: run.status,
    conclusion: run.conclusion,
    started_at: time(run.startedAt),
    completed_at: timeOrNull(run.completedAt),
    output: {
      ...run.output,
      annotations_count: 0,
      annotations_url: `${url}/annotations`,
    },
    name: run.name,
    check_suite: { id: run.suite },
    app: run.byApp ? appJson(world) : null,
    pull_requests: pullsOf(world, repository, run),
  };
}

/** The same with its suite, as webhooks tell it (`check-run-with-simple-check-suite`). */
export function checkRunWithSuiteJson(world: World, repository: Repository, run: CheckRun) {
  return {
    ...checkRunJson(world, repository, run),
    check_suite: {
      id: run.suite,
      node_id: nodeId('CS', run.suite),
      head_branch: repository.defaultBranch,
      head_sha: run.commit,
      status: run.status,
      conclusion: run.conclusion,
      url: repositoryApiUrl(world, repository, `/check-suites/${run.suite}`),
      before: run.commit,
      after: run.commit,
      pull_requests: [],
      app: run.byApp ? appJson(world) : null,
      repository: repositoryJson(world, repository),
      created_at: time(run.startedAt),
      updated_at: time(run.completedAt ?? run.startedAt),
    },
  };
}

function pullsOf(world: World, repository: Repository, run: CheckRun) {
  return pullRequests(repository)
    .filter((pull) => pull.state === 'open' && pull.pull.headCommit === run.commit)
    .map((pull) => minimalPullJson(world, repository, pull));
}
