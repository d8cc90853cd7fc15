import type { RepositoryName, Request } from './request.ts';

/** Gives an issue another title. */
export async function renameIssue(
  request: Request,
  name: RepositoryName,
  issue: number,
  title: string,
): Promise<void> {
  await request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
    ...name,
    issue_number: issue,
    title,
  });
}
