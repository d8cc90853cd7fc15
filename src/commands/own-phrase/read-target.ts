import { isRulingPath } from '../../git/is-ruling-path.ts';
import { readPath } from '../../language/read-path.ts';

/**
 * The path that a step may write or delete: inside of the repository, and nothing that rules it.
 * Undefined where it may not. `.github` as a whole may not go either, with what is kept in it.
 */
export function readTarget(text: string): string | undefined {
  const read = readPath(text);
  if (read.kind !== 'path') return undefined;
  return isRulingPath(read.path) ? undefined : read.path;
}
