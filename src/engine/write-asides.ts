import { branchRef } from '../git/branch-ref.ts';
import type { Repository } from '../git/repository.ts';
import { commitMessage } from './commit-message.ts';
import type { Happening } from './happening.ts';
import type { Aside } from './plan.ts';
import type { Engine, WrittenAside } from './ports.ts';

/**
 * Writes the commits of a plan's other branches, each on what its branch is now. They carry the same
 * `Sayso-For` as the change they go with, by which undo finds them.
 */
export async function writeAsides(
  asides: readonly Aside[],
  task: { readonly name: string; readonly happening: Happening; readonly repository: Repository },
  engine: Pick<Engine, 'author'>,
): Promise<readonly WrittenAside[]> {
  const written: WrittenAside[] = [];
  for (const { branch, subject, changes } of asides) {
    assertAside(branch, task.happening);
    const parent = await task.repository.head(branch);
    const commit = await task.repository.commit({
      parent,
      base: parent === undefined ? 'empty' : 'parent',
      changes,
      message: commitMessage({
        subject,
        command: task.name,
        key: task.happening.key,
        sender: task.happening.sender,
      }),
      author: engine.author,
    });
    written.push({ branch, commit, parent });
  }
  return written;
}

/** The content has a way of its own, with proposals and undo; an aside must not be a second one. */
function assertAside(branch: string, { repository }: Happening): void {
  if (branchRef(branch) === undefined || branch === repository.defaultBranch) {
    throw new Error(`Not a branch for an aside: ${branch}`);
  }
}
