import type { Change, Mode } from '../../git/changeset.ts';
import { foldersOf } from '../../git/folders-of.ts';
import type { TreeEntry } from '../../git/tree.ts';

export type Reversal = {
  readonly changes: readonly Change[];
  /** Paths that were changed again since, which are left as they are. */
  readonly edited: readonly string[];
};

type Files = ReadonlyMap<string, TreeEntry>;

/**
 * What has to change now so that every path is again what it was `before`, as far as it still is
 * what it was right `after`. Paths that are as before already need nothing.
 */
export function reversalOf(
  before: readonly TreeEntry[],
  after: readonly TreeEntry[],
  now: readonly TreeEntry[],
): Reversal {
  const [then, made, present] = [byPath(before), byPath(after), byPath(now)];
  const touched = [...new Set([...then.keys(), ...made.keys()])].filter(
    (path) => !isSame(then.get(path), made.get(path)),
  );
  const left = touched.filter((path) => !isSame(present.get(path), then.get(path)));
  const untouched = left.filter((path) => isSame(present.get(path), made.get(path)));
  const removed = new Set(untouched.filter((path) => !then.has(path)));
  const free = pathsWithout(present, removed);
  const changes: Change[] = [];
  for (const path of untouched) {
    const change = changeTo(path, then.get(path), free);
    if (change !== undefined) changes.push(change);
  }
  const changed = new Set(changes.map(({ path }) => path));
  // Deletions first: what is written may need the place of what goes.
  return {
    changes: changes.toSorted((one, other) => one.kind.localeCompare(other.kind)),
    edited: left.filter((path) => !changed.has(path)),
  };
}

/** Undefined where somebody has since put a folder in the file's place, or a file in its folder's. */
function changeTo(
  path: string,
  entry: TreeEntry | undefined,
  taken: { readonly files: ReadonlySet<string>; readonly folders: ReadonlySet<string> },
): Change | undefined {
  if (entry === undefined) return { kind: 'delete', path };
  const mode = writable(entry.mode);
  if (mode === undefined || taken.folders.has(path)) return undefined;
  if (foldersOf(path).some((folder) => taken.files.has(folder))) return undefined;
  return { kind: 'write', path, content: { kind: 'blob', oid: entry.oid }, mode };
}

function writable(mode: string): Mode | undefined {
  return mode === '100644' || mode === '100755' || mode === '120000' ? mode : undefined;
}

function pathsWithout(present: Files, removed: ReadonlySet<string>) {
  const files = new Set([...present.keys()].filter((path) => !removed.has(path)));
  return { files, folders: new Set([...files].flatMap(foldersOf)) };
}

function byPath(entries: readonly TreeEntry[]): Files {
  return new Map(entries.map((entry) => [entry.path, entry]));
}

function isSame(one: TreeEntry | undefined, other: TreeEntry | undefined): boolean {
  return one?.oid === other?.oid && one?.mode === other?.mode;
}
