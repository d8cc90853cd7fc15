import { z } from 'zod';
import {
  closeIssue,
  editIssue,
  labelIssue,
  lockIssue,
  openIssue,
  reopenIssue,
} from '../world/issues.ts';
import { requireIssue } from '../world/require.ts';
import type { Issue } from '../world/state/issue.ts';
import { created, HttpError, NO_CONTENT, ok } from './answer.ts';
import { fullIssueJson, issueJson, labelJson } from './represent/issue.ts';
import {
  type AskedOfRepository,
  actingUser,
  numberParam,
  pageOf,
  type Route,
  readBody,
} from './route.ts';

const newIssue = z.object({
  title: z.string(),
  body: z.string().nullish(),
  labels: z.array(z.string()).optional(),
});

const issueEdit = z.object({
  title: z.string().optional(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']).optional(),
  state_reason: z.enum(['completed', 'not_planned', 'duplicate', 'reopened']).nullish(),
  labels: z.array(z.string()).optional(),
});

const labelsRequest = z.object({ labels: z.array(z.string()).optional() });

const ONE = '/repos/{owner}/{repo}/issues/{issue_number}';

/** Issues: list, open, read, change, lock, label. */
export const issueRoutes: readonly Route[] = [
  {
    of: 'repository',
    method: 'GET',
    path: '/repos/{owner}/{repo}/issues',
    needs: ['issues', 'read'],
    handle: listIssues,
  },
  {
    of: 'repository',
    method: 'POST',
    path: '/repos/{owner}/{repo}/issues',
    needs: ['issues', 'write'],
    handle: (asked) => {
      const { title, body, labels } = readBody(asked, newIssue, 'Issue');
      if (!asked.repository.hasIssues)
        throw new HttpError(410, 'Issues are disabled for this repo');
      const by = actingUser(asked);
      const request = { title, body: body ?? null, labels: labels ?? [], by };
      const issue = openIssue(asked.world, asked.repository, request);
      return created(fullIssueJson(asked.world, asked.repository, issue));
    },
  },
  {
    of: 'repository',
    method: 'GET',
    path: ONE,
    needs: ['issues', 'read'],
    handle: (asked) => ok(fullIssueJson(asked.world, asked.repository, issueOf(asked))),
  },
  {
    of: 'repository',
    method: 'PATCH',
    path: ONE,
    needs: ['issues', 'write'],
    handle: updateIssue,
  },
  {
    of: 'repository',
    method: 'PUT',
    path: `${ONE}/lock`,
    needs: ['issues', 'write'],
    handle: (asked) => lock(asked, true),
  },
  {
    of: 'repository',
    method: 'DELETE',
    path: `${ONE}/lock`,
    needs: ['issues', 'write'],
    handle: (asked) => lock(asked, false),
  },
  {
    of: 'repository',
    method: 'POST',
    path: `${ONE}/labels`,
    needs: ['issues', 'write'],
    handle: (asked) => {
      const { world, repository } = asked;
      const by = actingUser(asked);
      const issue = issueOf(asked);
      for (const label of readBody(asked, labelsRequest, 'Label').labels ?? []) {
        labelIssue(world, repository, issue.number, { by, label });
      }
      return ok(issue.labels.map((label) => labelJson(world, repository, label)));
    },
  },
];

function listIssues(asked: AskedOfRepository) {
  const { query, repository, world } = asked;
  const state = query.get('state') ?? 'open';
  const creator = query.get('creator')?.toLowerCase();
  const labels = query.get('labels')?.split(',') ?? [];
  const since = query.get('since');
  const issues = [...repository.issues.values()]
    .filter((issue) => state === 'all' || issue.state === state)
    .filter((issue) => creator === undefined || issue.user.login.toLowerCase() === creator)
    .filter((issue) => labels.every((name) => issue.labels.some((label) => label.name === name)))
    .filter((issue) => since === null || issue.updatedAt >= new Date(since))
    .sort(orderBy(query));
  return pageOf(asked, issues, (some) => some.map((issue) => issueJson(world, repository, issue)));
}

function orderBy(query: URLSearchParams): (one: Issue, other: Issue) => number {
  const sign = query.get('direction') === 'asc' ? 1 : -1;
  if (query.get('sort') === 'updated') {
    return (one, other) => sign * (one.updatedAt.getTime() - other.updatedAt.getTime());
  }
  return (one, other) => sign * (one.number - other.number);
}

function updateIssue(asked: AskedOfRepository) {
  const { world, repository } = asked;
  const { number } = issueOf(asked);
  const edit = readBody(asked, issueEdit, 'Issue');
  const by = actingUser(asked);
  editIssue(world, repository, number, {
    by,
    ...(edit.title === undefined ? {} : { title: edit.title }),
    ...(edit.body === undefined ? {} : { body: edit.body }),
  });
  for (const label of edit.labels ?? []) labelIssue(world, repository, number, { by, label });
  if (edit.state === 'open') reopenIssue(world, repository, number, { by });
  if (edit.state === 'closed') {
    const reason = edit.state_reason === 'not_planned' ? 'not_planned' : 'completed';
    closeIssue(world, repository, number, { by, reason });
  }
  return ok(fullIssueJson(world, repository, issueOf(asked)));
}

function lock(asked: AskedOfRepository, locked: boolean) {
  const { number } = issueOf(asked);
  lockIssue(asked.world, asked.repository, number, { by: actingUser(asked), locked });
  return NO_CONTENT;
}

function issueOf(asked: AskedOfRepository): Issue {
  return requireIssue(asked.repository, numberParam(asked, 'issue_number'));
}
