import type { Host } from '../../engine/ports.ts';
import { moveBranch } from '../../github/move-branch.ts';
import { signCommit } from '../../github/sign-commit.ts';
import type { HostContext } from './context.ts';

type Landing = Parameters<Host['land']>[0];
type Landed = Awaited<ReturnType<Host['land']>>;

/** Lands a commit by pushing it. */
export function landPushed({ repository, commit, parent, branch }: Landing): Promise<Landed> {
  return repository.push({ commit, ref: `refs/heads/${branch}`, expect: parent });
}

/**
 * Lands a commit as the App, signed by GitHub: its objects are pushed to a private ref (which starts
 * no workflow and shows nowhere), the commit is made again through the API, and the branch moved.
 */
export async function landVerified(
  landing: Landing,
  { request, name, log }: Pick<HostContext, 'request' | 'name' | 'log'>,
): Promise<Landed> {
  const { repository, commit, parent, branch } = landing;
  // The API makes no first commit in an empty repository.
  if (parent === undefined) return landPushed(landing);
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
