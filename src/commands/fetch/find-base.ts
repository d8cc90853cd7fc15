import type { PlanContext } from '../../engine/command.ts';
import type { LoggedCommit } from '../../git/repository.ts';
import type { Tree } from '../../git/tree.ts';
import type { Pages } from './wishes.ts';

/** The trailer of a commit that holds a unit exactly as it was served; its value is the unit's address, or several with blanks between. */
export const UNIT_TRAILER = 'Sayso-Unit';

/** What its pages are, where they are not Markdown as usual. */
export const PAGES_TRAILER = 'Sayso-Pages';

export type Base = { readonly commit: string; readonly tree: Tree; readonly pages: Pages };

/** How far back is looked, step by step: each step may have to fetch. */
const STEPS = [20, 100, 500] as const;

/**
 * The newest commit that holds a unit exactly as it was when it was last grabbed, unless that was
 * taken back; undefined where history does not tell (a copy of a template begins anew).
 */
export async function findBase(
  unit: string,
  { log, treeAt }: PlanContext['repository'],
): Promise<Base | undefined> {
  for (const count of STEPS) {
    const commits = await log(count);
    const found = newest(commits, unit);
    if (found !== undefined) {
      const { oid, trailers } = found;
      return { commit: oid, tree: await treeAt(oid), pages: pagesOf(trailers['sayso-pages']) };
    }
    if (commits.length < count) return undefined;
  }
  return undefined;
}

function pagesOf(trailer: string | undefined): Pages {
  return trailer === 'commonmark' || trailer === 'notebooks' ? trailer : 'markdown';
}

function newest(commits: readonly LoggedCommit[], unit: string): LoggedCommit | undefined {
  const undone = new Set<string>();
  for (const commit of commits) {
    const { oid, parents, trailers } = commit;
    const { 'sayso-undid': undid, 'sayso-unit': held } = trailers;
    if (undid !== undefined) undone.add(undid);
    // What an update was merged with goes with the update.
    if (undone.has(oid)) for (const merged of parents.slice(1)) undone.add(merged);
    if (held?.split(' ').includes(unit) === true && !undone.has(oid)) return commit;
  }
  return undefined;
}
