import { z } from 'zod';
import { NEVER_TWICE, type RepositoryName, type Request } from './request.ts';
import { withPatience } from './with-patience.ts';

const commitSchema = z.object({
  sha: z.string(),
  message: z.string(),
  tree: z.object({ sha: z.string() }),
  parents: z.array(z.object({ sha: z.string() })),
});

/**
 * Makes the same commit again through the API, without author and committer, so that GitHub signs it
 * in the App's name; answers the new commit's id. The commit must be on GitHub already, on any ref.
 * What it merges is signed before it: where signatures are required, every new commit needs one.
 * Source: "About commit signature verification", signature verification for bots.
 */
export async function signCommit(
  request: Request,
  name: RepositoryName,
  commit: string,
): Promise<string> {
  const { data } = await withPatience(() =>
    request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { ...name, commit_sha: commit }),
  );
  const { message, tree, parents } = commitSchema.parse(data);
  const [parent, ...merged] = parents.map(({ sha }) => sha);
  const sides = parent === undefined ? [] : [parent];
  for (const side of merged) sides.push(await signCommit(request, name, side));
  const made = await withPatience(() =>
    request('POST /repos/{owner}/{repo}/git/commits', {
      ...name,
      message,
      tree: tree.sha,
      parents: sides,
      ...NEVER_TWICE,
    }),
  );
  return commitSchema.pick({ sha: true }).parse(made.data).sha;
}
