import { blobId } from '../../git/blob-id.ts';
import type { Change, Content } from '../../git/changeset.ts';
import type { Tree, TreeEntry } from '../../git/tree.ts';
import type { ComingFile } from './coming-file.ts';
import { type MergedFile, mergeFile } from './merge-file.ts';

/** A place that both sides changed; `line` is in the page as it comes, 0 where it is about the whole file. */
export type Conflict = { readonly path: string; readonly line: number };

export type KeptEdits = {
  readonly changes: readonly Change[];
  /** Where a person has to decide; the changes hold what comes. */
  readonly conflicts: readonly Conflict[];
  /** Files that somebody edited here, with those edits in them. */
  readonly edited: readonly string[];
  /** Files that somebody deleted here; they stay deleted. */
  readonly deleted: readonly string[];
  /** Edited here and gone where they come from: they stay. */
  readonly stayed: readonly string[];
  /** Whether every file is, after these changes, exactly as it comes. */
  readonly isPristine: boolean;
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
};

/**
 * Brings files in anew over what somebody may have edited since: a three-way merge, file by file.
 *
 * @param coming all the files, as they are where they come from
 * @param base what the last time brought, or undefined where nobody knows: then what differs is a conflict
 * @param now what is there
 * @param gone paths that the last time brought and that come no more
 */
export async function keepEdits(
  coming: readonly ComingFile[],
  {
    base,
    now,
    gone,
  }: { readonly base: Tree | undefined; readonly now: Tree; readonly gone: readonly string[] },
): Promise<KeptEdits> {
  const sides = { base: await byPath(base), now: await byPath(now) };
  await prefetchText(coming, sides, { base, now });
  const results: FileResult[] = [];
  for (const file of coming) results.push(await resultOf(file, sides, { base, now }));
  for (const path of gone) results.push(await resultOfGone(path, sides));
  return {
    changes: results.flatMap(({ change }) => change ?? []),
    conflicts: results.flatMap(({ conflicts }) => conflicts ?? []),
    edited: pathsOf(results, 'edited'),
    deleted: pathsOf(results, 'deleted'),
    stayed: pathsOf(results, 'stayed'),
    isPristine: results.every(({ differs }) => differs !== true),
    added: results.filter(({ what }) => what === 'added').length,
    updated: results.filter(({ change, what }) => change?.kind === 'write' && what !== 'added')
      .length,
    removed: results.filter(({ what }) => what === 'removed').length,
  };
}

function pathsOf(results: readonly FileResult[], what: FileResult['what']): readonly string[] {
  return results.filter((result) => result.what === what).map(({ path }) => path);
}

type FileResult = {
  readonly path: string;
  readonly what: 'same' | 'added' | 'updated' | 'edited' | 'deleted' | 'stayed' | 'removed';
  readonly change?: Change;
  readonly conflicts?: readonly Conflict[];
  /** It will not be as it comes. */
  readonly differs?: true;
};

type Sides = {
  readonly base: ReadonlyMap<string, TreeEntry>;
  readonly now: ReadonlyMap<string, TreeEntry>;
};

async function resultOf(
  file: ComingFile,
  sides: Sides,
  trees: { readonly base: Tree | undefined; readonly now: Tree },
): Promise<FileResult> {
  const { path } = file;
  const comes = await blobId(contentOf(file.content));
  const base = sides.base.get(path)?.oid;
  const now = sides.now.get(path)?.oid;
  if (now === comes) return { path, what: 'same' };
  const change = writing(path, file.content);
  if (now === undefined && base === undefined) return { path, what: 'added', change };
  if (now === base) return { path, what: 'updated', change };
  // Whoever deleted it here wanted it gone, whatever has become of it since.
  if (now === undefined) return { path, what: 'deleted', differs: true };
  if (base === comes) return { path, what: 'edited', differs: true };
  const merged = await mergeFile(file, trees);
  const becomes = await blobId(contentOf(merged.content));
  return mergedResult(path, merged, { isThere: becomes === now, differs: becomes !== comes });
}

function mergedResult(
  path: string,
  { content, conflicts }: MergedFile,
  { isThere, differs }: { readonly isThere: boolean; readonly differs: boolean },
): FileResult {
  if (isThere) return { path, what: 'edited', differs: true };
  return {
    path,
    what: differs ? 'edited' : 'updated',
    change: writing(path, content),
    conflicts: conflicts.map((line) => ({ path, line })),
    ...(differs ? { differs } : {}),
  };
}

async function resultOfGone(path: string, sides: Sides): Promise<FileResult> {
  const now = sides.now.get(path)?.oid;
  if (now === undefined) return { path, what: 'same' };
  if (now !== sides.base.get(path)?.oid) return { path, what: 'stayed', differs: true };
  return { path, what: 'removed', change: { kind: 'delete', path } };
}

function writing(path: string, content: string | Uint8Array): Change {
  return { kind: 'write', path, content: contentOf(content) };
}

function contentOf(content: string | Uint8Array): Content {
  return typeof content === 'string'
    ? { kind: 'text', text: content }
    : { kind: 'bytes', bytes: content };
}

async function byPath(tree: Tree | undefined): Promise<ReadonlyMap<string, TreeEntry>> {
  const entries = tree === undefined ? [] : await tree.list();
  return new Map(entries.map((entry) => [entry.path, entry]));
}

/** All at once what merging will read, rather than one file after the other over the network. */
async function prefetchText(
  coming: readonly ComingFile[],
  sides: Sides,
  trees: { readonly base: Tree | undefined; readonly now: Tree },
): Promise<void> {
  const texts = new Set(
    coming.flatMap(({ path, content }) => (typeof content === 'string' ? [path] : [])),
  );
  const differ = (path: string): boolean =>
    texts.has(path) && sides.base.get(path)?.oid !== sides.now.get(path)?.oid;
  const wanted = (entries: ReadonlyMap<string, TreeEntry>) =>
    [...entries.values()].filter(({ path }) => differ(path));
  await trees.now.prefetch(wanted(sides.now));
  await trees.base?.prefetch(wanted(sides.base));
}
