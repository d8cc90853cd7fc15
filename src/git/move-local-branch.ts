import { isAncestor } from './is-ancestor.ts';
import type { PushRequest, PushResult, RefMove } from './repository.ts';
import { type Git, lastWords } from './run-git.ts';

/** The tree without files, which every git knows without being given it. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** One branch that may move: `local` is where it is in this clone, undefined where only `origin` has it. */
type Step = { readonly move: RefMove; readonly local: string | undefined };

/**
 * Moves branches of a local clone, all of them or none, and the files that are checked out with one
 * of them. Files first: git refuses to overwrite anything that is not committed, and then every
 * branch stays where it is.
 */
export async function moveLocalBranch(git: Git, request: PushRequest): Promise<PushResult> {
  const steps: Step[] = [];
  for (const move of [request, ...(request.also ?? [])]) {
    const step = await stepOf(git, move);
    if ('kind' in step) return step;
    steps.push(step);
  }
  const here = await checkedOutOf(git, steps);
  if (here === 'elsewhere') {
    return { kind: 'refused', reason: 'The branch is checked out in another folder' };
  }
  if (here !== undefined) {
    const problem = await switchFiles(git, here.local ?? EMPTY_TREE, here.move.commit);
    if (problem !== undefined) return { kind: 'refused', reason: problem };
  }
  if (await moveRefs(git, steps, request.without ?? [])) return { kind: 'pushed' };
  if (here !== undefined) await switchFiles(git, here.move.commit, here.local ?? EMPTY_TREE);
  return { kind: 'moved' };
}

async function stepOf(git: Git, move: RefMove): Promise<Step | PushResult> {
  const { commit, ref, expect, force } = move;
  const local = await tipOf(git, ref);
  const remote = ref.replace(/^refs\/heads\//, 'refs/remotes/origin/');
  // A branch that only `origin` has counts as being there (see `head`); it is made by this.
  const current = local ?? (remote === ref ? undefined : await tipOf(git, remote));
  if (current !== expect) return { kind: 'moved' };
  if (expect !== undefined && !force && !(await isAncestor(git, expect, commit))) {
    return { kind: 'refused', reason: 'The commit does not follow the one it replaces' };
  }
  return { move, local };
}

/** All in one transaction. Source: git-update-ref(1), --stdin. */
async function moveRefs(
  git: Git,
  steps: readonly Step[],
  without: readonly string[],
): Promise<boolean> {
  const lines = steps.map(({ move: { ref, commit }, local }) => {
    return `update ${ref} ${commit} ${local ?? '0'.repeat(commit.length)}\n`;
  });
  const gone = without.map((ref) => `delete ${ref}\n`);
  const args = ['update-ref', '-m', 'sayso', '--stdin'];
  return (await git.attempt(args, [...lines, ...gone].join(''))).exitCode === 0;
}

async function tipOf(git: Git, ref: string): Promise<string | undefined> {
  const answer = await git.attempt(['rev-parse', '--verify', '--quiet', ref]);
  return answer.exitCode === 0 ? answer.stdout.trim() : undefined;
}

/** The step whose files lie in this folder; undefined for none. */
async function checkedOutOf(
  git: Git,
  steps: readonly Step[],
): Promise<Step | 'elsewhere' | undefined> {
  const bare = (await git.run(['rev-parse', '--is-bare-repository'])).trim() === 'true';
  const head = (await git.attempt(['symbolic-ref', '--quiet', 'HEAD'])).stdout.trim();
  const here = steps.find(({ move }) => move.ref === head);
  const worktrees = (await git.run(['worktree', 'list', '--porcelain'])).split('\n');
  const others = steps.filter((step) => step !== here);
  if (others.some(({ move }) => worktrees.includes(`branch ${move.ref}`))) return 'elsewhere';
  return bare ? undefined : here;
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
