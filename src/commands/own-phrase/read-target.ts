import { readPath } from '../../language/read-path.ts';

/** What decides what may happen in the repository; it changes by a person's hand only. */
const KEPT = ['.github/workflows', '.github/sayso.yml'];

/**
 * The path that a step may write or delete: inside of the repository, and nothing that rules it.
 * Undefined where it may not; macOS and Windows take `.GitHub` for the same folder, so case does not
 * count. `.github` as a whole may not go either, with what is kept in it.
 */
export function readTarget(text: string): string | undefined {
  const read = readPath(text);
  if (read.kind !== 'path') return undefined;
  const lower = read.path.toLowerCase();
  const rules = KEPT.some(
    (kept) => lower === kept || lower.startsWith(`${kept}/`) || kept.startsWith(`${lower}/`),
  );
  return rules ? undefined : read.path;
}
