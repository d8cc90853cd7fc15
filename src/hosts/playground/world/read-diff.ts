import { askOnce } from './ask-once.ts';
import type { Repository } from './state/repository.ts';

/** The tree of no files at all, which git knows in every repository. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

export type FileChange = {
  readonly path: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed';
  /** Of a renamed file. */
  readonly previousPath: string | undefined;
  /** The blob after the change (before it, for a removed file). */
  readonly oid: string;
  /** Undefined for binary files. */
  readonly additions: number | undefined;
  readonly deletions: number | undefined;
};

/** What changed from one commit to another (`undefined`: from nothing), without the lines. */
export async function changedFiles(
  repository: Repository,
  from: string | undefined,
  to: string,
  options: { readonly renames?: boolean } = {},
): Promise<FileChange[]> {
  const range = [from ?? EMPTY_TREE, to];
  const detect = options.renames === false ? '--no-renames' : '--find-renames';
  const flags = ['diff-tree', '-r', '-z', detect, '--raw', '--no-abbrev', '--numstat'];
  const text = await askOnce(repository, [...flags, ...range]);
  return parseRawAndNumbers(text.split('\0'));
}

/** The lines that changed in one file, as a unified diff; empty for binary files. */
export async function patchOf(
  repository: Repository,
  from: string | undefined,
  to: string,
  path: string,
  previousPath?: string,
): Promise<string> {
  const paths = previousPath === undefined ? [path] : [previousPath, path];
  const text = await askOnce(
    repository,
    ['diff-tree', '-p', '--find-renames', '--no-color', from ?? EMPTY_TREE, to, '--', ...paths],
    { environment: { GIT_LITERAL_PATHSPECS: '1' } },
  );
  const start = text.search(/^@@/m);
  return start === -1 ? '' : text.slice(start);
}

function parseRawAndNumbers(fields: readonly string[]): FileChange[] {
  const changes = new Map<string, FileChange>();
  for (let at = 0; at < fields.length; at += 1) {
    const field = fields[at] ?? '';
    if (field.startsWith(':')) {
      const renamed = /[RC]\d*$/.test(field);
      const first = fields[at + 1] ?? '';
      const path = renamed ? (fields[at + 2] ?? '') : first;
      changes.set(path, rawChange(field, path, renamed ? first : undefined));
      at += renamed ? 2 : 1;
    } else if (field !== '') {
      at += countLines(changes, fields, at);
    }
  }
  return [...changes.values()];
}

function rawChange(field: string, path: string, previousPath: string | undefined): FileChange {
  const [, , before = '', after = '', letter = ''] = field.split(' ');
  const status = statusOf(letter);
  const oid = status === 'removed' ? before : after;
  return { path, status, previousPath, oid, additions: undefined, deletions: undefined };
}

/** Reads one `--numstat` entry; a renamed file has an empty path there and two more fields. */
function countLines(
  changes: Map<string, FileChange>,
  fields: readonly string[],
  at: number,
): number {
  const [added = '', deleted = '', name = ''] = (fields[at] ?? '').split('\t');
  const path = name === '' ? (fields[at + 2] ?? '') : name;
  const change = changes.get(path);
  if (change && added !== '-') {
    changes.set(path, { ...change, additions: Number(added), deletions: Number(deleted) });
  }
  return name === '' ? 2 : 0;
}

function statusOf(letter: string): FileChange['status'] {
  if (letter.startsWith('A')) return 'added';
  if (letter.startsWith('D')) return 'removed';
  if (letter.startsWith('R')) return 'renamed';
  return 'modified';
}
