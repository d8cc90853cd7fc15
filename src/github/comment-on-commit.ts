import { NEVER_TWICE, type RepositoryName, type Request } from './request.ts';

/** Comments on a commit, so that whoever wrote it gets a mail. */
export async function commentOnCommit(
  request: Request,
  name: RepositoryName,
  { commit, body }: { readonly commit: string; readonly body: string },
): Promise<void> {
  await request('POST /repos/{owner}/{repo}/commits/{commit_sha}/comments', {
    ...name,
    commit_sha: commit,
    body,
    ...NEVER_TWICE,
  });
}
