import type { PairSettings } from '../../configuration/configuration.ts';
import type { Change } from '../../git/changeset.ts';
import type { Tree } from '../../git/tree.ts';
import { type Form, formOf } from '../../notebooks/form.ts';
import type { Notebook } from '../../notebooks/notebook.ts';
import { type Couple, findAgreement, type Past, whatIsSaid } from './find-agreement.ts';
import { notebookOf, textStemOf, withoutEnding } from './pair-paths.ts';
import { readSource, type WhyUnread } from './read-source.ts';
import { writeOver } from './write-over.ts';

export type WhyLeft =
  | WhyUnread
  /** It has the form already that was asked for. */
  | 'same-form'
  /** No script of its language begins its comments with `#`. */
  | 'no-script'
  /** Somebody changed what is there since it was made of this file, or it never was. */
  | 'edited'
  /** Something else has that name: a folder, or the same letters in another case. */
  | 'in-the-way'
  /** Another one of the files becomes the same file. */
  | 'two-of-them'
  /** With those before it, there is more than is taken at once. */
  | 'too-much';

export type Converted = {
  readonly from: string;
  readonly to: string;
  readonly what: 'made' | 'renewed' | 'same';
  readonly change: Change | undefined;
  /** What the new form does not hold. */
  readonly lost: { readonly results: boolean; readonly pictures: boolean };
};

export type LeftFile = {
  readonly what: 'left';
  readonly from: string;
  /** What it would have become, where that is known. */
  readonly to: string | undefined;
  readonly form: Form;
  readonly why: WhyLeft;
};

export type Workplace = {
  readonly tree: Tree;
  readonly past: () => Promise<Past>;
  readonly pairs: readonly PairSettings[];
  /** Makes new also what somebody edited. */
  readonly over: boolean;
};

/**
 * Makes a file in another form of a document. What is there already becomes new only where nobody edited it since both
 * said the same.
 */
export async function convertFile(
  from: string,
  form: Form,
  { tree, past, pairs, over }: Workplace,
): Promise<Converted | LeftFile> {
  const left = (why: WhyLeft, to?: string): LeftFile => ({ what: 'left', from, to, form, why });
  if (formOf(from) === form) return left('same-form');
  const source = await readSource(from, tree);
  if (source.kind === 'unread') return left(source.why);
  const fresh = writeOver(source.notebook, form, undefined);
  if (fresh === undefined) return left('no-script');
  const to = targetOf(from, form, fresh.ending, pairs);
  const lost = lostIn(source.notebook, form);
  if ((await tree.entry(to)) === undefined) {
    if (await isTaken(to, tree)) return left('in-the-way', to);
    return { from, to, what: 'made', change: writing(to, fresh.text), lost };
  }
  const couple = coupleOf(from, to, form);
  const said = await whatIsSaid(to, couple.form, tree);
  if (said !== undefined && said === (await whatIsSaid(from, couple.form, tree))) {
    return { from, to, what: 'same', change: undefined, lost };
  }
  const isUntouched = said !== undefined && said === (await findAgreement(couple, await past()));
  if (!over && !isUntouched) return left('edited', to);
  const there = await readSource(to, tree);
  const before = there.kind === 'read' ? there.notebook : undefined;
  const text = writeOver(source.notebook, form, before)?.text ?? fresh.text;
  return { from, to, what: 'renewed', change: writing(to, text), lost };
}

/** Beside it, or where its partner is. */
function targetOf(
  from: string,
  form: Form,
  ending: string,
  pairs: readonly PairSettings[],
): string {
  const kind = formOf(from);
  const paired = pairs.flatMap((pair): readonly string[] => {
    if (form === 'notebook') {
      const isText = pair.as.some((as) => as === kind);
      return isText ? [notebookOf(from, pair) ?? []].flat() : [];
    }
    const stem = pair.as.includes(form) && kind === 'notebook' ? textStemOf(from, pair) : undefined;
    return stem === undefined ? [] : [`${stem}.${ending}`];
  });
  return paired[0] ?? `${withoutEnding(from)}.${ending}`;
}

/** Two texts that are one document are compared in the newer one's form. */
function coupleOf(from: string, to: string, form: Form): Couple {
  if (form !== 'notebook') return { notebook: from, text: to, form };
  return { notebook: to, text: from, form: formOf(from) === 'script' ? 'script' : 'markdown' };
}

function lostIn({ cells }: Notebook, form: Form): Converted['lost'] {
  return {
    results: form !== 'notebook' && cells.some(({ outputs }) => outputs.length > 0),
    pictures: form !== 'notebook' && cells.some(({ attachments }) => attachments !== undefined),
  };
}

async function isTaken(path: string, tree: Tree): Promise<boolean> {
  const wanted = path.toLowerCase();
  return (await tree.list()).some(({ path: one }) => {
    const there = one.toLowerCase();
    return there === wanted || there.startsWith(`${wanted}/`);
  });
}

function writing(path: string, text: string): Change {
  return { kind: 'write', path, content: { kind: 'text', text } };
}
