import { askOnce } from './ask-once.ts';
import { resolveCommit } from './read-commits.ts';
import { GitError, runGit } from './run-git.ts';
import type { Repository } from './state/repository.ts';

export type FileKind = 'file' | 'folder' | 'link' | 'submodule';

export type ListedFile = {
  readonly path: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly mode: string;
  readonly oid: string;
  /** Bytes; 0 for folders and submodules. */
  readonly size: number;
};

export type ReadFile = ListedFile & { readonly bytes: Buffer };

/**
 * What is in a folder (default: the top) at a revision, folders first; undefined where there is no
 * such folder or revision.
 */
export async function listFiles(
  repository: Repository,
  revision: string,
  folder = '',
): Promise<ListedFile[] | undefined> {
  const commit = await resolveCommit(repository, revision);
  if (commit === undefined || !isPlainPath(folder)) return undefined;
  const prefix = folder === '' ? '' : `${folder.replace(/\/+$/, '')}/`;
  const listed = await lsTree(repository, [commit, '--', ...(prefix ? [prefix] : [])]);
  if (listed.length === 0 && prefix !== '') return undefined;
  const rank = (file: ListedFile) => (file.kind === 'folder' ? 0 : 1);
  return listed.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

/** Every file at or below a folder at a revision, in git's order. */
export async function listAllFiles(
  repository: Repository,
  revision: string,
): Promise<ListedFile[]> {
  const commit = await resolveCommit(repository, revision);
  return commit === undefined ? [] : lsTree(repository, ['-r', commit]);
}

/** What is at a path, folders included, without its bytes; undefined where there is nothing. */
export async function fileAt(
  repository: Repository,
  revision: string,
  path: string,
): Promise<ListedFile | undefined> {
  const commit = await resolveCommit(repository, revision);
  if (commit === undefined || path === '' || !isPlainPath(path)) return undefined;
  const [listed] = await lsTree(repository, [commit, '--', path.replace(/\/+$/, '')]);
  return listed;
}

/** A file with its bytes, or undefined where there is no file at that path and revision. */
export async function readFile(
  repository: Repository,
  revision: string,
  path: string,
): Promise<ReadFile | undefined> {
  const listed = await fileAt(repository, revision, path);
  if (!listed || listed.kind === 'folder' || listed.kind === 'submodule') return undefined;
  return { ...listed, bytes: await readBlob(repository, listed.oid) };
}

/** The bytes of a blob by its object id. */
export function readBlob(repository: Repository, oid: string): Promise<Buffer> {
  return runGit(repository.gitFolder, ['cat-file', 'blob', oid]);
}

/** A file's text in UTF-8, or undefined where there is none. */
export async function readText(
  repository: Repository,
  revision: string,
  path: string,
): Promise<string | undefined> {
  return (await readFile(repository, revision, path))?.bytes.toString('utf8');
}

/** Relative, with `/`, without empty, `.` and `..` parts: nothing git would treat as magic. */
export function isPlainPath(path: string): boolean {
  if (path === '') return true;
  const parts = path.replace(/\/$/, '').split('/');
  return parts.every(
    (part) => part !== '' && part !== '.' && part !== '..' && !part.includes('\0'),
  );
}

async function lsTree(repository: Repository, args: readonly string[]): Promise<ListedFile[]> {
  try {
    const text = await askOnce(repository, ['ls-tree', '-z', '--long', ...args], {
      environment: { GIT_LITERAL_PATHSPECS: '1' },
    });
    return text
      .split('\0')
      .filter((line) => line !== '')
      .map(parseEntry);
  } catch (error) {
    if (error instanceof GitError) return [];
    throw error;
  }
}

function parseEntry(line: string): ListedFile {
  const tab = line.indexOf('\t');
  const [mode = '', , oid = '', size = ''] = line.slice(0, tab).split(/ +/);
  const path = line.slice(tab + 1);
  return {
    path,
    name: path.slice(path.lastIndexOf('/') + 1),
    kind: kindOf(mode),
    mode,
    oid,
    size: size === '-' ? 0 : Number(size),
  };
}

function kindOf(mode: string): FileKind {
  if (mode === '040000') return 'folder';
  if (mode === '120000') return 'link';
  if (mode === '160000') return 'submodule';
  return 'file';
}
