import type { Command, Invocation, PlanContext } from '../engine/command.ts';
import type { Plan } from '../engine/plan.ts';
import type { Change } from '../git/changeset.ts';
import { FORMS, formOf } from '../notebooks/form.ts';
import { chooseFiles } from './notebooks/choose-files.ts';
import { convertAll, formsOf, isDocument, isMeant } from './notebooks/convert-all.ts';
import type { Converted, LeftFile } from './notebooks/convert-file.ts';
import { ENDINGS, MOST_FILES, SHOWN } from './notebooks/document-files.ts';
import { type Past, recentPast } from './notebooks/find-agreement.ts';
import { renameInContents } from './notebooks/rename-in-contents.ts';
import { tellConverted } from './notebooks/tell-converted.ts';
import { settingsOf } from './settings-of.ts';

/** `Convert {files} to {form} [replacing {what}]`: makes notebooks of texts, and texts of notebooks. */
export const convert: Command = {
  name: 'convert',
  phrases: [
    'Convert {files} to {form} [replacing [the] {what}]',
    'Convert {files} into {form} [replacing [the] {what}]',
  ],
  parameters: {
    files: {
      type: 'files',
      endings: ENDINGS,
      label: 'Files',
      hint: 'Notebooks (.ipynb), Markdown (.md) or scripts (.py, .R, .jl, .sh): one on a line. A folder has a slash at its end (notebooks/), a pattern a star (notebooks/*.ipynb).',
      example: 'notebooks/*.ipynb',
    },
    form: {
      type: 'choices',
      label: 'Form',
      hint: 'A Jupyter notebook, MyST Markdown, or a script in which “# %%” begins each cell.',
      example: 'markdown',
      choices: FORMS,
    },
    what: {
      type: 'choices',
      label: 'Replacing',
      hint: '“originals” takes away the files that were converted; “edits” writes over what somebody changed where the new files go. Leave it empty to lose neither.',
      example: 'originals',
      choices: ['originals', 'edits'],
    },
  },
  inCommits: 'yes',
  about: 'Makes Markdown or scripts of notebooks, and notebooks of those.',
  examples: [
    {
      say: 'Convert start.ipynb to markdown',
      does: 'makes “start.md” of the notebook, which stays',
    },
    {
      say: 'Convert start.md to notebook',
      does: 'makes “start.ipynb”, or brings it up to date and keeps its results',
    },
    {
      say: 'Convert notebooks/ to script replacing the originals',
      does: 'puts a script in the place of each notebook of that folder',
    },
  ],
  needs: 'write',
  plan,
};

async function plan(invocation: Invocation, context: PlanContext): Promise<Plan> {
  const { files = '', form = '', what = '' } = invocation.arguments;
  const { tree } = context;
  const forms = formsOf(form);
  const chosen = await chooseFiles(files, tree, (path) => isMeant(path, forms));
  if (chosen.missing.length > 0) {
    return { kind: 'refuse', said: { say: 'filesMissing', words: chosen.missing.slice(0, SHOWN) } };
  }
  const count = chosen.paths.length;
  if (count > MOST_FILES) {
    return { kind: 'refuse', said: { say: 'tooManyDocuments', count, most: MOST_FILES } };
  }
  let past: Promise<Past> | undefined;
  const place = {
    tree,
    pairs: (await settingsOf(context)).pairs,
    over: what.includes('edits'),
    past() {
      past ??= recentPast(context);
      return past;
    },
  };
  const meant: string[] = [];
  for (const path of chosen.paths) {
    if (files.includes(path) || (await isDocument(path, place))) meant.push(path);
  }
  const results = await convertAll(meant, forms, place);
  return planFor(results, what.includes('originals'), invocation, context);
}

async function planFor(
  results: readonly (Converted | LeftFile)[],
  replacesOriginals: boolean,
  { arguments: { files, form } }: Invocation,
  { tree }: PlanContext,
): Promise<Plan> {
  const gone = replacesOriginals ? whatGoes(results) : [];
  const contents = await renameInContents(renamed(results, gone), tree);
  const changes: readonly Change[] = [
    ...gone.map((path): Change => ({ kind: 'delete', path })),
    ...results.flatMap((one) => (one.what === 'left' ? [] : (one.change ?? []))),
    ...contents,
  ];
  const [said, ...also] = tellConverted(results, {
    gone,
    contents: contents.map(({ path }) => path),
    removing: `Convert ${files} to ${form} replacing the originals`,
  });
  if (said === undefined) return { kind: 'refuse', said: { say: 'noNotebooks' } };
  if (changes.length > 0) {
    const followUps = [{ kind: 'publish' }] as const;
    return { kind: 'change', subject: subjectOf(results), changes, followUps, said, also };
  }
  const isRefused = results.every((one) => one.what === 'left');
  return isRefused ? { kind: 'refuse', said } : { kind: 'answer', followUps: [], said, also };
}

/** An original goes when all that was wanted of it is there, and nothing is lost that only it holds. */
function whatGoes(results: readonly (Converted | LeftFile)[]): readonly string[] {
  const stays = new Set(
    results.filter((one) => one.what === 'left' || one.lost.pictures).map(({ from }) => from),
  );
  return [...new Set(results.map(({ from }) => from))].filter((from) => !stays.has(from));
}

/** Pages that are another page now; a script is none. */
function renamed(
  results: readonly (Converted | LeftFile)[],
  gone: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    results.flatMap(({ from, to }): readonly (readonly [string, string])[] =>
      to !== undefined && gone.includes(from) && formOf(to) !== 'script' ? [[from, to]] : [],
    ),
  );
}

function subjectOf(results: readonly (Converted | LeftFile)[]): string {
  const made = results.filter((one) => one.what !== 'left');
  const [only] = made;
  if (only === undefined || made.length > 1) return `Make ${made.length} files of others`;
  return `Make ${nameOf(only.to)} of ${nameOf(only.from)}`;
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path;
}
