import type { PushRequest } from '../git/repository.ts';
import type { Landing } from './ports.ts';

/** All that lands, as one push; `without`: refs that go away with it. */
export function pushOf(
  { branch, parent, commit, asides = [] }: Omit<Landing, 'repository'>,
  without: readonly string[] = [],
): PushRequest {
  return {
    commit,
    ref: `refs/heads/${branch}`,
    expect: parent,
    also: asides.map((aside) => ({
      commit: aside.commit,
      ref: `refs/heads/${aside.branch}`,
      expect: aside.parent,
    })),
    without,
  };
}
