import type { RepositoryName, Request } from './request.ts';

/** Gives an issue another title and text, and opens it again where it was closed. */
export async function renewIssue(
  request: Request,
  name: RepositoryName,
  issue: number,
  { title, body }: { readonly title: string; readonly body: string },
): Promise<void> {
  await request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
    ...name,
    issue_number: issue,
    title,
    body,
    state: 'open',
  });
}
