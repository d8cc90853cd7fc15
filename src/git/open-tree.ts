import type { ObjectReader } from './read-objects.ts';
import type { Git } from './run-git.ts';
import type { Tree, TreeEntry } from './tree.ts';

export type TreeSource = {
  readonly git: Git;
  readonly reader: ObjectReader;
  /** Has blobs fetched that the clone does not hold. */
  prefetch(oids: readonly string[]): Promise<void>;
};

const SUBMODULE = '160000';

/**
 * The files of `commit`, listed once and read on demand; an empty tree where there is no commit.
 * Names are taken as UTF-8; those in another encoding can be read but not written back.
 */
export function openTree(commit: string | undefined, source: TreeSource): Tree {
  let listing: Promise<Listing> | undefined;

  function listed(): Promise<Listing> {
    if (listing !== undefined) return listing;
    const listed = listFiles(commit, source.git);
    // A commit that is not here may have been fetched when the files are asked for again.
    listed.catch(() => {
      listing = undefined;
    });
    listing = listed;
    return listed;
  }
  async function entry(path: string): Promise<TreeEntry | undefined> {
    return (await listed()).byPath.get(path);
  }
  async function read(path: string, atMost?: number): Promise<Buffer | undefined> {
    const found = await entry(path);
    if (found === undefined || found.mode === SUBMODULE) return undefined;
    return source.reader.read(found.oid, atMost);
  }

  return {
    commit,
    async list(folder = '') {
      const { entries } = await listed();
      const wanted = folder.replace(/\/+$/, '');
      if (wanted === '') return entries;
      return entries.filter(({ path }) => path === wanted || path.startsWith(`${wanted}/`));
    },
    entry,
    read,
    async readText(path) {
      return (await read(path))?.toString('utf8');
    },
    prefetch(entries) {
      const blobs = entries.filter(({ mode }) => mode !== SUBMODULE);
      return source.prefetch(blobs.map(({ oid }) => oid));
    },
  };
}

type Listing = {
  readonly entries: readonly TreeEntry[];
  readonly byPath: ReadonlyMap<string, TreeEntry>;
};

async function listFiles(commit: string | undefined, git: Git): Promise<Listing> {
  if (commit === undefined) return { entries: [], byPath: new Map() };
  const output = await git.run(['ls-tree', '-r', '-z', '--full-tree', commit]);
  const entries = output.split('\0').flatMap((line) => {
    const parts = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line);
    const [, mode, oid, path] = parts ?? [];
    return mode === undefined || oid === undefined || path === undefined
      ? []
      : [{ mode, oid, path }];
  });
  return { entries, byPath: new Map(entries.map((each) => [each.path, each])) };
}
