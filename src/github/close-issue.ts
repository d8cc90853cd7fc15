import type { RepositoryName, Request } from './request.ts';

/** Closes an issue as completed. */
export async function closeIssue(
  request: Request,
  name: RepositoryName,
  issue: number,
): Promise<void> {
  await request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
    ...name,
    issue_number: issue,
    state: 'closed',
    state_reason: 'completed',
  });
}
