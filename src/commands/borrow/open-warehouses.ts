import { join } from 'node:path';
import { foldersAbove } from '../../borrow/folders-above.ts';
import type { PlanContext } from '../../engine/command.ts';
import type { ForeignRules } from '../../git/foreign/foreign-rules.ts';
import type { Tree } from '../../git/tree.ts';
import type { Origin } from './base-tree.ts';
import {
  type BorrowLimits,
  type Coming,
  openWarehouse,
  type Taken,
  type Warehouse,
  type WarehouseProblem,
} from './open-warehouse.ts';
import type { Wish } from './wish.ts';

export type Opened = {
  readonly warehouses: readonly Warehouse[];
  readonly problems: readonly WarehouseProblem[];
};

/** Reads all repositories, one after the other; each file goes to whoever names its place first. */
export async function openWarehouses(
  wishes: readonly Wish[],
  {
    rules,
    limits,
    origins,
  }: {
    readonly rules: ForeignRules;
    readonly limits: BorrowLimits;
    readonly origins: ReadonlyMap<string, Origin>;
  },
  { tree, scratch, progress }: Pick<PlanContext, 'tree' | 'scratch' | 'progress'>,
): Promise<Opened> {
  const warehouses: Warehouse[] = [];
  const problems: WarehouseProblem[] = [];
  const free = await freePlaces(tree);
  for (const [index, wish] of wishes.entries()) {
    progress({ say: 'borrowingFrom', name: wish.source.name, done: index, of: wishes.length });
    const folder = join(scratch, `warehouse-${index}`);
    const has = (path: string, oid: string) => origins.get(path)?.file.oid === oid;
    const opened = await openWarehouse(wish, { rules, limits, folder, has });
    if (opened.kind === 'opened') warehouses.push(withoutOthers(opened, free));
    else problems.push(opened);
  }
  return { warehouses, problems };
}

type Places = (path: string) => 'free' | 'in-the-way' | 'taken';

function withoutOthers(warehouse: Warehouse, free: Places): Warehouse {
  const files: Coming[] = [];
  const leftOut: Taken[] = [...warehouse.leftOut];
  for (const file of warehouse.files) {
    const why = free(file.to);
    if (why === 'free') files.push(file);
    else leftOut.push({ path: file.path, why });
  }
  return { ...warehouse, files, leftOut };
}

/** A file where a folder is needed, or a folder where a file is, would go away without a word. */
async function freePlaces(tree: Tree): Promise<Places> {
  const paths = new Set((await tree.list()).map(({ path }) => path));
  const folders = new Set([...paths].flatMap(foldersAbove));
  const taken = new Set<string>();
  return (path) => {
    if (taken.has(path)) return 'taken';
    const isInTheWay = folders.has(path) || foldersAbove(path).some((folder) => paths.has(folder));
    if (isInTheWay) return 'in-the-way';
    taken.add(path);
    return 'free';
  };
}
