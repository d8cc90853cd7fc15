import { dirname } from 'node:path/posix';
import type { PlanContext } from '../../engine/command.ts';
import type { Tree } from '../../git/tree.ts';
import type { ArrangedUnit } from './arranged-unit.ts';
import { whichWereBrought } from './which-were-brought.ts';

/** A page says where it comes from at its beginning; a notebook says it at its end. */
const HEADER = 2000;
const PAGE = /\.(?:md|ipynb)$/;

/**
 * Pages that the unit had when it was last grabbed and has no more. A page is the unit's when it
 * lies where its pages lie, says so itself and came with it; pictures that nothing shows any more stay.
 */
export async function gonePages(
  { unit, files }: Pick<ArrangedUnit, 'unit' | 'files'>,
  base: Tree,
  repository: PlanContext['repository'],
): Promise<readonly string[]> {
  const coming = new Set(files.map(({ path }) => path));
  const folders = new Set(
    files.filter(({ path }) => PAGE.test(path)).map(({ path }) => dirname(path)),
  );
  const candidates = (await base.list()).filter(
    ({ path }) => PAGE.test(path) && folders.has(dirname(path)) && !coming.has(path),
  );
  await base.prefetch(candidates);
  const gone: string[] = [];
  for (const { path } of candidates) {
    const text = await base.readText(path);
    const says = path.endsWith('.md') ? text?.slice(0, HEADER) : text;
    if (says?.includes(unit.address.page) === true) gone.push(path);
  }
  return whichWereBrought(gone, unit.address.base, repository);
}
