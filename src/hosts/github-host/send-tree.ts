import type { Repository } from '../../git/repository.ts';
import type { Tree, TreeEntry } from '../../git/tree.ts';
import { createTree, type TreeChange } from '../../github/create-tree.ts';
import { failureOf } from '../../github/request-failure.ts';
import type { HostContext } from './context.ts';

/** More than this travels better as git packs it. */
const MOST_FILES = 50;
const MOST_BYTES = 256 * 1024;

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Brings the tree of a commit to GitHub by its API, on top of its parent's, where it differs by some
 * texts only: no ref is needed for that. False where the tree has to go another way.
 */
export async function sendTree(
  { commit, parent, repository }: { commit: string; parent: string; repository: Repository },
  { request, name, log }: Pick<HostContext, 'request' | 'name' | 'log'>,
): Promise<boolean> {
  const changes = await textChanges(
    await repository.treeAt(parent),
    await repository.treeAt(commit),
  );
  if (changes === undefined) return false;
  const base = await treeOf(repository, parent);
  const wanted = await treeOf(repository, commit);
  try {
    const made = changes.length === 0 ? base : await createTree(request, name, { base, changes });
    return made === wanted;
  } catch (error) {
    const { kind, status, requestId } = failureOf(error);
    if (kind !== 'refused' && kind !== 'missing') throw error;
    log({ event: 'tree not made', status, request: requestId });
    return false;
  }
}

async function treeOf(repository: Repository, commit: string): Promise<string> {
  return /^tree ([0-9a-f]+)$/m.exec(await repository.commitText(commit))?.[1] ?? '';
}

/** What differs, or undefined where it is too much or no text. */
async function textChanges(before: Tree, after: Tree): Promise<readonly TreeChange[] | undefined> {
  const [then, now] = [byPath(await before.list()), byPath(await after.list())];
  const written = [...now.values()].filter((entry) => differs(entry, then.get(entry.path)));
  const gone = [...then.values()].filter(({ path }) => !now.has(path));
  if (written.length + gone.length > MOST_FILES) return undefined;
  // A folder in a file's place, or the other way round: the order of changes would count.
  if (gone.some(({ path }) => written.some((one) => isBelow(one.path, path)))) return undefined;
  if (gone.some(({ path }) => written.some((one) => isBelow(path, one.path)))) return undefined;
  const changes: TreeChange[] = gone.map(({ path, mode }) => ({ path, mode, text: null }));
  let left = MOST_BYTES;
  for (const { path, mode } of written) {
    const bytes = await after.read(path, left).catch(() => undefined);
    const text = bytes === undefined ? undefined : textOf(bytes);
    if (bytes === undefined || text === undefined) return undefined;
    left -= bytes.length;
    changes.push({ path, mode, text });
  }
  return changes;
}

function differs(entry: TreeEntry, before: TreeEntry | undefined): boolean {
  return entry.oid !== before?.oid || entry.mode !== before.mode;
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}

function byPath(entries: readonly TreeEntry[]): ReadonlyMap<string, TreeEntry> {
  return new Map(entries.map((entry) => [entry.path, entry]));
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return UTF_8.decode(bytes);
  } catch {
    return undefined;
  }
}
