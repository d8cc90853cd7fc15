import type { Tree } from '../../git/tree.ts';
import type { OwnEnvironment } from './own-environment.ts';
import type { Elsewhere, Understood } from './source-word.ts';

/** A source that is to be read. */
export type WantedSource =
  /** The top of this repository. */
  | { readonly kind: 'top' }
  /** A folder of this repository whose files are the configuration. */
  | { readonly kind: 'folder'; readonly folder: string }
  /** What was made by hand in `binder` or `.binder`, and is moved out of the way. */
  | { readonly kind: 'moved'; readonly from: string; readonly to: string }
  | Elsewhere;

export type ChosenSources = {
  readonly sources: readonly WantedSource[];
  /** Those that come first although nobody named them. */
  readonly unasked: readonly WantedSource[];
  /** Folders that the last merge was made of and that are gone. */
  readonly gone: readonly string[];
};

/**
 * Which sources a merge has, in their order. What Binder uses today comes first, since the result takes its
 * place: what was made by hand, or what the last merge was made of. Then comes what was said, or every
 * `binder_*` folder where nothing was.
 */
export async function chooseSources(
  said: readonly Understood[],
  { own, tree }: { readonly own: OwnEnvironment; readonly tree: Tree },
): Promise<ChosenSources> {
  const folders = await foldersOf(tree);
  const before = own.kind === 'merged' ? own.last.sources : [];
  const there = before.filter((one) => one.kind !== 'folder' || folders.has(one.folder));
  const first = own.kind === 'merged' ? there : ownSource(own, folders);
  const asked =
    said.length === 0
      ? binderFolders(folders)
      : said.flatMap((word) => wantedOf(word, own, folders));
  const unasked = first.filter((one) => !asked.some((other) => samePlace(one, other)));
  // What was merged before keeps its place, at the branch that is said now.
  const kept = first.map((one) => asked.find((other) => samePlace(one, other)) ?? one);
  const sources = own.kind === 'merged' ? [...kept, ...asked] : [...unasked, ...asked];
  return {
    sources: [...new Map(sources.map((one) => [JSON.stringify(one), one])).values()],
    unasked,
    gone: before.flatMap((one) =>
      one.kind === 'folder' && !there.includes(one) ? [one.folder] : [],
    ),
  };
}

function ownSource(own: OwnEnvironment, folders: ReadonlySet<string>): readonly WantedSource[] {
  if (own.kind === 'top') return [{ kind: 'top' }];
  if (own.kind !== 'handmade') return [];
  return [{ kind: 'moved', from: own.folder, to: freeFolder(folders) }];
}

/** Where what was made by hand goes: a name that the next merge finds by itself. */
function freeFolder(folders: ReadonlySet<string>): string {
  let free = 'binder_own';
  for (let count = 2; folders.has(free); count += 1) free = `binder_own_${count}`;
  return free;
}

function binderFolders(folders: ReadonlySet<string>): readonly WantedSource[] {
  return [...folders]
    .filter((folder) => /^binder_[^/]+$/.test(folder))
    .map((folder) => ({ kind: 'folder', folder }));
}

/** The repository itself, and its folder for configuration, are what Binder uses of it today. */
function wantedOf(
  word: Understood,
  own: OwnEnvironment,
  folders: ReadonlySet<string>,
): readonly WantedSource[] {
  if (word.kind === 'elsewhere') return [word];
  if (!/^(?:\.?binder)?$/.test(word.folder))
    return [word].map(({ folder }) => ({ kind: 'folder', folder }));
  if (own.kind === 'none') return [{ kind: 'top' }];
  return ownSource(own, folders);
}

function samePlace(one: WantedSource, other: WantedSource): boolean {
  if (one.kind === 'elsewhere' && other.kind === 'elsewhere') {
    return one.url === other.url && one.folder === other.folder;
  }
  return JSON.stringify(one) === JSON.stringify(other);
}

/** All folders of a tree, in its order. */
async function foldersOf(tree: Tree): Promise<ReadonlySet<string>> {
  const folders = new Set<string>();
  for (const { path } of await tree.list()) {
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
      folders.add(path.slice(0, at));
    }
  }
  return folders;
}
