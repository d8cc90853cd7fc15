import type { Step } from '../../configuration/configuration.ts';
import type { Command, Invocation, PlanContext } from '../../engine/command.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Change } from '../../git/changeset.ts';
import type { Tree } from '../../git/tree.ts';
import { interpret } from '../../language/interpret.ts';
import type { Message } from '../../words/message.ts';
import { appendText } from './append-text.ts';
import { copyFiles } from './copy-files.ts';
import { fillIn } from './fill-in.ts';
import { readTarget } from './read-target.ts';
import type { Stage } from './stage.ts';

/** What a step is given: where things stand, and what was said. */
export type Ground = {
  readonly stage: Stage;
  readonly invocation: Invocation;
  readonly context: PlanContext;
  /** The values of the phrase's places; empty where nothing was said. */
  readonly values: ReadonlyMap<string, string>;
  /** The same as they are said within a phrase, in quotes where they need them. */
  readonly spoken: ReadonlyMap<string, string>;
  /** The file in which the steps stand, for whoever has to mend them; undefined where that is told anyway. */
  readonly file: string | undefined;
  /** Plans what another command says; own phrases among them count how deep they are. */
  readonly planOther: (command: Command, invocation: Invocation, tree: Tree) => Promise<Plan>;
};

export type Stepped =
  | {
      readonly kind: 'done';
      readonly other?: Exclude<Plan, { kind: 'refuse' }>;
      /** Files that were there already and stay as they are, by their paths. */
      readonly kept?: readonly string[];
    }
  | { readonly kind: 'refused'; readonly said: Message };

/** And where in its file the step stands. */
type Here = Ground & {
  readonly written: { readonly file: string; readonly line: number } | undefined;
};

const DONE: Stepped = { kind: 'done' };

/** Carries out one step on the stage; nothing reaches the repository from here. */
export async function runStep(step: Step, around: Ground): Promise<Stepped> {
  const { file } = around;
  const written = file === undefined ? undefined : { file, line: step.at.line };
  const ground = { ...around, written };
  switch (step.kind) {
    case 'copy':
    case 'move':
      return copyStep(step, ground);
    case 'delete':
      return deleteStep(step.paths, ground);
    case 'reveal':
      return revealStep(step, ground);
    case 'append':
      return appendStep(step, ground);
    case 'say':
      return sayStep(step.phrase, ground);
  }
}

async function copyStep(
  step: Extract<Step, { kind: 'copy' | 'move' }>,
  ground: Here,
): Promise<Stepped> {
  const from = fillIn(step.from, ground.values);
  const to = fillIn(step.to, ground.values);
  const copied = await copyFiles({ from, to, tree: ground.stage.tree });
  if (copied.kind !== 'copied') return refused(copied.kind, copied.path, ground);
  if (step.kind === 'move') {
    const removed = await removal(from, ground);
    if (removed.kind === 'refused') return removed;
    await ground.stage.apply(removed.changes);
  }
  if (step.kind === 'move' || step.onlyNew !== true) {
    await ground.stage.apply(copied.changes);
    return DONE;
  }
  const kept = new Set<string>();
  for (const { path } of copied.changes) {
    if ((await ground.stage.tree.entry(path)) !== undefined) kept.add(path);
  }
  await ground.stage.apply(copied.changes.filter(({ path }) => !kept.has(path)));
  return { kind: 'done', kept: [...kept] };
}

async function deleteStep(paths: readonly string[], ground: Here): Promise<Stepped> {
  for (const path of paths) {
    const removed = await removal(fillIn(path, ground.values), ground);
    if (removed.kind === 'refused') return removed;
    await ground.stage.apply(removed.changes);
  }
  return DONE;
}

async function removal(
  text: string,
  ground: Here,
): Promise<
  Extract<Stepped, { kind: 'refused' }> | { kind: 'removal'; changes: readonly Change[] }
> {
  const path = readTarget(text);
  if (path === undefined) return refused('forbidden', text, ground);
  if ((await ground.stage.tree.list(path)).length === 0) return refused('missing', text, ground);
  return { kind: 'removal', changes: [{ kind: 'delete', path }] };
}

async function revealStep(
  { paths, branch, to }: Extract<Step, { kind: 'reveal' }>,
  ground: Here,
): Promise<Stepped> {
  const { invocation, context, stage, written } = ground;
  if ((await context.repository.head(branch)) === undefined) {
    const said: Message = {
      say: 'ownPhraseNoBranch',
      phrase: invocation.canonical,
      branch,
      written,
    };
    return { kind: 'refused', said };
  }
  const tree = await context.repository.tree(branch);
  for (const text of paths) {
    const from = fillIn(text, ground.values);
    const folder = to === undefined ? undefined : `${fillIn(to, ground.values)}/`;
    const copied = await copyFiles({ from, to: folder ?? from, tree });
    if (copied.kind !== 'copied') return refused(copied.kind, copied.path, ground, branch);
    await tree.prefetch(copied.entries);
    await stage.apply(copied.changes, tree);
  }
  return DONE;
}

async function appendStep(step: Extract<Step, { kind: 'append' }>, ground: Here): Promise<Stepped> {
  const to = fillIn(step.to, ground.values);
  const path = readTarget(to);
  if (path === undefined) return refused('forbidden', to, ground);
  if (step.onlyNew === true && (await ground.stage.tree.entry(path)) !== undefined) {
    return { kind: 'done', kept: [path] };
  }
  const change = await appendText(fillIn(step.text, ground.values), path, ground.stage.tree);
  if (change === undefined) {
    const { written } = ground;
    const phrase = ground.invocation.canonical;
    return { kind: 'refused', said: { say: 'ownPhraseNotText', phrase, path, written } };
  }
  await ground.stage.apply([change]);
  return DONE;
}

async function sayStep(phrase: string, ground: Here): Promise<Stepped> {
  const { context, invocation, stage, written } = ground;
  const text = fillIn(phrase, ground.spoken);
  const found = interpret({ channel: 'terminal', text }, context.commands);
  const command = context.commands.find(
    ({ name }) => found.kind === 'command' && name === found.command,
  );
  if (found.kind !== 'command' || command === undefined) {
    const said: Message = {
      say: 'ownPhraseNotUnderstood',
      phrase: invocation.canonical,
      step: text,
      written,
    };
    return { kind: 'refused', said };
  }
  const { command: name, arguments: values, canonical } = found;
  const other: Invocation = { ...invocation, command: name, arguments: values, canonical };
  const plan = await ground.planOther(command, other, stage.tree);
  if (plan.kind === 'refuse') return { kind: 'refused', said: plan.said };
  if (plan.kind === 'change') await stage.apply(plan.changes);
  return { kind: 'done', other: plan };
}

function refused(
  kind: 'missing' | 'forbidden',
  path: string,
  { invocation, written }: Here,
  from?: string,
): Extract<Stepped, { kind: 'refused' }> {
  const phrase = invocation.canonical;
  const said: Message =
    kind === 'missing'
      ? { say: 'ownPhraseMissing', phrase, path, from, written }
      : { say: 'ownPhraseForbidden', phrase, path, written };
  return { kind: 'refused', said };
}
