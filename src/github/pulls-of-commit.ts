import { z } from 'zod';
import type { RepositoryName, Request } from './request.ts';

const A_PAGE = 100;
/** GitHub lists no more commits of a pull request than this. */
const MOST_COMMITS = 250;

const pullsSchema = z.array(z.object({ number: z.int(), title: z.string() }));
const commitsSchema = z.array(z.object({ commit: z.object({ message: z.string() }) }));

/** The pull requests through which a commit came in: usually none or one. */
export async function pullsOfCommit(
  request: Request,
  name: RepositoryName,
  commit: string,
): Promise<readonly { readonly number: number; readonly title: string }[]> {
  const { data } = await request('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
    ...name,
    commit_sha: commit,
  });
  return pullsSchema.parse(data);
}

/** The messages of a pull request's commits, or undefined when there are more than GitHub lists. */
export async function messagesOfPull(
  request: Request,
  name: RepositoryName,
  pull: number,
): Promise<readonly string[] | undefined> {
  const messages: string[] = [];
  for (let page = 1; messages.length < MOST_COMMITS; page += 1) {
    const { data } = await request('GET /repos/{owner}/{repo}/pulls/{pull_number}/commits', {
      ...name,
      pull_number: pull,
      per_page: A_PAGE,
      page,
    });
    const commits = commitsSchema.parse(data);
    messages.push(...commits.map(({ commit }) => commit.message));
    if (commits.length < A_PAGE) return messages;
  }
  return undefined;
}
