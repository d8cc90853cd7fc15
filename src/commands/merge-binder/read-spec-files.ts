import { posix } from 'node:path';
import { CONFIGURATION } from '../../binder/helpers/helper-files.ts';
import type { SpecFile, SpecMode } from '../../binder/spec/source.ts';
import { TooLargeError } from '../../git/git-error.ts';
import type { Tree, TreeEntry } from '../../git/tree.ts';

/** The files of a specification, or what of it is more than is taken. */
export type SpecFiles =
  | {
      readonly kind: 'read';
      readonly files: readonly SpecFile[];
      readonly paths: ReadonlySet<string>;
    }
  | { readonly kind: 'too-much'; readonly path: string };

const MEBIBYTE = 1024 * 1024;
const MOST_FILES = 1500;
const LARGEST_FILE = 20 * MEBIBYTE;
const MOST_BYTES = 50 * MEBIBYTE;
/** Longer texts are no lists and no scripts, so nothing is looked for in them. */
const LONGEST_TEXT = MEBIBYTE;
/** Lists include lists, and links lead to links; not more often than this. */
const MOST_ROUNDS = 8;

/** What repo2docker reads in a repository itself, besides what it reads in a folder for configuration. */
const OF_THE_REPOSITORY: ReadonlySet<string> = new Set([
  ...CONFIGURATION,
  'DESCRIPTION',
  'setup.py',
  'setup.cfg',
  'pyproject.toml',
]);
/** What of these says anything alone. */
const MAKES_AN_IMAGE: ReadonlySet<string> = new Set(
  [...OF_THE_REPOSITORY].filter(
    (name) =>
      !/^(?:setup\.cfg|merge-lock\.json|\.(?:docker|container)ignore|.*(?:Manifest|Preferences)\.toml)$/.test(
        name,
      ),
  ),
);
const PROJECT = /(?:^|\/)(?:pyproject\.toml|setup\.cfg|setup\.py)$/;
const SMALL_KIND = /(?:\.(?:txt|in|ya?ml|toml|cfg|sh|bash|py|r|jl|json|lock)|(?:^|\/)[^./]+)$/i;

/** Whether repo2docker would find anything to go by. */
export function hasConfiguration(files: readonly Pick<SpecFile, 'path'>[]): boolean {
  return files.some(({ path }) => /^\.?binder\//.test(path) || MAKES_AN_IMAGE.has(path));
}

/**
 * Reads what belongs to the specification whose base is `folder` ('' for the top) of a tree: everything in
 * `binder/` and `.binder/`, what repo2docker looks at beside them, and what those lists, scripts and links
 * name in turn. `isIn`: paths, from the base, that are looked at at all.
 */
export async function readSpecFiles(
  tree: Tree,
  folder: string,
  isIn: (path: string) => boolean = () => true,
): Promise<SpecFiles> {
  const entries = await entriesBelow(tree, folder, isIn);
  const read = new Map<string, SpecFile>();
  let wanted = [...entries.keys()].filter(isSpecPath);
  let bytes = 0;
  for (let round = 0; round < MOST_ROUNDS && wanted.length > 0; round += 1) {
    if (read.size + wanted.length > MOST_FILES) {
      return { kind: 'too-much', path: wanted[MOST_FILES - read.size] ?? '' };
    }
    const found = await readAll(wanted, entries, tree);
    if (found.kind === 'too-much') return found;
    for (const file of found.files) {
      bytes += file.bytes.length;
      if (bytes > MOST_BYTES) return { kind: 'too-much', path: file.path };
      read.set(file.path, file);
    }
    wanted = namedIn(found.files, entries).filter((path) => !read.has(path));
  }
  const files = [...read.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
  return { kind: 'read', files, paths: new Set(entries.keys()) };
}

type Entry = TreeEntry & { readonly specMode: SpecMode };

async function entriesBelow(
  tree: Tree,
  folder: string,
  isIn: (path: string) => boolean,
): Promise<ReadonlyMap<string, Entry>> {
  const start = folder === '' ? 0 : folder.length + 1;
  const listed = await tree.list(folder);
  return new Map(
    listed.flatMap((entry): readonly (readonly [string, Entry])[] => {
      const path = entry.path.slice(start);
      const specMode = modeOf(entry);
      if (path === '' || specMode === undefined || !isIn(path)) return [];
      return [[path, { ...entry, specMode }]];
    }),
  );
}

/** Undefined for submodules, which are other repositories. */
function modeOf({ mode }: TreeEntry): SpecMode | undefined {
  return mode === '100644' || mode === '100755' || mode === '120000' ? mode : undefined;
}

function isSpecPath(path: string): boolean {
  if (/^\.?binder(?:\/|$)/.test(path) || OF_THE_REPOSITORY.has(path)) return true;
  return PROJECT.test(path) && path.split('/').length <= 3;
}

async function readAll(
  paths: readonly string[],
  entries: ReadonlyMap<string, Entry>,
  tree: Tree,
): Promise<
  | { readonly kind: 'read'; readonly files: readonly SpecFile[] }
  | Extract<SpecFiles, { kind: 'too-much' }>
> {
  const wanted = paths.flatMap((path) => {
    const entry = entries.get(path);
    return entry === undefined ? [] : [{ path, entry }];
  });
  await tree.prefetch(wanted.map(({ entry }) => entry));
  const files: SpecFile[] = [];
  for (const { path, entry } of wanted) {
    try {
      const bytes = await tree.read(entry.path, LARGEST_FILE);
      if (bytes !== undefined) files.push({ path, mode: entry.specMode, bytes });
    } catch (error) {
      if (error instanceof TooLargeError) return { kind: 'too-much', path };
      throw error;
    }
  }
  return { kind: 'read', files };
}

/** Reads these files, whose paths begin at `folder`; throws a TooLargeError where they are more than `atMost` bytes. */
export async function readSome(
  paths: readonly string[],
  folder: string,
  tree: Tree,
  atMost: number,
): Promise<readonly SpecFile[]> {
  const wanted = new Set(paths);
  const all = await entriesBelow(tree, folder, (path) => wanted.has(path));
  await tree.prefetch([...all.values()]);
  const files: SpecFile[] = [];
  let left = atMost;
  for (const [path, { path: place, specMode }] of all) {
    const bytes = await tree.read(place, left);
    if (bytes === undefined) continue;
    left -= bytes.length;
    files.push({ path, mode: specMode, bytes });
  }
  return files;
}

/** Paths of the tree that these files name: included lists, helpers of scripts, where links lead. */
function namedIn(
  files: readonly SpecFile[],
  entries: ReadonlyMap<string, Entry>,
): readonly string[] {
  const found = new Set<string>();
  for (const file of files) {
    if (file.bytes.length > LONGEST_TEXT) continue;
    const text = new TextDecoder().decode(file.bytes);
    const isLink = file.mode === '120000';
    for (const word of isLink ? [text] : text.split(/[\s"'`()=,;|&<>]+/)) {
      for (const path of meant(word, posix.dirname(file.path))) {
        if (entries.has(path) && (isLink || SMALL_KIND.test(path))) found.add(path);
      }
    }
  }
  return [...found];
}

/** From the file's own folder, and from where scripts run. */
function meant(word: string, folder: string): readonly string[] {
  if (word === '' || word.length > 300) return [];
  const plain = word.replace(/^(?:\$\{?(?:REPO_DIR|HOME|PWD)\}?\/)+/, '');
  if (plain.startsWith('/')) return [];
  return [posix.join(folder, plain), posix.normalize(plain)].filter(
    (path) => !path.startsWith('../'),
  );
}
