import { dirname } from 'node:path/posix';
import type { PlanContext } from '../../engine/command.ts';
import type { Tree } from '../../git/tree.ts';
import type { PagePlace } from '../../openlearn/convert/pages.ts';
import type { FetchedUnit } from '../../openlearn/fetch-unit.ts';
import { layOutUnit } from '../../openlearn/layout/lay-out-unit.ts';
import { type Layout, ownFolders } from '../../openlearn/layout/place-files.ts';
import type { Message } from '../../words/message.ts';
import type { ArrangedUnit } from './arranged-unit.ts';
import { chooseLayout } from './choose-layout.ts';
import { contentsChanges } from './contents-changes.ts';
import { databaseChange } from './database-change.ts';
import { type Base, findBase } from './find-base.ts';
import { folderProblem } from './folder-problem.ts';
import { gonePages } from './gone-pages.ts';
import type { Pages, Wishes } from './wishes.ts';

type Context = Pick<PlanContext, 'tree' | 'facts' | 'repository'>;

/** Lays a fetched unit out as its repository keeps units, and as somebody wishes; or says why it cannot be. */
export async function arrangeUnit(
  unit: FetchedUnit,
  { folder: said, wishes }: { readonly folder: string | undefined; readonly wishes: Wishes },
  context: Context,
): Promise<ArrangedUnit | Message> {
  const { tree } = context;
  const layout = await chooseLayout(unit, said, tree);
  const there = await Promise.all(ownFolders(unit.pages, layout).map((own) => tree.list(own)));
  const isThere = there.flat().length > 0;
  const scope = scopeOf(layout);
  const placed = { unit: unit.address.base, scope };
  const base = isThere ? await findBase(placed, context.repository) : undefined;
  const pages = formatOf(wishes, base, there.flat());
  const format = pages === 'markdown' ? 'myst' : pages;
  const laidOut = layOutUnit(unit, { ...layout, format });
  // A notebook's text lies beside it, and says where it comes from.
  const front = (laidOut.pages[0]?.path ?? '').replace(/\.ipynb$/, '.md');
  // A front page may stand at the top, before the folders that are the unit's own.
  const folder = laidOut.folders[0] ?? dirname(front);
  const problem = await folderProblem({ unit, folder, front, files: laidOut.files }, tree);
  if (problem !== undefined) return problem;
  const gone =
    base === undefined
      ? []
      : await gonePages({ unit, files: laidOut.files }, base.tree, context.repository);
  const removed = base === undefined ? [] : await unedited(gone, base.tree, tree);
  const contents = await contentsChanges({ ...laidOut, title: unit.title }, removed, tree);
  const database = wishes.database ? await databaseChange(unit, context) : undefined;
  const { editions } = wishes;
  return {
    unit,
    folder,
    front,
    acknowledgements: laidOut.pages.find(isAcknowledgements)?.path ?? front,
    pages,
    scope,
    base,
    files: laidOut.files,
    gone,
    derived: [...contents.changes, ...(database?.change === undefined ? [] : [database.change])],
    also: [...contents.said, ...(database === undefined ? [] : [database.said])],
    followUps: [{ kind: 'publish', ...(editions.length === 0 ? {} : { editions }) }],
  };
}

/** Everything of the unit, in either layout; sessions of several units share a folder. */
function scopeOf(layout: Layout): readonly string[] {
  if (layout.layout === 'folder') return [layout.folder];
  return [layout.folder ?? 'content', ...(layout.front === undefined ? [] : [layout.front])];
}

function isAcknowledgements({ place }: { readonly place: PagePlace }): boolean {
  return place.kind === 'back' && place.name === 'acknowledgements';
}

/** What somebody wrote in stays, and stays in the contents. */
async function unedited(
  paths: readonly string[],
  base: Tree,
  now: Tree,
): Promise<readonly string[]> {
  const entries = await Promise.all(
    paths.map(async (path) => ({ path, was: await base.entry(path), is: await now.entry(path) })),
  );
  return entries.filter(({ was, is }) => was?.oid === is?.oid).map(({ path }) => path);
}

/** What was said; else what the pages are already; else what the repository is set to. */
function formatOf(
  { pages: said, otherwise }: Wishes,
  base: Base | undefined,
  there: readonly { readonly path: string }[],
): Pages {
  if (said !== undefined) return said;
  if (base !== undefined) return base.pages;
  return there.some(({ path }) => path.endsWith('.ipynb')) ? 'notebooks' : otherwise;
}
