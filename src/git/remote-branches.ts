import { branchRef } from './branch-ref.ts';
import { readLog } from './read-log.ts';
import type { ObjectReader } from './read-objects.ts';
import type { LoggedCommit } from './repository.ts';
import { type Git, gitFailure } from './run-git.ts';

// Talkative, because simple-git waits another 50 ms for words from a process that had none.
const FETCH = [
  'fetch',
  '--verbose',
  '--no-progress',
  '--no-tags',
  '--filter=blob:none',
  '--recurse-submodules=no',
];

/** A remote that is itself cut off has no end to find. */
const MOST_STEPS = 10;

/** The branches of a remote, each fetched when it is first asked for. */
export type RemoteBranches = {
  head(branch: string): Promise<string | undefined>;
  log(commit: string, count: number): Promise<readonly LoggedCommit[]>;
  /** From now on the branch is there (or gone, with undefined): we pushed it. */
  moved(ref: string, commit: string | undefined): void;
  forget(): void;
};

export function remoteBranches(git: Git, reader: ObjectReader): RemoteBranches {
  const heads = new Map<string, Promise<string | undefined>>();

  async function deepened(commit: string, count: number): Promise<boolean> {
    const shallow = await git.run(['rev-parse', '--is-shallow-repository']);
    if (shallow.trim() !== 'true') return false;
    // By the commit, not by the branch: what the branch is now must not move under the plan.
    await git.run([...FETCH, `--deepen=${count}`, '--no-write-fetch-head', 'origin', commit]);
    return true;
  }

  return {
    head(branch) {
      const ref = branchRef(branch);
      if (ref === undefined) return Promise.resolve(undefined);
      const known = heads.get(ref) ?? fetchHead(git, ref);
      heads.set(ref, known);
      // A remote that could not be reached may answer next time.
      known.catch(() => heads.delete(ref));
      return known;
    },
    async log(commit, count) {
      let log = await readLog({ git, reader }, commit, count);
      for (let step = 0; step < MOST_STEPS; step += 1) {
        if (log.commits.length >= count && !log.isCut) break;
        if (!(await deepened(commit, count))) break;
        log = await readLog({ git, reader }, commit, count);
      }
      return log.commits;
    },
    moved(ref, commit) {
      heads.set(ref, Promise.resolve(commit));
    },
    forget() {
      heads.clear();
    },
  };
}

async function fetchHead(git: Git, ref: string): Promise<string | undefined> {
  const fetched = ['--depth=1', '--no-write-fetch-head', 'origin', `+${ref}:${ref}`];
  const answer = await git.attempt([...FETCH, ...fetched]);
  if (answer.exitCode !== 0) {
    if (/couldn't find remote ref/.test(answer.stderr)) return undefined;
    throw gitFailure(FETCH, answer);
  }
  return (await git.run(['rev-parse', '--verify', `${ref}^{commit}`])).trim();
}
