import type { PushResult, Repository } from '../git/repository.ts';
import type { Tree } from '../git/tree.ts';
import type { LateClaim } from './claim-late.ts';
import type { Opened } from './command.ts';
import { didBefore } from './did-before.ts';
import { guarded } from './guarded.ts';
import type { Happening } from './happening.ts';
import type { ChangePlan, Plan } from './plan.ts';
import type { Engine, WrittenAside } from './ports.ts';
import { proposeChange } from './propose-change.ts';
import { claimOn, moveOf } from './push-of.ts';
import { show } from './show.ts';
import { writeAsides } from './write-asides.ts';
import { writeChange } from './write-change.ts';

/** Somebody else may keep pushing; after so many times we say so rather than fight on. */
const MOST_ATTEMPTS = 5;

export type Applied =
  | {
      readonly kind: 'landed';
      readonly plan: ChangePlan;
      readonly commit: string;
      /** What the change was made to. */
      readonly before: Tree;
    }
  | { readonly kind: 'answered'; readonly plan: Extract<Plan, { kind: 'answer' }> }
  | { readonly kind: 'refused'; readonly plan: Extract<Plan, { kind: 'refuse' }> }
  | {
      readonly kind: 'proposed';
      readonly plan: ChangePlan;
      readonly url: string;
      readonly why: WhyProposed;
      /** Where the change lies until somebody merges it. */
      readonly branch: string;
    }
  /** It could only be proposed, and nobody asked for it. */
  | { readonly kind: 'held-back' }
  | { readonly kind: 'too-busy' }
  /** Somebody else had claimed it when it was to land. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'not-accepted'; readonly reason: string };

export type WhyProposed = 'asked' | 'protected' | 'conflict' | 'to-look-at';

export type Task = {
  readonly name: string;
  readonly happening: Happening;
  readonly repository: Repository;
  readonly changes: 'direct' | 'propose';
  /** Nobody asked for it in words. */
  readonly unasked: boolean;
  /** An earlier attempt may have come to its end already. */
  readonly again?: boolean | undefined;
  /** What is left to be claimed; undefined where it was claimed before. */
  readonly claim?: LateClaim | undefined;
  readonly makePlan: (tree: Tree, opened: Opened) => Promise<Plan>;
};

/**
 * Plans on the newest head and makes it so; plans again, from the new head, when somebody pushed
 * first. A protected branch turns the change into a pull request, and so does `changes: propose`;
 * what a plan keeps on other branches tells of what is there, so it stays behind then.
 */
export async function apply(task: Task, engine: Engine): Promise<Applied> {
  const opened = new Map<string, number | undefined>();
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const tree = await task.repository.tree();
    const plan = await planOn(tree, opened, task, engine);
    if (plan === 'taken') return { kind: 'taken' };
    if (!claimsByPush(plan, tree, task) && (await isTaken(task))) return { kind: 'taken' };
    const applied = await applyOnce(plan, tree, task, engine);
    engine.log({ event: 'applied', result: applied.kind, attempt });
    if (applied.kind !== 'moved') return applied;
    await task.repository.refresh();
  }
  return { kind: 'too-busy' };
}

/** What a plan wants to be there first is made, and everything is planned again with it. */
async function planOn(
  tree: Tree,
  opened: Map<string, number | undefined>,
  task: Task,
  engine: Engine,
): Promise<Plan | 'taken'> {
  const plan = guarded(await task.makePlan(tree, opened));
  const first = plan.kind === 'answer' ? plan.first : undefined;
  if (first === undefined || opened.has(first.marker)) return plan;
  if (await isTaken(task)) return 'taken';
  const { happening } = task;
  const shown = await show(first, { happening, before: [] }, engine.host);
  opened.set(first.marker, 'written' in shown ? shown.written.issue : undefined);
  return planOn(tree, opened, task, engine);
}

/** `moved`: somebody else pushed, and nothing was done. */
async function applyOnce(
  plan: Plan,
  tree: Tree,
  task: Task,
  engine: Engine,
): Promise<Applied | { readonly kind: 'moved' }> {
  if (plan.kind === 'refuse') return { kind: 'refused', plan };
  if (plan.kind === 'answer' && task.again && (await didBefore(plan, task, task.repository))) {
    return { kind: 'answered', plan };
  }
  const asides = await writeAsides(plan.aside ?? [], task, engine);
  if (plan.kind === 'answer') {
    const result = await pushAlone(asides, task);
    if (await isLost(result, task)) return { kind: 'taken' };
    if (result.kind === 'pushed') return { kind: 'answered', plan };
    return 'reason' in result ? { kind: 'not-accepted', reason: result.reason } : result;
  }
  const commit = await writeChange(plan, tree, task, engine);
  const why = plan.propose ?? (task.changes === 'propose' ? 'asked' : undefined);
  if (why !== undefined) return propose(plan, commit, why, task, engine);
  const { repository, happening } = task;
  const result = await engine.host.land({
    repository,
    commit,
    parent: tree.commit,
    branch: happening.repository.defaultBranch,
    asides,
    claim: task.claim?.ref(),
  });
  if (await isLost(result, task)) return { kind: 'taken' };
  switch (result.kind) {
    case 'pushed':
      return { kind: 'landed', plan, commit: result.commit ?? commit, before: tree };
    case 'protected':
      return asides.some(({ branch }) => isOf(result, branch))
        ? { kind: 'not-accepted', reason: result.reason }
        : propose(plan, commit, 'protected', task, engine);
    case 'refused':
      return { kind: 'not-accepted', reason: result.reason };
    case 'moved':
      return result;
  }
}

/** Whether carrying it out is one push, which claims it as well. */
function claimsByPush(plan: Plan, { commit }: Tree, { changes }: Task): boolean {
  if (commit === undefined || plan.kind === 'refuse') return false;
  if (plan.kind === 'answer') return (plan.aside ?? []).length > 0;
  return plan.propose === undefined && changes === 'direct';
}

async function isTaken({ claim }: Task): Promise<boolean> {
  return (await claim?.settle()) === 'taken';
}

/** A push that did not come through may have met a claim: only who has it goes on. */
async function isLost({ kind }: PushResult, task: Task): Promise<boolean> {
  if (kind !== 'pushed') return isTaken(task);
  task.claim?.pushed();
  return false;
}

/** Nothing of the content changes, and what stands beside it does: all of it in one push. */
async function pushAlone(
  asides: readonly WrittenAside[],
  { repository, claim }: Task,
): Promise<PushResult> {
  const [first, ...also] = asides.map(moveOf);
  if (first === undefined) return { kind: 'pushed' };
  return repository.push({ ...first, also: [...also, ...claimOn(first.commit, claim?.ref())] });
}

function isOf({ ref }: { readonly ref?: string }, branch: string): boolean {
  return ref === `refs/heads/${branch}`;
}

/**
 * What a plan keeps beside the content is not proposed with it, so that the same plan would be made again
 * by whatever happens next: where nobody asked, that would be one pull request after the other.
 */
async function propose(
  plan: ChangePlan,
  commit: string,
  why: WhyProposed,
  task: Task,
  engine: Engine,
): Promise<Applied> {
  if (task.unasked && (plan.aside ?? []).length > 0) return { kind: 'held-back' };
  const proposed = await proposeChange(plan, commit, task, engine);
  return proposed.kind === 'proposed' ? { ...proposed, plan, why } : proposed;
}
