import { z } from 'zod';
import type { RepositoryName, Request } from './request.ts';
import { failureOf } from './request-failure.ts';

const answerSchema = z.object({ object: z.object({ sha: z.string() }) });

/** The newest commit of a branch, or undefined where there is no such branch or no commit at all. */
export async function headOfBranch(
  request: Request,
  name: RepositoryName,
  branch: string,
): Promise<string | undefined> {
  try {
    const { data } = await request('GET /repos/{owner}/{repo}/git/ref/{ref}', {
      ...name,
      ref: `heads/${branch}`,
    });
    return answerSchema.parse(data).object.sha;
  } catch (error) {
    const { kind } = failureOf(error);
    // 409 is "Git Repository is empty".
    if (kind === 'missing' || kind === 'conflict') return undefined;
    throw error;
  }
}
