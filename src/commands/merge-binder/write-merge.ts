import type { MergedFile } from '../../binder/finding.ts';
import type { PlanContext } from '../../engine/command.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Change, Changeset } from '../../git/changeset.ts';
import type { Tree } from '../../git/tree.ts';
import { type KeptEdits, keepEdits } from '../keep-edits/keep-edits.ts';
import { createStage } from '../own-phrase/stage.ts';
import type { WantedSource } from './choose-sources.ts';
import { type EditBase, findEditBase } from './find-edit-base.ts';
import { onlyPaths } from './only-paths.ts';
import { LOCK_FILE, type OwnEnvironment } from './own-environment.ts';

type Moved = Extract<WantedSource, { kind: 'moved' }>;

/** What writing a merge comes to. */
export type WrittenMerge = {
  readonly changes: Changeset;
  readonly kept: KeptEdits;
  readonly mergedWith: Extract<Plan, { kind: 'change' }>['mergedWith'];
};

/**
 * The changes that put a merge in its place: what was made by hand moves out of it, what the last merge
 * wrote is replaced, and what somebody wrote into that is merged with what comes.
 */
export async function writeMerge(
  files: readonly MergedFile[],
  {
    own,
    folder,
    moved,
  }: { readonly own: OwnEnvironment; readonly folder: string; readonly moved: Moved | undefined },
  { tree, repository }: Pick<PlanContext, 'tree' | 'repository'>,
): Promise<WrittenMerge> {
  const stage = await createStage(tree);
  if (own.kind === 'handmade' && moved !== undefined) await stage.apply(movesOf(own, moved));
  const coming = files.map(({ path, content }) => ({ path: `${folder}/${path}`, content }));
  const { base, gone } = await baseOf(own, folder, coming, { tree, repository });
  const kept = await keepEdits(coming, { base: base?.tree, now: stage.tree, gone });
  await stage.apply(withModes(kept.changes, files, folder));
  await stage.apply(await modesAlone(files, folder, stage.tree));
  return { changes: stage.changes(), kept, mergedWith: await pristine() };

  /** What the sources give, kept in history so that the next merge can start from it. */
  async function pristine(): Promise<WrittenMerge['mergedWith']> {
    if (kept.isPristine || base?.commit === undefined) return undefined;
    const { changes } = await keepEdits(coming, { base: base.tree, now: base.tree, gone });
    if (changes.length === 0) return undefined;
    return {
      subject: 'The Binder environment as its sources give it',
      parent: base.commit,
      changes: withModes(changes, files, folder),
      trailers: {},
    };
  }
}

/** Each file by itself: what cannot be moved (another repository inside) stays. */
function movesOf(
  { files }: Extract<OwnEnvironment, { kind: 'handmade' }>,
  { from, to }: Moved,
): Changeset {
  return files.flatMap(({ path, mode, oid }): readonly Change[] => {
    if (mode !== '100644' && mode !== '100755' && mode !== '120000') return [];
    const place = `${to}${path.slice(from.length)}`;
    return [
      { kind: 'write', path: place, content: { kind: 'blob', oid }, mode },
      { kind: 'delete', path },
    ];
  });
}

/** What the last merge wrote, as far as anybody knows, and which files of it come no more. */
async function baseOf(
  own: OwnEnvironment,
  folder: string,
  coming: readonly { readonly path: string }[],
  context: Pick<PlanContext, 'tree' | 'repository'>,
): Promise<{ readonly base: EditBase | undefined; readonly gone: readonly string[] }> {
  if (own.kind !== 'merged') return { base: undefined, gone: [] };
  const written = [...own.last.files, LOCK_FILE].map((path) => `${folder}/${path}`);
  const comes = new Set(coming.map(({ path }) => path));
  const gone = written.filter((path) => !comes.has(path));
  const edits = await own.last.editsIn(context.tree, folder);
  const base =
    edits.length === 0
      ? { commit: undefined, tree: onlyPaths(context.tree, written) }
      : await findEditBase(own, written, context);
  return { base, gone };
}

function withModes(changes: Changeset, files: readonly MergedFile[], folder: string): Changeset {
  const modes = new Map(files.map(({ path, mode }) => [`${folder}/${path}`, mode]));
  return changes.map((change) => {
    const mode = modes.get(change.path);
    return change.kind === 'delete' || mode === undefined ? change : { ...change, mode };
  });
}

/** A script whose text is there already, and which nobody may run as it lies there. */
async function modesAlone(
  files: readonly MergedFile[],
  folder: string,
  tree: Tree,
): Promise<Changeset> {
  const changes: Change[] = [];
  for (const { path, mode } of files) {
    const entry = await tree.entry(`${folder}/${path}`);
    if (entry === undefined || entry.mode === mode || mode !== '100755') continue;
    const content = { kind: 'blob', oid: entry.oid } as const;
    changes.push({ kind: 'write', path: entry.path, content, mode });
  }
  return changes;
}
