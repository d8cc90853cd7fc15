import type { PlanContext } from '../../engine/command.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Change } from '../../git/changeset.ts';
import type { Tree } from '../../git/tree.ts';
import type { ComingFile } from '../keep-edits/coming-file.ts';
import { type KeptEdits, keepEdits } from '../keep-edits/keep-edits.ts';
import { createStage } from '../own-phrase/stage.ts';
import type { ArrangedUnit } from './arranged-unit.ts';
import type { Base } from './find-base.ts';
import { summary } from './summary.ts';
import { unitTrailers } from './unit-trailers.ts';

/** Brings an arranged unit in, over what somebody may have edited since it was last grabbed. */
export async function unitPlan(
  arranged: ArrangedUnit,
  { tree }: Pick<PlanContext, 'tree'>,
): Promise<Plan> {
  const { unit, base, files, gone, also, followUps } = arranged;
  const isUpdate = await isThere(files, tree);
  const kept = await keepEdits(files, { base: base?.tree, now: tree, gone });
  const changes = [...kept.changes, ...arranged.derived];
  if (changes.length === 0) {
    return { kind: 'answer', followUps: [], said: summary(arranged, 'unchanged', kept), also };
  }
  const pristine = kept.isPristine ? { trailers: await trailersOf(arranged, tree, changes) } : {};
  const merged =
    kept.isPristine || base === undefined ? undefined : await mergedWith(arranged, base);
  return {
    kind: 'change',
    subject: `${isUpdate ? 'Update' : 'Add'} the unit “${unit.title}”`,
    changes,
    ...pristine,
    ...(merged === undefined ? {} : { mergedWith: merged }),
    ...(kept.conflicts.length === 0 ? {} : { propose: 'conflict' as const }),
    followUps,
    said: summary(arranged, outcomeOf(isUpdate, kept), kept),
    also,
  };
}

function outcomeOf(isUpdate: boolean, { conflicts }: KeptEdits): 'added' | 'updated' | 'conflict' {
  if (!isUpdate) return 'added';
  return conflicts.length === 0 ? 'updated' : 'conflict';
}

async function isThere(files: readonly ComingFile[], tree: Tree): Promise<boolean> {
  for (const { path, content } of files) {
    if (typeof content === 'string' && (await tree.entry(path)) !== undefined) return true;
  }
  return false;
}

/** What a commit says that makes these changes to a tree. */
async function trailersOf(
  { unit, scope, pages }: ArrangedUnit,
  tree: Tree,
  changes: readonly Change[],
): Promise<Readonly<Record<string, string>>> {
  const stage = await createStage(tree);
  await stage.apply(changes);
  return unitTrailers([{ unit: unit.address.base, scope }], pages, stage.tree);
}

/** The unit as it is on OpenLearn now, kept in history so that the next merge can start from it. */
async function mergedWith(
  arranged: ArrangedUnit,
  base: Base,
): Promise<Extract<Plan, { kind: 'change' }>['mergedWith']> {
  const { unit, files, gone } = arranged;
  const { changes } = await keepEdits(files, { base: base.tree, now: base.tree, gone });
  if (changes.length === 0) return undefined;
  return {
    subject: `The unit “${unit.title}” as it is on OpenLearn`,
    parent: base.commit,
    changes,
    trailers: await trailersOf(arranged, base.tree, changes),
  };
}
