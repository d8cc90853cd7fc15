import { z } from 'zod';
import { NEVER_TWICE, type RepositoryName, type Request } from './request.ts';

const commitSchema = z.object({
  sha: z.string(),
  verification: z.object({
    signature: z.string().nullable(),
    payload: z.string().nullable(),
  }),
});

/** A commit that GitHub made, with what it signed; empty where it signed nothing. */
export type MadeCommit = {
  readonly id: string;
  readonly signature: string;
  readonly payload: string;
};

/**
 * Makes a commit on no branch. Without author and committer it is the App's own, and GitHub signs it.
 * Source: "Create a commit"; "About commit signature verification", signature verification for bots.
 */
export async function createCommit(
  request: Request,
  name: RepositoryName,
  commit: { readonly message: string; readonly tree: string; readonly parents: readonly string[] },
): Promise<MadeCommit> {
  const { data } = await request('POST /repos/{owner}/{repo}/git/commits', {
    ...name,
    ...commit,
    ...NEVER_TWICE,
  });
  const { sha, verification } = commitSchema.parse(data);
  return { id: sha, signature: verification.signature ?? '', payload: verification.payload ?? '' };
}
