import { z } from 'zod';
import type { RepositoryName, Request } from './request.ts';

const A_PAGE = 100;
const MOST_PAGES = 3;

const eventsSchema = z.array(
  z.object({
    event: z.string(),
    rename: z.object({ from: z.string(), to: z.string() }).optional(),
  }),
);

/**
 * The titles that a pull request had before, or undefined when too much happened to it to tell. Its
 * author may change the title at any time, after it was merged as well.
 * Source: "List issue events"; every pull request is an issue there.
 */
export async function formerTitles(
  request: Request,
  name: RepositoryName,
  pull: number,
): Promise<readonly string[] | undefined> {
  const titles: string[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { data } = await request('GET /repos/{owner}/{repo}/issues/{issue_number}/events', {
      ...name,
      issue_number: pull,
      per_page: A_PAGE,
      page,
    });
    const events = eventsSchema.parse(data);
    titles.push(...events.flatMap(({ rename }) => (rename ? [rename.from, rename.to] : [])));
    if (events.length < A_PAGE) return titles;
  }
  return undefined;
}
