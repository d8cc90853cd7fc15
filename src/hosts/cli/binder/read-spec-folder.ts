import { stat } from 'node:fs/promises';
import { basename, dirname, relative, sep } from 'node:path';
import { type OpenedSource, openSource } from '../../../commands/merge-binder/open-source.ts';
import { hasConfiguration, readSpecFiles } from '../../../commands/merge-binder/read-spec-files.ts';
import { withMissedFiles } from '../../../commands/merge-binder/with-missed-files.ts';
import { FOREIGN_RULES } from '../../../git/foreign/foreign-rules.ts';
import { TooLargeError } from '../../../git/git-error.ts';
import type { Tree } from '../../../git/tree.ts';
import { diskTree } from './disk-tree.ts';
import { remoteOf, unknownRemote } from './remote-of.ts';

/** A folder on this machine, read as a source; or why it is none. */
export type ReadFolder =
  | OpenedSource
  | {
      readonly kind: 'not-read';
      readonly folder: string;
      readonly why: 'not-a-folder' | 'no-configuration' | 'too-large';
      /** The file that is too large. */
      readonly path?: string;
    };

/** The place that the result is for: a folder with its tree. */
export type Base = {
  readonly folder: string;
  readonly tree: Tree;
  /** What is there already, where files come along that scripts of other folders miss. */
  readonly bringTo?: ReadonlySet<string> | undefined;
};

/**
 * Reads the specification of a folder. One below the base is a part of its repository; any other is a repository by
 * itself, and a clone of one that has an address can be installed from there. Without a base the folder is looked at
 * as it is.
 */
export async function readSpecFolder(folder: string, base?: Base): Promise<ReadFolder> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return { kind: 'not-read', folder, why: 'not-a-folder' };
  try {
    const inside = base === undefined ? undefined : insideOf(base.folder, folder);
    if (base === undefined) return await readAlone(rootOf(folder));
    if (inside === undefined) return await readForeign(rootOf(folder), base.bringTo);
    const wanted =
      inside === '' ? ({ kind: 'top' } as const) : ({ kind: 'folder', folder: inside } as const);
    const opened = await openSource(wanted, {
      tree: base.tree,
      rules: FOREIGN_RULES,
      folder: '',
      bringTo: undefined,
    });
    return opened.kind === 'opened'
      ? opened
      : unread(folder, opened.why === 'too-large' ? opened.detail : undefined);
  } catch (error) {
    if (error instanceof TooLargeError) return unread(folder, folder);
    throw error;
  }
}

function unread(folder: string, tooLarge: string | undefined): ReadFolder {
  return tooLarge === undefined
    ? { kind: 'not-read', folder, why: 'no-configuration' }
    : { kind: 'not-read', folder, why: 'too-large', path: tooLarge };
}

/** `binder` itself is a part of the repository around it. */
function rootOf(folder: string): string {
  return /^\.?binder$/.test(basename(folder)) ? dirname(folder) : folder;
}

async function readAlone(folder: string, tree = diskTree(folder)): Promise<ReadFolder> {
  const read = await readSpecFiles(tree, '');
  if (read.kind === 'too-much') return unread(folder, read.path);
  const { files, paths } = read;
  if (!hasConfiguration(files)) return unread(folder, undefined);
  const source = { id: basename(folder), files, paths, remote: undefined };
  return { kind: 'opened', source, page: undefined, presents: undefined };
}

/** A repository by itself, whose files are not where the result will be. */
async function readForeign(
  folder: string,
  bringTo: ReadonlySet<string> | undefined,
): Promise<ReadFolder> {
  const tree = diskTree(folder);
  const read = await readAlone(folder, tree);
  if (read.kind !== 'opened') return read;
  const remote = (await remoteOf(folder)) ?? unknownRemote(read.source.id);
  const alone = { ...read.source, remote };
  const source =
    bringTo === undefined
      ? alone
      : await withMissedFiles(alone, { tree, folder: '', paths: bringTo });
  return { ...read, source, page: remote.url };
}

/** The path from one folder to another below it, with `/`; undefined where it is not below. */
export function insideOf(folder: string, other: string): string | undefined {
  const path = relative(folder, other);
  if (path === '..' || path.startsWith(`..${sep}`) || /^(?:[a-zA-Z]:|\/|\\\\)/.test(path)) {
    return undefined;
  }
  return path.split(sep).join('/');
}
