import { ProbotOctokit } from 'probot';

/** Longer waits are for the worker, which can do other things meanwhile. */
const LONGEST_WAIT = 60;
const MOST_RETRIES = 2;

type Options = ConstructorParameters<typeof ProbotOctokit>[0];
type RateLimited = (retryAfter: number, ...rest: readonly [unknown, unknown, number]) => boolean;

const waitALittle: RateLimited = (retryAfter, _options, _octokit, retryCount) =>
  retryAfter <= LONGEST_WAIT && retryCount < MOST_RETRIES;

export type OctokitClass = typeof ProbotOctokit;

/**
 * Probot's Octokit with our pace: it spaces requests as GitHub asks (`throttle`), waits out short
 * rate limits, and repeats what failed on the way. Without `throttle` it does none of these, for a
 * stand-in on the same machine.
 */
export function octokitClass({ throttle }: { readonly throttle: boolean }): OctokitClass {
  // Only the function form reaches the throttling plugin's own `enabled`.
  return ProbotOctokit.defaults((options: Options) => ({
    ...options,
    retry: { enabled: throttle },
    throttle: {
      ...options?.throttle,
      enabled: throttle,
      onRateLimit: waitALittle,
      onSecondaryRateLimit: waitALittle,
    },
  }));
}
