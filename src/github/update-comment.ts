import type { RepositoryName, Request } from './request.ts';

/** Replaces the text of a comment on an issue. */
export async function updateComment(
  request: Request,
  name: RepositoryName,
  { comment, body }: { readonly comment: number; readonly body: string },
): Promise<void> {
  await request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
    ...name,
    comment_id: comment,
    body,
  });
}
