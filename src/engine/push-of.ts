import type { PushRequest, RefMove } from '../git/repository.ts';
import type { Landing, WrittenAside } from './ports.ts';

/** All that lands, as one push; `without`: refs that go away with it. */
export function pushOf(
  { branch, parent, commit, asides = [], claim }: Omit<Landing, 'repository'>,
  without: readonly string[] = [],
): PushRequest {
  return {
    commit,
    ref: `refs/heads/${branch}`,
    expect: parent,
    also: [...asides.map(moveOf), ...claimOn(commit, claim)],
    without,
  };
}

export function moveOf({ branch, commit, parent }: WrittenAside): RefMove {
  return { commit, ref: `refs/heads/${branch}`, expect: parent };
}

/**
 * The claim of what lands stands on what landed: on a commit that was there before, two that claim the
 * same at once would both be told that all is as they want it.
 */
export function claimOn(commit: string, ref: string | undefined): readonly RefMove[] {
  return ref === undefined ? [] : [{ commit, ref, expect: undefined }];
}
