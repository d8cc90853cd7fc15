import { z } from 'zod';
import { NEVER_TWICE, type RepositoryName, type Request } from './request.ts';
import { failureOf } from './request-failure.ts';

const pagesSchema = z.object({
  html_url: z.url().optional(),
  build_type: z.string().nullish(),
  source: z.object({ branch: z.string(), path: z.string() }).optional(),
});

/** The Pages of a repository as they are set up. */
export type Pages = {
  readonly url: string | undefined;
  /** The branch whose top folder is served, or undefined where it is a workflow or another folder. */
  readonly branch: string | undefined;
};

/** How Pages are set up, or undefined when they are off (or not for us to see). */
export async function getPages(request: Request, name: RepositoryName): Promise<Pages | undefined> {
  try {
    const { data } = await request('GET /repos/{owner}/{repo}/pages', { ...name });
    return pagesOf(data);
  } catch (error) {
    const { kind } = failureOf(error);
    if (kind === 'missing' || kind === 'forbidden') return undefined;
    throw error;
  }
}

/** Switches Pages on for the top folder of `branch`, or answers undefined when we may not. */
export async function createPages(
  request: Request,
  name: RepositoryName,
  branch: string,
): Promise<Pages | undefined> {
  try {
    const { data } = await request('POST /repos/{owner}/{repo}/pages', {
      ...name,
      build_type: 'legacy',
      source: { branch, path: '/' },
      ...NEVER_TWICE,
    });
    return pagesOf(data);
  } catch (error) {
    const { kind } = failureOf(error);
    if (['missing', 'forbidden', 'refused', 'conflict'].includes(kind)) return undefined;
    throw error;
  }
}

function pagesOf(data: unknown): Pages {
  const { html_url, build_type, source } = pagesSchema.parse(data);
  const served = build_type !== 'workflow' && source?.path === '/';
  return { url: html_url, branch: served ? source.branch : undefined };
}
