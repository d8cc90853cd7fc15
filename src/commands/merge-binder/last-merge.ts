import { handEdits } from '../../binder/lock/hand-edits.ts';
import { readLock } from '../../binder/lock/read-lock.ts';
import { type LockedSource, sourcesOfLock } from '../../binder/lock/sources-of-lock.ts';
import type { MergeOptions } from '../../binder/merged-spec.ts';
import type { Tree } from '../../git/tree.ts';
import type { WantedSource } from './choose-sources.ts';
import type { Elsewhere, Understood } from './source-word.ts';
import { TOP } from './this-repository.ts';

/** What a lock tells of the merge that wrote it. */
export type LastMerge = {
  readonly sources: readonly WantedSource[];
  /** Those that won where things clashed. */
  readonly preferred: readonly Understood[];
  /** How else it was asked for. */
  readonly options: Pick<MergeOptions, 'hashes' | 'dormant' | 'missing' | 'snapshot' | 'juliaAndR'>;
  /** The files that it wrote, relative to the folder; the lock itself is not among them. */
  readonly files: readonly string[];
  /** Those of them that do not lie in a tree's folder as it wrote them. */
  editsIn(tree: Tree, folder: string): Promise<readonly string[]>;
};

/** Nothing that a merge wrote is larger. */
const LARGEST = 64 * 1024 * 1024;

/** Reads a lock; undefined for what is none of ours. */
export function lastMerge(text: string): LastMerge | undefined {
  const read = readLock(text);
  if (read.kind !== 'lock') return undefined;
  const { lock } = read;
  const { prefer = [], folder: _folder, ...options } = lock.options;
  const sources = sourcesOfLock(lock);
  return {
    sources: sources.map(wanted),
    preferred: sources.filter(({ id }) => prefer.includes(id)).map(preferred),
    options: withoutUndefined(options),
    files: lock.files.map(({ path }) => path),
    async editsIn(tree, folder) {
      const names = new Set(lock.files.map(({ path }) => `${folder}/${path}`));
      const entries = (await tree.list(folder)).filter(({ path }) => names.has(path));
      await tree.prefetch(entries);
      const now = await Promise.all(
        entries.map(async ({ path, mode }) => ({
          path: path.slice(folder.length + 1),
          mode,
          content: (await tree.read(path, LARGEST).catch(() => undefined)) ?? '',
        })),
      );
      return handEdits(lock, now).map(({ path }) => path);
    },
  };
}

function wanted({ id, remote }: LockedSource): WantedSource {
  if (remote !== undefined) return elsewhere(id, remote);
  return id === TOP ? { kind: 'top' } : { kind: 'folder', folder: id };
}

function elsewhere(id: string, remote: NonNullable<LockedSource['remote']>): Elsewhere {
  const { url, folder, ref } = remote;
  return {
    kind: 'elsewhere',
    url: `${url.replace(/\.git$/, '')}.git`,
    name: nameOf(id, url),
    page: url.replace(/\.git$/, ''),
    // Of a branch it is the newest commit, and of a commit or a tag what it was.
    wish: ref === undefined ? { kind: 'newest' } : { kind: 'ref', ref },
    folder,
  };
}

/** As it was called then; anybody may have written the lock, and it becomes a part of comments in files. */
function nameOf(id: string, url: string): string {
  const name = id.replace(/@[0-9a-f]{7,}(?::.*)?$/s, '');
  if (/^[\w.-]+(?:\/[\w.-]+)+$/.test(name)) return name;
  const { host = '', pathname = '' } = URL.parse(url) ?? {};
  return `${host}${pathname.replace(/(?:\.git)?\/*$/, '')}`;
}

/** Whatever its branch is now. */
function preferred({ id, remote }: LockedSource): Understood {
  if (remote !== undefined) return { ...elsewhere(id, remote), wish: { kind: 'newest' } };
  return { kind: 'here', folder: id === TOP ? '' : id };
}

function withoutUndefined({
  hashes,
  dormant,
  missing,
  snapshot,
  juliaAndR,
}: {
  readonly [Name in keyof LastMerge['options']]: LastMerge['options'][Name] | undefined;
}): LastMerge['options'] {
  return {
    ...(hashes === undefined ? {} : { hashes }),
    ...(dormant === undefined ? {} : { dormant }),
    ...(missing === undefined ? {} : { missing }),
    ...(snapshot === undefined ? {} : { snapshot }),
    ...(juliaAndR === undefined ? {} : { juliaAndR }),
  };
}
