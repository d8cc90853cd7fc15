import type { Invocation, PlanContext } from '../../engine/command.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Change } from '../../git/changeset.ts';
import type { Tree } from '../../git/tree.ts';
import type { Parameter } from '../../language/phrase.ts';
import type { EditedNotebook } from '../../notebooks/edit-cells.ts';
import type { Message } from '../../words/message.ts';
import { createStage } from '../own-phrase/stage.ts';
import { settingsOf } from '../settings-of.ts';
import { chooseFiles } from './choose-files.ts';
import { MOST_BYTES } from './convert-all.ts';
import type { LeftFile, WhyLeft } from './convert-file.ts';
import { MOST_FILES, NOTEBOOK_ENDINGS, SHOWN } from './document-files.ts';
import { recentPast } from './find-agreement.ts';
import { LARGEST_NOTEBOOK, textOf } from './read-source.ts';
import { syncPairs } from './sync-pairs.ts';
import { tellLeft } from './tell-converted.ts';

/** What is done to cells, by the name that its sentences have. */
export type CellEdit = {
  readonly what: 'cleared' | 'locked' | 'unlocked';
  /** The commit's subject. */
  readonly subject: string;
  readonly edit: (text: string) => EditedNotebook;
};

/** Which notebooks: the same place in all phrases about cells. */
export const NOTEBOOK_FILES: Parameter = {
  type: 'files',
  endings: NOTEBOOK_ENDINGS,
  label: 'Notebooks',
  hint: 'One on a line. A folder has a slash at its end (notebooks/), a pattern a star (week-*/*.ipynb). Leave it empty for all notebooks of the repository.',
  example: 'notebooks/start.ipynb',
};

/** Changes the cells of the notebooks that were named, or of all, and what is kept equal to them. */
export async function editNotebooks(
  cellEdit: CellEdit,
  { arguments: { files } }: Invocation,
  context: PlanContext,
): Promise<Plan> {
  const chosen = await chooseFiles(files ?? '**/*.ipynb', context.tree, isNotebook);
  const count = chosen.paths.length;
  if (files === undefined && count === 0) {
    return { kind: 'refuse', said: { say: 'noNotebookHere' } };
  }
  if (chosen.missing.length > 0) {
    return { kind: 'refuse', said: { say: 'filesMissing', words: chosen.missing.slice(0, SHOWN) } };
  }
  if (count > MOST_FILES) {
    return { kind: 'refuse', said: { say: 'tooManyDocuments', count, most: MOST_FILES } };
  }
  const { edited, left } = await editAll(chosen.paths, cellEdit, context.tree);
  const also = left.length === 0 ? [] : [tellLeft(left, edited.length === 0)];
  const [first] = also;
  if (edited.length === 0 && first !== undefined) return { kind: 'refuse', said: first };
  const changed = edited.filter(({ cells }) => cells > 0);
  if (changed.length === 0) {
    const said: Message = {
      say: 'cellsAlready',
      what: cellEdit.what,
      notebooks: edited.length,
    };
    return { kind: 'answer', followUps: [], said, also };
  }
  return planFor(changed, edited.length - changed.length, cellEdit, { also, context });
}

async function planFor(
  changed: readonly Edited[],
  same: number,
  { what, subject }: CellEdit,
  { also, context }: { readonly also: readonly Message[]; readonly context: PlanContext },
): Promise<Plan> {
  const changes = changed.map(
    ({ path, text }): Change => ({ kind: 'write', path, content: { kind: 'text', text } }),
  );
  const texts = await textsThatFollow(changes, context);
  return {
    kind: 'change',
    subject,
    changes: [...changes, ...texts],
    followUps: [{ kind: 'publish' }],
    said: {
      say: 'cellsEdited',
      what,
      files: changed.slice(0, SHOWN).map(({ path, cells }) => ({ path, cells })),
      more: Math.max(0, changed.length - SHOWN),
      same,
      texts: texts.length,
    },
    also,
  };
}

type Edited = { readonly path: string; readonly text: string; readonly cells: number };

async function editAll(
  paths: readonly string[],
  { edit }: CellEdit,
  tree: Tree,
): Promise<{ readonly edited: readonly Edited[]; readonly left: readonly LeftFile[] }> {
  await tree.prefetch((await tree.list()).filter(({ path }) => paths.includes(path)));
  const edited: Edited[] = [];
  const left: LeftFile[] = [];
  let room = MOST_BYTES;
  for (const path of paths) {
    const text = await textOf(path, LARGEST_NOTEBOOK, tree);
    const result = typeof text === 'string' ? edit(text) : text;
    // Of what stays as it is, nothing is kept in memory.
    const kept = result.kind === 'edited' && result.cells > 0 ? result.text : '';
    room -= kept.length;
    const why: WhyLeft | undefined =
      result.kind !== 'edited' ? result.why : room < 0 ? 'too-much' : undefined;
    if (why !== undefined)
      left.push({ what: 'left', from: path, to: undefined, form: 'notebook', why });
    else if (result.kind === 'edited') edited.push({ path, text: kept, cells: result.cells });
  }
  return { edited, left };
}

function isNotebook(path: string): boolean {
  return /\.ipynb$/i.test(path);
}

/** What is kept equal to the notebooks that changed, so that it is one change that can be taken back as a whole. */
async function textsThatFollow(
  changes: readonly Change[],
  context: PlanContext,
): Promise<readonly Change[]> {
  const { pairs } = await settingsOf(context);
  if (pairs.length === 0) return [];
  const stage = await createStage(context.tree);
  await stage.apply(changes);
  const changed = new Set(changes.map(({ path }) => path));
  const synced = await syncPairs(pairs, stage.tree, {
    past: await recentPast(context),
    before: context.tree,
    isMeant: async (paths) => paths.some((path) => changed.has(path)),
  });
  return synced.changes;
}
