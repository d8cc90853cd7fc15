import type { LoggedCommit, Repository } from '../../git/repository.ts';

/** How far back is looked, step by step: each step may have to fetch. */
const STEPS = [10, 50, 200] as const;

/** Taking back a taking back would go in circles; a greeting and its notes are not something one asked for. */
export const NEVER_TAKEN_BACK: ReadonlySet<string> = new Set(['undo', 'greet', 'show-switches']);

/** Sayso's changes that no later commit of it has taken back, newest first. */
export async function* findCandidates({
  log,
}: Pick<Repository, 'log'>): AsyncGenerator<LoggedCommit> {
  const seen = new Set<string>();
  const undone = new Set<string>();
  for (const count of STEPS) {
    // One more than is looked at, so that what was there before the oldest one is known as well.
    const commits = await log(count + 1);
    for (const commit of commits.slice(0, count)) {
      if (seen.has(commit.oid)) continue;
      seen.add(commit.oid);
      const { 'sayso-undid': undid, 'sayso-command': command } = commit.trailers;
      if (undid !== undefined) undone.add(undid);
      if (command === undefined || NEVER_TAKEN_BACK.has(command) || undone.has(commit.oid))
        continue;
      yield commit;
    }
    if (commits.length <= count) return;
  }
}
