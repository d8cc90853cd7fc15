import type { PlanContext } from '../../engine/command.ts';
import type { Tree } from '../../git/tree.ts';
import type { Form } from '../../notebooks/form.ts';
import { inputsOf } from '../../notebooks/same-inputs.ts';
import { readSource } from './read-source.ts';

/** As far back as a push reaches that people make. */
const RECENT = 50;
/** A notebook that is edited every day was not in agreement with its text for long. */
const MOST_STATES = 12;

export type TextForm = Exclude<Form, 'notebook'>;

/** Two files that are one document in two forms; `form` is the text's. */
export type Couple = { readonly notebook: string; readonly text: string; readonly form: TextForm };

/** The trees of recent commits, newest first, each read when it is looked at. */
export type Past = readonly {
  readonly commit: string;
  /** The command that made it; undefined for what people commit. */
  readonly command: string | undefined;
  readonly tree: () => Promise<Tree>;
}[];

export async function recentPast({ repository }: Pick<PlanContext, 'repository'>): Promise<Past> {
  const commits = await repository.log(RECENT);
  return commits.map(({ oid, trailers }) => {
    let tree: Promise<Tree> | undefined;
    return {
      commit: oid,
      command: trailers['sayso-command'],
      tree() {
        tree ??= repository.treeAt(oid);
        return tree;
      },
    };
  });
}

/**
 * What both files of a couple said when they last said the same: what a file says that says it still was not edited
 * since. Undefined where they never did in the commits that are looked at.
 */
export async function findAgreement(
  { notebook, text, form }: Couple,
  past: Past,
): Promise<string | undefined> {
  const seen = new Set<string>();
  for (const { tree } of past) {
    const then = await tree();
    const [one, other] = [await then.entry(notebook), await then.entry(text)];
    const state = `${one?.oid} ${other?.oid}`;
    if (one === undefined || other === undefined || seen.has(state)) continue;
    if (seen.size >= MOST_STATES) return undefined;
    seen.add(state);
    const said = await whatIsSaid(notebook, form, then);
    if (said !== undefined && said === (await whatIsSaid(text, form, then))) return said;
  }
  return undefined;
}

/** What a file says to whoever runs it; undefined where it cannot be read. */
export async function whatIsSaid(
  path: string,
  form: TextForm,
  tree: Tree,
): Promise<string | undefined> {
  const read = await readSource(path, tree);
  return read.kind === 'read' ? inputsOf(read.notebook, form) : undefined;
}
