import type { ArchiveEntry } from '../../archive/archive.ts';
import { blobId } from '../../git/blob-id.ts';
import type { Change } from '../../git/changeset.ts';
import { foldersOf } from '../../git/folders-of.ts';
import { isRulingPath } from '../../git/is-ruling-path.ts';
import type { Tree, TreeEntry } from '../../git/tree.ts';

type Write = Extract<Change, { kind: 'write' }>;

export type Placed =
  | {
      readonly kind: 'placed';
      readonly added: readonly Write[];
      readonly replaced: readonly Write[];
      /** How many files are in the repository already, exactly as they are in the archive. */
      readonly same: number;
    }
  | {
      readonly kind: 'problem';
      readonly said:
        | { readonly say: 'zipForbidden'; readonly path: string }
        | { readonly say: 'zipInTheWay'; readonly path: string; readonly other: string };
    };

/**
 * Puts the files of an archive into a folder of the tree. Folders are merged: a file replaces the
 * one at its very path, everything else stays, so nothing that the archive does not name can go.
 */
export async function placeEntries(
  entries: readonly ArchiveEntry[],
  folder: string,
  tree: Tree,
): Promise<Placed> {
  const present = await tree.list();
  const files = new Map(present.map((entry) => [entry.path, entry]));
  const spellings = spellingsOf(present);
  const added: Write[] = [];
  const replaced: Write[] = [];
  let same = 0;
  for (const entry of entries) {
    const path = (folder === '' ? entry.path : `${folder}/${entry.path}`).normalize('NFC');
    if (isRulingPath(path)) return problem({ say: 'zipForbidden', path });
    const other = inTheWay(path, files, spellings);
    if (other !== undefined) return problem({ say: 'zipInTheWay', path, other });
    const there = files.get(path);
    const write = writeOf(entry, path, there);
    if (there === undefined) added.push(write);
    else if (there.mode === write.mode && there.oid === (await blobId(write.content))) same += 1;
    else replaced.push(write);
  }
  return { kind: 'placed', added, replaced, same };
}

function problem(said: Extract<Placed, { kind: 'problem' }>['said']): Placed {
  return { kind: 'problem', said };
}

function writeOf(entry: ArchiveEntry, path: string, there: TreeEntry | undefined): Write {
  // Archives made on Windows know of no such mark; what was executable stays so.
  const executable = entry.executable || there?.mode === '100755';
  return { kind: 'write', path, content: entry.content, mode: executable ? '100755' : '100644' };
}

/**
 * What would be lost by writing here: a file where a folder is needed or the other way round, or
 * something that differs by case only, which is the same place on Windows and macOS.
 */
function inTheWay(
  path: string,
  files: ReadonlyMap<string, TreeEntry>,
  spellings: ReadonlyMap<string, string>,
): string | undefined {
  const folders = foldersOf(path);
  const file = folders.find((folder) => files.has(folder));
  if (file !== undefined) return file;
  const known = spellings.get(keyOf(path));
  if (known === path && !files.has(path)) return known;
  const misspelt = [...folders, path].find((one) => (spellings.get(keyOf(one)) ?? one) !== one);
  return misspelt === undefined ? undefined : spellings.get(keyOf(misspelt));
}

/** Every file and folder by a key that forgets case. */
function spellingsOf(present: readonly TreeEntry[]): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  for (const { path } of present) {
    for (const one of [...foldersOf(path), path]) spellings.set(keyOf(one), one);
  }
  return spellings;
}

function keyOf(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
