import { isAncestor } from './is-ancestor.ts';
import type { PushResult, Repository } from './repository.ts';
import { type Git, lastWords } from './run-git.ts';

type PushRequest = Parameters<Repository['push']>[0];

/** The tree without files, which every git knows without being given it. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/**
 * Moves a branch of a local clone from `expect` to `commit`, and the files that are checked out with
 * it. Files first: git refuses to overwrite anything that is not committed, and then the branch
 * stays where it is.
 */
export async function moveLocalBranch(git: Git, request: PushRequest): Promise<PushResult> {
  const { commit, ref, expect } = request;
  const local = await tipOf(git, ref);
  const remote = ref.replace(/^refs\/heads\//, 'refs/remotes/origin/');
  // A branch that only `origin` has counts as being there (see `head`); it is made by this.
  const current = local ?? (remote === ref ? undefined : await tipOf(git, remote));
  if (current !== expect) return { kind: 'moved' };
  if (expect !== undefined && !request.force && !(await isAncestor(git, expect, commit))) {
    return { kind: 'refused', reason: 'The commit does not follow the one it replaces' };
  }
  const where = await checkedOut(git, ref);
  if (where === 'elsewhere') {
    return { kind: 'refused', reason: 'The branch is checked out in another folder' };
  }
  if (where === 'here') {
    const problem = await switchFiles(git, local ?? EMPTY_TREE, commit);
    if (problem !== undefined) return { kind: 'refused', reason: problem };
  }
  const expected = local ?? '0'.repeat(commit.length);
  const moved = await git.attempt(['update-ref', '-m', 'sayso', ref, commit, expected]);
  if (moved.exitCode === 0) return { kind: 'pushed' };
  if (where === 'here') await switchFiles(git, commit, local ?? EMPTY_TREE);
  return { kind: 'moved' };
}

async function tipOf(git: Git, ref: string): Promise<string | undefined> {
  const answer = await git.attempt(['rev-parse', '--verify', '--quiet', ref]);
  return answer.exitCode === 0 ? answer.stdout.trim() : undefined;
}

async function checkedOut(git: Git, ref: string): Promise<'here' | 'elsewhere' | 'no'> {
  const bare = await git.run(['rev-parse', '--is-bare-repository']);
  const here = await git.attempt(['symbolic-ref', '--quiet', 'HEAD']);
  if (here.stdout.trim() === ref) return bare.trim() === 'true' ? 'no' : 'here';
  const worktrees = await git.run(['worktree', 'list', '--porcelain']);
  return worktrees.split('\n').includes(`branch ${ref}`) ? 'elsewhere' : 'no';
}

/**
 * Makes index and files of the work tree those of `to`, keeping everything that was changed
 * beside them; answers git's complaint when both touch the same file. Source: git-read-tree(1),
 * "Two Tree Merge".
 */
async function switchFiles(git: Git, from: string, to: string): Promise<string | undefined> {
  // Files whose time changed but not their content would count as changed.
  await git.attempt(['update-index', '-q', '--refresh']);
  const answer = await git.attempt(['read-tree', '-m', '-u', from, to]);
  return answer.exitCode === 0 ? undefined : lastWords(answer.stderr).replace(/^error: /gm, '');
}
