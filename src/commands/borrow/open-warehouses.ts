import { join } from 'node:path';
import { foldersAbove } from '../../borrow/folders-above.ts';
import type { Borrowed } from '../../borrow/record/record.ts';
import type { PlanContext } from '../../engine/command.ts';
import type { ForeignRules } from '../../git/foreign/foreign-rules.ts';
import type { Tree } from '../../git/tree.ts';
import type { Origin } from './base-tree.ts';
import type { BorrowLimits } from './borrow-limits.ts';
import { isOf } from './new-record.ts';
import { openWarehouse } from './open-warehouse.ts';
import type { Coming, Taken, Warehouse, WarehouseProblem } from './warehouse.ts';
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
    said,
    origins,
    keeps,
  }: {
    readonly rules: ForeignRules;
    readonly limits: BorrowLimits;
    readonly said: readonly string[];
    readonly origins: ReadonlyMap<string, Origin>;
    /** Whether what was borrowed there stays as it is. */
    readonly keeps: (borrowed: Borrowed) => boolean;
  },
  { tree, scratch, progress }: Pick<PlanContext, 'tree' | 'scratch' | 'progress'>,
): Promise<Opened> {
  const warehouses: Warehouse[] = [];
  const problems: WarehouseProblem[] = [];
  const places = await placesOf(tree);
  // What belongs to a repository that nobody asks about now.
  for (const { file, borrowed } of origins.values()) {
    if (keeps(borrowed)) places.reserve(file.path);
  }
  const end = Date.now() + LONGEST_MS;
  let left = limits.mostBytesInAll;
  for (const [index, wish] of wishes.entries()) {
    progress({ say: 'borrowingFrom', name: wish.source.name, done: index, of: wishes.length });
    const folder = join(scratch, `warehouse-${index}`);
    const has = (path: string, oid: string) => origins.get(path)?.file.oid === oid;
    const opened = await openWarehouse(wish, {
      rules: { ...rules, timeoutMs: Math.max(1, Math.min(rules.timeoutMs, end - Date.now())) },
      limits: { ...limits, mostBytes: Math.min(limits.mostBytes, left) },
      folder,
      said,
      has,
    });
    const isKnown = [...origins.values()].some(({ borrowed }) => isOf(borrowed, wish));
    const placed = opened.kind === 'opened' ? withoutOthers(opened, isKnown, places.take) : opened;
    if (placed.kind === 'opened') {
      left -= bytesOf(placed);
      warehouses.push(placed);
    } else {
      problems.push(placed);
      for (const { file, borrowed } of origins.values()) {
        if (isOf(borrowed, wish)) places.reserve(file.path);
      }
    }
  }
  return { warehouses, problems };
}

/** All repositories together. */
const LONGEST_MS = 5 * 60_000;

function bytesOf({ files }: Warehouse): number {
  return files.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
}

type Places = {
  readonly reserve: (path: string) => void;
  readonly take: (path: string) => 'free' | 'in-the-way' | 'taken';
};

/** Where others bring all that is wanted of it, there is nothing to begin with. */
function withoutOthers(
  warehouse: Warehouse,
  isKnown: boolean,
  take: Places['take'],
): Warehouse | WarehouseProblem {
  const files: Coming[] = [];
  const leftOut: Taken[] = [...warehouse.leftOut];
  for (const file of warehouse.files) {
    const why = take(file.to);
    if (why === 'free') files.push(file);
    else leftOut.push({ path: file.path, why });
  }
  const { name } = warehouse.wish.source;
  if (files.length === 0 && !isKnown) return { kind: 'all-left-out', name, leftOut };
  return { ...warehouse, files, leftOut };
}

/** A file where a folder is needed, or a folder where a file is, would go away without a word. */
async function placesOf(tree: Tree): Promise<Places> {
  const paths = new Set((await tree.list()).map(({ path }) => path));
  const folders = new Set([...paths].flatMap(foldersAbove));
  const taken = new Set<string>();
  return {
    reserve: (path) => taken.add(path),
    take(path) {
      if (taken.has(path)) return 'taken';
      const isInTheWay =
        folders.has(path) || foldersAbove(path).some((folder) => paths.has(folder));
      if (isInTheWay) return 'in-the-way';
      taken.add(path);
      return 'free';
    },
  };
}
