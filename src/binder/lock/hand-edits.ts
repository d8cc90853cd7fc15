import { sha256 } from './fingerprint.ts';
import { LOCK_NAME, type Lock } from './lock-schema.ts';

export type HandEdit = {
  readonly path: string;
  readonly kind: 'changed' | 'gone' | 'added';
};

/** A file as it lies in the configuration folder now, with git's mode. */
export type FileNow = {
  readonly path: string;
  readonly mode: string;
  readonly content: string | Uint8Array;
};

/**
 * What is not as the merge left it: other bytes or another mode, files that are gone, files that came since. Paths
 * are relative to the configuration folder, in the order of the alphabet.
 */
export function handEdits(
  { files }: Pick<Lock, 'files'>,
  filesNow: readonly FileNow[],
): readonly HandEdit[] {
  const now = new Map(filesNow.map((file) => [file.path, file]));
  const known = new Set(files.map(({ path }) => path));
  const edits = files.flatMap((file): readonly HandEdit[] => {
    const found = now.get(file.path);
    if (found === undefined) return [{ path: file.path, kind: 'gone' }];
    const isSame = found.mode === file.mode && sha256(found.content) === file.sha256;
    return isSame ? [] : [{ path: file.path, kind: 'changed' }];
  });
  const added = filesNow
    .filter(({ path }) => path !== LOCK_NAME && !known.has(path))
    .map(({ path }): HandEdit => ({ path, kind: 'added' }));
  return [...edits, ...added].sort((one, other) => (one.path < other.path ? -1 : 1));
}
