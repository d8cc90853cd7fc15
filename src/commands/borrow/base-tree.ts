import { join } from 'node:path';
import type { Borrowed, BorrowedFile } from '../../borrow/record/record.ts';
import type { PlanContext } from '../../engine/command.ts';
import type { ForeignRules } from '../../git/foreign/foreign-rules.ts';
import { type Foreign, openForeign } from '../../git/foreign/open-foreign.ts';
import type { Tree, TreeEntry } from '../../git/tree.ts';

/** A file as it was borrowed, and from where. */
export type Origin = { readonly file: BorrowedFile; readonly borrowed: Borrowed };

/** A tree, and what ends the looking at it. */
export type BaseTree = { readonly tree: Tree; close(): Promise<void> };

/** How far back is looked, step by step: each step may have to fetch. */
const STEPS = [20, 100, 500] as const;

/**
 * What was borrowed the last time, as a tree. What it held is in the record; the contents are asked for where somebody
 * edited one: of the warehouse at its old commit, or, where it has rewritten its history since, of our own.
 */
export function baseTree(
  origins: ReadonlyMap<string, Origin>,
  rules: ForeignRules,
  { repository, scratch }: Pick<PlanContext, 'repository' | 'scratch'>,
): BaseTree {
  const opened = new Map<Borrowed, Promise<Foreign>>();
  const entries: readonly TreeEntry[] = [...origins.values()].map(({ file }) => entryOf(file));
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  let wanted: readonly string[] = [];

  function open(borrowed: Borrowed): Promise<Foreign> {
    const known = opened.get(borrowed);
    if (known !== undefined) return known;
    const folder = join(scratch, `borrowed-${opened.size}`);
    const { url, commit } = borrowed;
    const foreign = openForeign({ url, wish: { kind: 'ref', ref: commit }, folder, rules }).then(
      async (found) => {
        // What could not be fetched now is a conflict when it is read.
        if (found.kind === 'opened') await fetchWanted(found.tree, borrowed).catch(() => {});
        return found;
      },
    );
    opened.set(borrowed, foreign);
    return foreign;
  }
  /** All at once what will be read of it. */
  async function fetchWanted(tree: Tree, borrowed: Borrowed): Promise<void> {
    const froms = new Set(
      wanted.flatMap((path) => {
        const origin = origins.get(path);
        return origin?.borrowed === borrowed ? [origin.file.from] : [];
      }),
    );
    await tree.prefetch((await tree.list()).filter(({ path }) => froms.has(path)));
  }
  async function read(path: string, atMost?: number): Promise<Buffer | undefined> {
    const origin = origins.get(path);
    if (origin === undefined) return undefined;
    const { file, borrowed } = origin;
    const foreign = await open(borrowed);
    if (foreign.kind === 'opened' && (await foreign.tree.entry(file.from))?.oid === file.oid) {
      return foreign.tree.read(file.from, atMost);
    }
    return readFromHistory(file, repository, atMost);
  }

  return {
    tree: {
      commit: undefined,
      list: async () => entries,
      entry: async (path) => byPath.get(path),
      read,
      readText: async (path) => (await read(path))?.toString('utf8'),
      async prefetch(some) {
        wanted = some.map(({ path }) => path);
      },
    },
    async close() {
      for (const foreign of await Promise.all(opened.values())) {
        if (foreign.kind === 'opened') await foreign.close();
      }
    },
  };
}

function entryOf({ path, oid }: BorrowedFile): TreeEntry {
  return { path, oid, mode: '100644' };
}

async function readFromHistory(
  { path, oid }: BorrowedFile,
  { log, treeAt }: PlanContext['repository'],
  atMost: number | undefined,
): Promise<Buffer | undefined> {
  const seen = new Set<string>();
  for (const count of STEPS) {
    const commits = await log(count);
    for (const commit of commits) {
      if (seen.has(commit.oid)) continue;
      seen.add(commit.oid);
      const then = await treeAt(commit.oid);
      if ((await then.entry(path))?.oid === oid) return then.read(path, atMost);
    }
    if (commits.length < count) return undefined;
  }
  return undefined;
}
