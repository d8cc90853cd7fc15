import type { Invocation, PlanContext } from '../../engine/command.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Change } from '../../git/changeset.ts';
import { listOfFiles } from '../../language/read-files.ts';
import { formOf } from '../../notebooks/form.ts';
import { settingsOf } from '../settings-of.ts';
import { chooseFiles } from './choose-files.ts';
import { convertAll, formsOf, isDocument, isMeant } from './convert-all.ts';
import type { Converted, LeftFile } from './convert-file.ts';
import { MOST_FILES, SHOWN } from './document-files.ts';
import { type Past, recentPast } from './find-agreement.ts';
import { renameInContents } from './rename-in-contents.ts';
import { tellConverted } from './tell-converted.ts';

/** What fits into the title of an issue. */
const LONGEST_PHRASE = 256;

/** What `Convert` does to the files that were named, all of them or those that can be. */
export async function planConvert(invocation: Invocation, context: PlanContext): Promise<Plan> {
  const { files = '', form = '', what = '' } = invocation.arguments;
  const { tree } = context;
  const forms = formsOf(form);
  const chosen = await chooseFiles(files, tree, (path, word) => isMeant(path, word, forms));
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
  await tree.prefetch((await tree.list()).filter(({ path }) => chosen.paths.includes(path)));
  const named = new Set(listOfFiles(files).map((word) => word.toLowerCase()));
  const meant: string[] = [];
  for (const path of chosen.paths) {
    if (named.has(path.toLowerCase()) || (await isDocument(path, place))) meant.push(path);
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
  const removing = `Convert ${files} to ${form} replacing the originals`;
  const [said, ...also] = tellConverted(results, {
    gone,
    contents: contents.map(({ path }) => path),
    removing: removing.length > LONGEST_PHRASE ? undefined : removing,
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
