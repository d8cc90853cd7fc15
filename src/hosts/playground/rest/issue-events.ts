import { requireIssue } from '../world/require.ts';
import type { Issue } from '../world/state/issue.ts';
import { nodeId, repositoryApiUrl, time } from './represent/address.ts';
import { userJson } from './represent/user.ts';
import { type AskedOfRepository, numberParam, pageOf, type Route } from './route.ts';

/** What happened to an issue or pull request; of its kinds of event, the changes of its title. */
export const issueEventRoutes: readonly Route[] = [
  {
    of: 'repository',
    method: 'GET',
    path: '/repos/{owner}/{repo}/issues/{issue_number}/events',
    needs: ['issues', 'read'],
    handle: (asked) => {
      const issue = requireIssue(asked.repository, numberParam(asked, 'issue_number'));
      return pageOf(asked, renamings(asked, issue));
    },
  },
];

function renamings({ world, repository }: AskedOfRepository, issue: Issue) {
  const renamed = issue.timeline.filter(({ kind }) => kind === 'renamed');
  return renamed.map(({ user, at, detail }, index) => {
    const id = issue.id * 1000 + index;
    return {
      id,
      node_id: nodeId('RTE', id),
      url: repositoryApiUrl(world, repository, `/issues/events/${id}`),
      actor: userJson(world, user),
      event: 'renamed',
      commit_id: null,
      commit_url: null,
      created_at: time(at),
      performed_via_github_app: null,
      rename: { from: detail, to: renamed[index + 1]?.detail ?? issue.title },
    };
  });
}
