import { readFile } from 'node:fs/promises';
import { blobId } from '../../git/blob-id.ts';
import type { Change, Changeset, Content, Mode } from '../../git/changeset.ts';
import { TooLargeError } from '../../git/git-error.ts';
import type { Tree, TreeEntry } from '../../git/tree.ts';

/** A tree with changes on top that are not committed yet, so that each step sees what the steps before it did. */
export type Stage = {
  readonly tree: Tree;
  /** `from`: the tree that holds the bytes of `blob` contents, where it is not the tree itself. */
  apply(changes: Changeset, from?: Tree): Promise<void>;
  /** All that differs from the tree it began with, deletions first. */
  changes(): Changeset;
};

type Staged = TreeEntry & { readonly content: Content };
type Read = (atMost?: number) => Promise<Buffer | undefined>;

/** Begins with a tree as it is. */
export async function createStage(base: Tree): Promise<Stage> {
  const before = new Map((await base.list()).map((entry) => [entry.path, entry]));
  const now = new Map<string, Staged>();
  const readers = new Map<string, Read>();
  /** What steps wrote, by object id: git does not have it yet, so a copy of it is not a `blob`. */
  const made = new Map<string, Content>();
  /** Every path that is, or was, a folder. */
  const folders = new Set<string>();

  function remember(entry: TreeEntry, tree: Tree) {
    readers.set(entry.oid, (atMost) => tree.read(entry.path, atMost));
  }
  function put(entry: TreeEntry, content: Content) {
    now.set(entry.path, { ...entry, content });
    for (const folder of foldersAbove(entry.path)) folders.add(folder);
  }
  for (const entry of before.values()) {
    put(entry, { kind: 'blob', oid: entry.oid });
    remember(entry, base);
  }

  async function write(path: string, content: Content, mode: Mode) {
    if (folders.has(path)) remove(now, path);
    for (const folder of foldersAbove(path)) now.delete(folder);
    const oid = await blobId(content);
    if (content.kind !== 'blob') {
      made.set(oid, content);
      readers.set(oid, (atMost) => readContent(content, atMost));
    }
    put({ path, mode, oid }, made.get(oid) ?? content);
  }

  return {
    tree: treeOf(now, base, readers),
    async apply(changes, from) {
      for (const entry of (await from?.list()) ?? []) if (from) remember(entry, from);
      for (const change of changes) {
        if (change.kind === 'delete') remove(now, change.path);
        else await write(change.path, change.content, change.mode ?? '100644');
      }
    },
    changes: () => difference(before, now),
  };
}

function remove(now: Map<string, Staged>, path: string) {
  for (const known of [...now.keys()]) {
    if (known === path || known.startsWith(`${path}/`)) now.delete(known);
  }
}

/** A file that stands where a folder is needed has to go, as in git. */
function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

function difference(
  before: ReadonlyMap<string, TreeEntry>,
  now: ReadonlyMap<string, Staged>,
): Changeset {
  const deleted = [...before.keys()].filter((path) => !now.has(path));
  const written = [...now.values()].filter(({ path, oid, mode }) => {
    const old = before.get(path);
    return old?.oid !== oid || old.mode !== mode;
  });
  return [
    ...deleted.map((path): Change => ({ kind: 'delete', path })),
    ...written.flatMap(({ path, content, mode }): readonly Change[] =>
      isMode(mode) ? [{ kind: 'write', path, content, mode }] : [],
    ),
  ];
}

/** The modes that can be written; a submodule's cannot. */
export function isMode(mode: string): mode is Mode {
  return mode === '100644' || mode === '100755' || mode === '120000';
}

function treeOf(
  now: ReadonlyMap<string, Staged>,
  base: Tree,
  readers: ReadonlyMap<string, Read>,
): Tree {
  async function read(path: string, atMost?: number) {
    return readers.get(now.get(path)?.oid ?? '')?.(atMost);
  }
  return {
    commit: base.commit,
    async list(folder = '') {
      const wanted = folder.replace(/\/+$/, '');
      return [...now.values()]
        .filter(({ path }) => wanted === '' || path === wanted || path.startsWith(`${wanted}/`))
        .sort((one, other) => Buffer.compare(Buffer.from(one.path), Buffer.from(other.path)))
        .map(({ path, mode, oid }) => ({ path, mode, oid }));
    },
    async entry(path) {
      const found = now.get(path);
      return found && { path, mode: found.mode, oid: found.oid };
    },
    read,
    readText: async (path) => (await read(path))?.toString('utf8'),
    // What is staged as text or on disk needs no fetching, and git knows nothing of it yet.
    prefetch: (entries) =>
      base.prefetch(entries.filter(({ path }) => now.get(path)?.content.kind === 'blob')),
  };
}

async function readContent(
  content: Exclude<Content, { kind: 'blob' }>,
  atMost = Number.POSITIVE_INFINITY,
): Promise<Buffer> {
  if (content.kind === 'file') {
    if (content.size > atMost) throw new TooLargeError(content.size);
    return readFile(content.file);
  }
  const bytes = Buffer.from(content.kind === 'text' ? content.text : content.bytes);
  if (bytes.length > atMost) throw new TooLargeError(bytes.length);
  return bytes;
}
