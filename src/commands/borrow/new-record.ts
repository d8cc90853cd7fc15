import { type Borrowed, type BorrowedLicence, isSameWish } from '../../borrow/record/record.ts';
import { licencePlace } from './places.ts';
import type { Warehouse } from './warehouse.ts';
import type { Wish } from './wish.ts';

/** The record of what was read now, beside what the last one says of all others that stay. */
export function newRecord(
  before: readonly Borrowed[],
  warehouses: readonly Warehouse[],
  /** Wishes of which nothing is known now: what the record says of them stays. */
  stays: (borrowed: Borrowed) => boolean,
): readonly Borrowed[] {
  const now = warehouses.map((warehouse) => {
    const old = before.find((one) => isOf(one, warehouse.wish));
    const fresh = borrowedOf(warehouse);
    // A commit that changes none of the files is nothing new.
    return old !== undefined && isSameContent(old, fresh) ? old : fresh;
  });
  const kept = before.filter((one) => !now.some((other) => isSameWish(one, other)) && stays(one));
  const all = [...kept, ...now];
  const order = (one: Borrowed) => before.findIndex((other) => isSameWish(one, other));
  const known = all.filter((one) => order(one) !== -1).sort((one, two) => order(one) - order(two));
  return [...known, ...all.filter((one) => order(one) === -1)];
}

/** Whether the record is about this wish. */
export function isOf(borrowed: Borrowed, { source, at, into }: Wish): boolean {
  return isSameWish(borrowed, { page: source.page, at, into });
}

function borrowedOf({ wish, commit, ref, files, licences }: Warehouse): Borrowed {
  const { page, name, url } = wish.source;
  return {
    page,
    at: wish.at,
    into: wish.into,
    name,
    url,
    ref,
    commit,
    patterns: wish.patterns,
    licences: licences.map(({ from, oid, name: licence }): BorrowedLicence => {
      const chosen = files.find(({ path }) => path === from);
      return { path: chosen?.to ?? licencePlace(name, from), from, oid, name: licence };
    }),
    files: files.map(({ to, path, oid }) => ({ path: to, from: path, oid })),
  };
}

function isSameContent(one: Borrowed, other: Borrowed): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf({ ref, patterns, licences, files }: Borrowed): string {
  const byPath = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
  return JSON.stringify([
    ref,
    patterns,
    licences.map(({ path, from, oid, name }) => [path, from, oid, name]),
    byPath.map(({ path, from, oid }) => [path, from, oid]),
  ]);
}
