import type { RepositoryName, Request } from './request.ts';
import { failureOf } from './request-failure.ts';

/** Whether there is a file at this path on the default branch. Source: "Get repository content". */
export async function hasFile(
  request: Request,
  name: RepositoryName,
  path: string,
): Promise<boolean> {
  try {
    await request('GET /repos/{owner}/{repo}/contents/{path}', { ...name, path });
    return true;
  } catch (error) {
    // An empty repository has no contents either, and is "missing" as well.
    if (failureOf(error).kind === 'missing') return false;
    throw error;
  }
}
