import type { RepositoryName, Request } from './request.ts';

/** Puts eyes on an issue, or on one comment of it; adding them twice changes nothing. */
export async function addEyes(
  request: Request,
  name: RepositoryName,
  on: { readonly issue: number } | { readonly comment: number },
): Promise<void> {
  if ('comment' in on) {
    await request('POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', {
      ...name,
      comment_id: on.comment,
      content: 'eyes',
    });
    return;
  }
  await request('POST /repos/{owner}/{repo}/issues/{issue_number}/reactions', {
    ...name,
    issue_number: on.issue,
    content: 'eyes',
  });
}
