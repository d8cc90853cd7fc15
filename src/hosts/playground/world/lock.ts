import type { Repository } from './state/repository.ts';

const tails = new WeakMap<Repository, Promise<unknown>>();

/** Runs one piece of work on a repository at a time, in the order of asking. */
export function oneAtATime<Result>(
  repository: Repository,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = tails.get(repository) ?? Promise.resolve();
  const run = before.then(work, work);
  tails.set(repository, run);
  return run;
}
