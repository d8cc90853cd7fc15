import type { WarehouseInWords } from '../../words/english/borrow.ts';
import type { Warehouse } from './warehouse.ts';

/** What is said of a repository that was read. */
export function warehouseInWords({
  wish,
  commit,
  ref,
  files,
  licences,
  leftOut,
  unmatched,
}: Warehouse): WarehouseInWords {
  const { name, page } = wish.source;
  return {
    name,
    page,
    commit,
    ref,
    into: wish.into,
    files: files.length,
    licences: licences.map(({ name: licence, from }) => ({ name: licence, from })),
    leftOut,
    unmatched,
  };
}
