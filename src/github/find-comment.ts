import { z } from 'zod';
import type { RepositoryName, Request } from './request.ts';

const A_PAGE = 100;
const MOST_PAGES = 10;

const commentsSchema = z.array(
  z.object({
    id: z.int(),
    body: z.string().nullish(),
    user: z.object({ login: z.string() }).nullable(),
  }),
);

/** What a comment must have to be ours: anybody can copy a marker, nobody can be its author. */
export type OwnComment = { readonly marker: string; readonly author: string };

/** The id of our own comment on an issue, found by its marker and its author. */
export function findComment(
  request: Request,
  name: RepositoryName,
  issue: number,
  own: OwnComment,
): Promise<number | undefined> {
  return findOwn(own, (page) =>
    request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      ...name,
      issue_number: issue,
      ...page,
    }),
  );
}

/** The id of our own comment on a commit. */
export function findCommitComment(
  request: Request,
  name: RepositoryName,
  commit: string,
  own: OwnComment,
): Promise<number | undefined> {
  return findOwn(own, (page) =>
    request('GET /repos/{owner}/{repo}/commits/{commit_sha}/comments', {
      ...name,
      commit_sha: commit,
      ...page,
    }),
  );
}

async function findOwn(
  { marker, author }: OwnComment,
  ask: (page: { per_page: number; page: number }) => Promise<{ readonly data: unknown }>,
): Promise<number | undefined> {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { data } = await ask({ per_page: A_PAGE, page });
    const comments = commentsSchema.parse(data);
    const own = comments.find(
      ({ body, user }) => user?.login === author && body?.includes(marker) === true,
    );
    if (own !== undefined) return own.id;
    if (comments.length < A_PAGE) return undefined;
  }
  return undefined;
}
