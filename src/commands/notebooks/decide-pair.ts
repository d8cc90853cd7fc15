import type { Tree } from '../../git/tree.ts';
import { inputsOf } from '../../notebooks/same-inputs.ts';
import { findAgreement, type Past, whatIsSaid } from './find-agreement.ts';
import { type Pair, textPaths } from './pairs-in.ts';
import { type ReadSource, readSource, type WhyUnread } from './read-source.ts';

type Read = Extract<ReadSource, { kind: 'read' }>;

export type Decision =
  /** The other side follows; `other` is what is there of it. */
  | {
      readonly kind: 'notebook-leads' | 'text-leads';
      readonly leader: Read;
      readonly other: Read | undefined;
    }
  | { readonly kind: 'nothing' }
  /** Both were changed, or they never said the same. */
  | { readonly kind: 'undecided' }
  /** One was taken away while both said the same. */
  | { readonly kind: 'apart'; readonly gone: string; readonly stays: string }
  | { readonly kind: 'unread'; readonly path: string; readonly why: WhyUnread };

export type PairHistory = {
  readonly past: Past;
  /** What was there before the change that is looked at. */
  readonly before: Tree | undefined;
};

/** Which of a pair the other one is to follow now. */
export async function decidePair(pair: Pair, tree: Tree, history: PairHistory): Promise<Decision> {
  if (pair.has === 'both') return decideBoth(pair, tree, history);
  const leads = pair.has === 'notebook' ? 'notebook-leads' : 'text-leads';
  const stays = pair.has === 'notebook' ? pair.notebook : pair.text;
  const gone = await whatIsGone(pair, history);
  if (gone !== undefined && !(await wereUndecided(pair, gone, history))) {
    const isNow = (await history.before?.entry(gone)) !== undefined;
    return isNow ? { kind: 'apart', gone, stays } : { kind: 'nothing' };
  }
  const read = await readSource(stays, tree);
  if (read.kind === 'unread') return { kind: 'unread', path: stays, why: read.why };
  if (pair.has === 'text' && !saysNotebook(read.text)) return { kind: 'nothing' };
  return { kind: leads, leader: read, other: undefined };
}

async function decideBoth(pair: Pair, tree: Tree, { past }: PairHistory): Promise<Decision> {
  const notebook = await readSource(pair.notebook, tree);
  if (notebook.kind === 'unread') {
    return { kind: 'unread', path: pair.notebook, why: notebook.why };
  }
  const text = await readSource(pair.text, tree);
  if (text.kind === 'unread') return { kind: 'unread', path: pair.text, why: text.why };
  const ofNotebook = inputsOf(notebook.notebook, pair.form);
  const ofText = inputsOf(text.notebook, pair.form);
  if (ofNotebook === ofText) return { kind: 'nothing' };
  const agreed = await findAgreement(pair, past);
  if (agreed === ofText) return { kind: 'notebook-leads', leader: notebook, other: text };
  if (agreed === ofNotebook) return { kind: 'text-leads', leader: text, other: notebook };
  return { kind: 'undecided' };
}

/** The other file's path, where it was there before. */
async function whatIsGone(pair: Pair, { past, before }: PairHistory): Promise<string | undefined> {
  const wanted = pair.has === 'notebook' ? textPaths(pair) : [pair.notebook];
  for (const tree of [before, ...(await Promise.all(past.map((one) => one.tree())))]) {
    for (const path of wanted) if ((await tree?.entry(path)) !== undefined) return path;
  }
  return undefined;
}

/** Whoever takes one of two away that say different things has decided for the other. */
async function wereUndecided(pair: Pair, gone: string, { before }: PairHistory): Promise<boolean> {
  if (before === undefined || (await before.entry(gone)) === undefined) return false;
  const stays = pair.has === 'notebook' ? pair.notebook : pair.text;
  const [one, other] = [
    await whatIsSaid(gone, pair.form, before),
    await whatIsSaid(stays, pair.form, before),
  ];
  return one === undefined || one !== other;
}

/** Whether a text is meant as a notebook, and no page or program of another kind. */
function saysNotebook(text: string): boolean {
  return /^(?:# )?(?:jupytext|kernelspec|jupyter):|^# ?%%|^`{3,}\{code-cell\}/m.test(text);
}
