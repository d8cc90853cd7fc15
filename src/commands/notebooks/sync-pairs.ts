import type { PairSettings } from '../../configuration/configuration.ts';
import type { Changeset } from '../../git/changeset.ts';
import type { Tree } from '../../git/tree.ts';
import { objectOf } from '../../notebooks/header.ts';
import { languageOf, scriptEnding } from '../../notebooks/language.ts';
import type { Notebook } from '../../notebooks/notebook.ts';
import { createStage, type Stage } from '../own-phrase/stage.ts';
import type { LeftFile } from './convert-file.ts';
import { type Decision, decidePair, type PairHistory } from './decide-pair.ts';
import type { Couple } from './find-agreement.ts';
import { withoutEnding } from './pair-paths.ts';
import { type Pair, pairsIn, textPaths } from './pairs-in.ts';
import { writeOver } from './write-over.ts';

/** As many as are looked at in one go; what is left follows with the next change. */
const MOST_NOTEBOOKS = 200;

export type Synced = {
  readonly changes: Changeset;
  readonly followed: readonly { readonly from: string; readonly to: string }[];
  readonly undecided: readonly Couple[];
  readonly apart: readonly { readonly gone: string; readonly stays: string; readonly pair: Pair }[];
  readonly left: readonly LeftFile[];
};

/**
 * Has the one of each pair follow the other that was changed: first notebooks their texts, then texts their notebooks,
 * so that of a notebook with two texts all three say the same.
 *
 * @param isMeant by the paths of a pair, whether it is looked at
 */
export async function syncPairs(
  settings: readonly PairSettings[],
  tree: Tree,
  {
    isMeant,
    ...history
  }: PairHistory & { readonly isMeant: (paths: readonly string[]) => Promise<boolean> },
): Promise<Synced> {
  const pairs = await meantPairs(await pairsIn(tree, settings), isMeant);
  const entries = (await tree.list()).filter(({ path }) =>
    pairs.some(({ notebook, text }) => path === notebook || path === text),
  );
  await tree.prefetch(entries);
  const stage = await createStage(tree);
  const followed: { from: string; to: string }[] = [];
  for (const pair of pairs) {
    const decision = await decidePair(pair, stage.tree, history);
    if (decision.kind === 'text-leads') followed.push(...(await follow(pair, decision, stage)));
  }
  const open: { pair: Pair; decision: Decision }[] = [];
  for (const pair of pairs) {
    const known = await stage.tree.entry(pair.notebook);
    const now: Pair = pair.has === 'text' && known !== undefined ? { ...pair, has: 'both' } : pair;
    const decision = await decidePair(now, stage.tree, history);
    if (decision.kind === 'notebook-leads') followed.push(...(await follow(now, decision, stage)));
    else open.push({ pair, decision });
  }
  return { changes: stage.changes(), followed, ...whatIsOpen(open) };
}

/** All pairs of a notebook together: what one of its texts says, the others are to say as well. */
async function meantPairs(
  pairs: readonly Pair[],
  isMeant: (paths: readonly string[]) => Promise<boolean>,
): Promise<readonly Pair[]> {
  const notebooks = new Set<string>();
  for (const pair of pairs) {
    if (notebooks.has(pair.notebook) || notebooks.size >= MOST_NOTEBOOKS) continue;
    if (await isMeant([pair.notebook, ...textPaths(pair)])) notebooks.add(pair.notebook);
  }
  return pairs.filter(({ notebook }) => notebooks.has(notebook));
}

/** Writes the side that follows; nothing where it would be the very same file. */
async function follow(
  pair: Pair,
  { kind, leader, other }: Extract<Decision, { leader: unknown }>,
  stage: Stage,
): Promise<Synced['followed']> {
  const form = kind === 'text-leads' ? 'notebook' : pair.form;
  const source = form === 'notebook' ? leader.notebook : sayingPair(leader.notebook, pair);
  const written = writeOver(source, form, other?.notebook);
  if (written === undefined || written.text === other?.text) return [];
  const [from, to] =
    kind === 'text-leads'
      ? [pair.text, pair.notebook]
      : [pair.notebook, pair.has === 'both' ? pair.text : `${pair.text}.${written.ending}`];
  await stage.apply([{ kind: 'write', path: to, content: { kind: 'text', text: written.text } }]);
  return [{ from, to }];
}

/**
 * With the word in the text's header that a notebook belongs to it: so Jupytext keeps both equal, too, where people
 * work on them, and a site shows one page for both.
 */
function sayingPair(notebook: Notebook, { notebook: path, text, form, has }: Pair): Notebook {
  const stem = has === 'both' ? withoutEnding(text) : text;
  const jupytext = objectOf(notebook.metadata.jupytext);
  if (stem !== withoutEnding(path) || jupytext.formats !== undefined) return notebook;
  const script = scriptEnding(languageOf(notebook)) ?? 'auto';
  const formats = form === 'markdown' ? 'ipynb,md:myst' : `ipynb,${script}:percent`;
  return { ...notebook, metadata: { ...notebook.metadata, jupytext: { ...jupytext, formats } } };
}

function whatIsOpen(
  open: readonly { readonly pair: Pair; readonly decision: Decision }[],
): Pick<Synced, 'undecided' | 'apart' | 'left'> {
  return {
    undecided: open.flatMap(({ pair, decision }) => (decision.kind === 'undecided' ? [pair] : [])),
    apart: open.flatMap(({ pair, decision }) =>
      decision.kind === 'apart' ? [{ gone: decision.gone, stays: decision.stays, pair }] : [],
    ),
    left: open.flatMap(({ pair, decision }): readonly LeftFile[] =>
      decision.kind === 'unread'
        ? [{ what: 'left', from: decision.path, to: undefined, form: pair.form, why: decision.why }]
        : [],
    ),
  };
}
