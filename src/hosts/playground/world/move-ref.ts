import { emit, type RefMove } from './event.ts';
import { followRef } from './follow-ref.ts';
import { isAncestor } from './read-commits.ts';
import { GitError, gitText } from './run-git.ts';
import type { Repository } from './state/repository.ts';
import type { User } from './state/user.ts';
import type { World } from './state/world.ts';
import { WorldError } from './world-error.ts';

const NOTHING = '0'.repeat(40);

/**
 * Moves, makes (`before` undefined) or deletes (`after` undefined) a ref on the bare repository, and
 * tells of it. `before` is what the ref must be now.
 *
 * @throws WorldError `conflict` when the ref is not where it was expected
 */
export async function moveRef(
  world: World,
  repository: Repository,
  move: Omit<RefMove, 'forced'>,
  sender: User | undefined,
): Promise<void> {
  const forced = await isForced(repository, move);
  await setRef(repository, move);
  await refMoved(world, repository, { ...move, forced }, sender);
}

/** The same without telling anyone. */
export async function setRef(repository: Repository, move: Omit<RefMove, 'forced'>): Promise<void> {
  const args =
    move.after === undefined
      ? ['update-ref', '-d', move.ref, move.before ?? NOTHING]
      : ['update-ref', move.ref, move.after, move.before ?? NOTHING];
  try {
    await gitText(repository.gitFolder, args);
  } catch (error) {
    if (error instanceof GitError) throw new WorldError('conflict', `${move.ref} has moved`);
    throw error;
  }
}

/** Tells of a ref that has moved already: after a git push, whose receiver moved it. */
export async function refMoved(
  world: World,
  repository: Repository,
  move: RefMove,
  sender: User | undefined,
): Promise<void> {
  repository.pushedAt = world.now();
  repository.updatedAt = world.now();
  // GitHub tells of branches and tags only; anything else (`refs/sayso/…`) moves in silence.
  if (!/^refs\/(heads|tags)\//.test(move.ref)) return;
  if (move.before === undefined && sender !== undefined) {
    emit(world, { kind: 'create', repository, ref: move.ref, sender });
  }
  emit(world, { kind: 'push', repository, move, sender });
  await followRef(world, repository, move, sender);
}

/** A move that leaves commits behind: not a fast-forward. */
export async function isForced(
  repository: Repository,
  move: Omit<RefMove, 'forced'>,
): Promise<boolean> {
  if (move.before === undefined || move.after === undefined) return false;
  return !(await isAncestor(repository, move.before, move.after));
}
