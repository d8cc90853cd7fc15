import { z } from 'zod';
import { NEVER_TWICE, type RepositoryName, type Request } from './request.ts';

const A_PAGE = 100;
const MOST_PAGES = 10;

const issueSchema = z.object({
  number: z.int(),
  body: z.string().nullish(),
  user: z.object({ login: z.string() }).nullable(),
  pull_request: z.unknown().optional(),
});

/** Opens an issue; answers its number. */
export async function openIssue(
  request: Request,
  name: RepositoryName,
  { title, body }: { readonly title: string; readonly body: string },
): Promise<number> {
  const { data } = await request('POST /repos/{owner}/{repo}/issues', {
    ...name,
    title,
    body,
    ...NEVER_TWICE,
  });
  return issueSchema.parse(data).number;
}

/** The number of our own issue, open or closed, found by its marker and its author, the newest first. */
export async function findIssue(
  request: Request,
  name: RepositoryName,
  { marker, author }: { readonly marker: string; readonly author: string },
): Promise<number | undefined> {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { data } = await request('GET /repos/{owner}/{repo}/issues', {
      ...name,
      creator: author,
      state: 'all',
      per_page: A_PAGE,
      page,
    });
    const issues = z.array(issueSchema).parse(data);
    const own = issues.find(
      ({ body, user, pull_request }) =>
        user?.login === author && pull_request == null && body?.includes(marker) === true,
    );
    if (own !== undefined) return own.number;
    if (issues.length < A_PAGE) return undefined;
  }
  return undefined;
}
