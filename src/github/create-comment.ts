import { z } from 'zod';
import { NEVER_TWICE, type RepositoryName, type Request } from './request.ts';

const answerSchema = z.object({ id: z.int() });

/** Comments on an issue; answers the comment's id. */
export async function createComment(
  request: Request,
  name: RepositoryName,
  { issue, body }: { readonly issue: number; readonly body: string },
): Promise<number> {
  const { data } = await request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...name,
    issue_number: issue,
    body,
    ...NEVER_TWICE,
  });
  return answerSchema.parse(data).id;
}
