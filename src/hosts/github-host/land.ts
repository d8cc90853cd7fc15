import type { Landed, Landing } from '../../engine/ports.ts';
import { pushOf } from '../../engine/push-of.ts';
import { moveBranch } from '../../github/move-branch.ts';
import { signCommit } from '../../github/sign-commit.ts';
import type { HostContext } from './context.ts';
import { landTogether } from './land-together.ts';

/** Lands a commit by pushing it, and other branches with it. */
export function landPushed(landing: Landing): Promise<Landed> {
  return landing.repository.push(pushOf(landing));
}

/**
 * Lands a commit as the App, signed by GitHub: its objects are pushed to a private ref (which starts
 * no workflow and shows nowhere), the commit is made again through the API, and the branch moved.
 */
export async function landVerified(
  landing: Landing,
  context: Pick<HostContext, 'request' | 'name' | 'log'>,
): Promise<Landed> {
  const { request, name, log } = context;
  const { repository, commit, parent, branch } = landing;
  // The API makes no first commit in an empty repository.
  if (parent === undefined) return landPushed(landing);
  const { asides = [], claim } = landing;
  if (asides.length > 0 || claim !== undefined) {
    return landTogether({ ...landing, parent }, context);
  }
  const ref = `refs/sayso/landing/${commit}`;
  const parked = await repository.push({ commit, ref, expect: undefined });
  // `moved`: the ref is there from an attempt that was cut off, and its name says what it holds.
  if (parked.kind !== 'pushed' && parked.kind !== 'moved') return parked;
  try {
    const signed = await signCommit(request, name, commit);
    const moved = await moveBranch(request, name, { branch, commit: signed });
    if (moved.kind !== 'pushed') return moved;
    await repository.refresh();
    return { kind: 'pushed', commit: signed };
  } finally {
    await repository.deleteRef(ref).catch((error: unknown) => {
      log({ event: 'landing ref left behind', error: String(error) });
    });
  }
}
