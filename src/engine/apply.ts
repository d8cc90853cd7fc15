import { isRulingPath } from '../git/is-ruling-path.ts';
import type { PushResult, Repository } from '../git/repository.ts';
import { withTrailers } from '../git/trailers.ts';
import type { Tree } from '../git/tree.ts';
import { plainSubject } from '../words/plain-subject.ts';
import { render } from '../words/render.ts';
import { commitMessage } from './commit-message.ts';
import { linksOf } from './conversation.ts';
import type { Happening } from './happening.ts';
import type { Plan } from './plan.ts';
import type { Engine, WrittenAside } from './ports.ts';
import { saidBy } from './said-by.ts';
import { whatWaits } from './what-waits.ts';
import { writeAsides } from './write-asides.ts';

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
  | { readonly kind: 'too-busy' }
  | { readonly kind: 'not-accepted'; readonly reason: string };

export type WhyProposed = 'asked' | 'protected' | 'conflict' | 'to-look-at';

export type ChangePlan = Extract<Plan, { kind: 'change' }>;

export type Task = {
  readonly name: string;
  readonly happening: Happening;
  readonly repository: Repository;
  readonly changes: 'direct' | 'propose';
  readonly makePlan: (tree: Tree) => Promise<Plan>;
};

/**
 * Plans on the newest head and makes it so; plans again, from the new head, when somebody pushed
 * first. A protected branch turns the change into a pull request, and so does `changes: propose`;
 * what a plan keeps on other branches tells of what is there, so it stays behind then.
 */
export async function apply(task: Task, engine: Engine): Promise<Applied> {
  const branch = task.happening.repository.defaultBranch;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const tree = await task.repository.tree();
    const plan = await task.makePlan(tree);
    if (plan.kind === 'refuse') return { kind: 'refused', plan };
    const ruling = rulingPathOf(plan);
    if (ruling !== undefined) {
      const said = { say: 'pathRules', path: ruling } as const;
      return { kind: 'refused', plan: { kind: 'refuse', said } };
    }
    const asides = await writeAsides(plan.aside ?? [], task, engine);
    if (plan.kind === 'answer') {
      const result = await pushAlone(asides, task.repository);
      if (result.kind === 'pushed') return { kind: 'answered', plan };
      if ('reason' in result) return { kind: 'not-accepted', reason: result.reason };
      await task.repository.refresh();
      continue;
    }
    const commit = await write(plan, tree, task, engine);
    if (plan.propose !== undefined) return propose(plan, commit, plan.propose, task, engine);
    if (task.changes === 'propose') return propose(plan, commit, 'asked', task, engine);
    const result = await engine.host.land({
      repository: task.repository,
      commit,
      parent: tree.commit,
      branch,
      asides,
    });
    engine.log({ event: 'landing', result: result.kind, attempt });
    if (result.kind === 'pushed') {
      return { kind: 'landed', plan, commit: result.commit ?? commit, before: tree };
    }
    if (result.kind === 'protected' && asides.some(({ branch }) => isOf(result, branch))) {
      return { kind: 'not-accepted', reason: result.reason };
    }
    if (result.kind === 'protected') return propose(plan, commit, 'protected', task, engine);
    if (result.kind === 'refused') return { kind: 'not-accepted', reason: result.reason };
    await task.repository.refresh();
  }
  return { kind: 'too-busy' };
}

/** The last guard, whatever command it was: who may do what changes by a person's hand only. */
function rulingPathOf(plan: Exclude<Plan, { kind: 'refuse' }>): string | undefined {
  const own = plan.kind === 'change' ? [plan.changes, plan.mergedWith?.changes ?? []] : [];
  const all = [...own, ...(plan.aside ?? []).map(({ changes }) => changes)].flat();
  return all.find(({ path }) => isRulingPath(path))?.path;
}

/** Nothing of the content changes, and what stands beside it does: all of it in one push. */
async function pushAlone(
  asides: readonly WrittenAside[],
  repository: Repository,
): Promise<PushResult> {
  const [first, ...also] = asides.map(({ commit, branch, parent }) => {
    return { commit, ref: `refs/heads/${branch}`, expect: parent };
  });
  return first === undefined ? { kind: 'pushed' } : repository.push({ ...first, also });
}

function isOf({ ref }: { readonly ref?: string }, branch: string): boolean {
  return ref === `refs/heads/${branch}`;
}

async function write(plan: ChangePlan, tree: Tree, task: Task, engine: Engine): Promise<string> {
  const merges = await writeMergedWith(plan, task, engine);
  return task.repository.commit({
    parent: tree.commit,
    base: 'parent',
    ...(merges === undefined ? {} : { merges }),
    changes: plan.changes,
    message: commitMessage({
      subject: plan.subject,
      ...(plan.body === undefined ? {} : { body: plan.body }),
      command: task.name,
      key: task.happening.key,
      trailers: { ...plan.trailers, ...asideTrailer(plan) },
      sender: task.happening.sender,
    }),
    author: engine.author,
  });
}

/** By which undo finds what went along: the branches, and there the commit of the same `Sayso-For`. */
function asideTrailer({ aside = [] }: ChangePlan): Readonly<Record<string, string>> {
  const branches = aside.map(({ branch }) => branch).join(' ');
  return branches === '' ? {} : { 'Sayso-Aside': branches };
}

/** It goes where the change goes: what only it refers to is pushed with the change, and not before. */
async function writeMergedWith(
  { mergedWith }: ChangePlan,
  { repository, happening }: Task,
  engine: Engine,
): Promise<string | undefined> {
  if (mergedWith === undefined) return undefined;
  const { subject, parent, changes, trailers } = mergedWith;
  return repository.commit({
    parent,
    base: 'parent',
    changes,
    message: withTrailers(plainSubject(subject), { 'Sayso-For': happening.key, ...trailers }),
    author: engine.author,
  });
}

async function propose(
  plan: ChangePlan,
  commit: string,
  why: WhyProposed,
  { happening, repository }: Task,
  engine: Engine,
): Promise<Applied> {
  // The key is part of the name, so that trying again renews the same pull request.
  const branch = `sayso/${happening.key}`;
  const result = await repository.push({
    commit,
    ref: `refs/heads/${branch}`,
    expect: await repository.head(branch),
    force: true,
  });
  if (result.kind !== 'pushed') {
    return { kind: 'not-accepted', reason: 'reason' in result ? result.reason : result.kind };
  }
  const url = await engine.host.propose({
    branch,
    // Whoever merges makes a commit of it, in which a title like "fixes #1" would act.
    title: plainSubject(plan.subject),
    body: [...saidBy(plan), ...whatWaits(plan.followUps, 'merged')]
      .map((message) => render(message, linksOf(happening, branch)))
      .join('\n\n'),
  });
  return { kind: 'proposed', plan, url, why, branch };
}
