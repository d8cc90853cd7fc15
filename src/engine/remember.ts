import type { LoggedCommit, Repository } from '../git/repository.ts';

/** As far back as a command that is tried again could have landed. */
const RECENT = 50;

/** Whether a commit is Sayso's own, by its trailer. */
export function isOwnCommit({ trailers }: Pick<LoggedCommit, 'trailers'>): boolean {
  return trailers['sayso-command'] !== undefined;
}

/** The commit that was made for this key, if an earlier attempt came that far. */
export async function findOwnCommit(
  repository: Pick<Repository, 'log'>,
  key: string,
): Promise<string | undefined> {
  const log = await repository.log(RECENT);
  return log.find((commit) => isOwnCommit(commit) && commit.trailers['sayso-for'] === key)?.oid;
}
