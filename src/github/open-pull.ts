import { z } from 'zod';
import { NEVER_TWICE, type RepositoryName, type Request } from './request.ts';
import { failureOf } from './request-failure.ts';

const pullSchema = z.object({ html_url: z.url() });

/** Opens the pull request from `branch` to `base`, or finds the open one; answers its address. */
export async function openPull(
  request: Request,
  name: RepositoryName,
  pull: {
    readonly branch: string;
    readonly base: string;
    readonly title: string;
    readonly body: string;
  },
): Promise<string> {
  try {
    const { data } = await request('POST /repos/{owner}/{repo}/pulls', {
      ...name,
      title: pull.title,
      body: pull.body,
      head: pull.branch,
      base: pull.base,
      ...NEVER_TWICE,
    });
    return pullSchema.parse(data).html_url;
  } catch (error) {
    const { kind, message } = failureOf(error);
    const exists = kind === 'refused' && /already exists/i.test(message);
    const open = exists ? await findPull(request, name, pull) : undefined;
    if (open === undefined) throw error;
    return open;
  }
}

async function findPull(
  request: Request,
  name: RepositoryName,
  { branch, base }: { readonly branch: string; readonly base: string },
): Promise<string | undefined> {
  const { data } = await request('GET /repos/{owner}/{repo}/pulls', {
    ...name,
    state: 'open',
    head: `${name.owner}:${branch}`,
    base,
  });
  return z.array(pullSchema).parse(data)[0]?.html_url;
}
