import { MOST_HELPER_BYTES, MOST_HELPERS } from '../../binder/helpers/helper-files.ts';
import { missedFiles } from '../../binder/scripts/missed-files.ts';
import type { SpecSource } from '../../binder/spec/source.ts';
import { TooLargeError } from '../../git/git-error.ts';
import type { Tree } from '../../git/tree.ts';
import { readSome } from './read-spec-files.ts';

/**
 * The source with the files that its scripts miss among `paths`, those of the repository that the result goes into. Of
 * what is more than may come along nothing is read, and the merge tells what is missing. `folder`: the source's base in
 * the tree.
 */
export async function withMissedFiles(
  source: SpecSource,
  { tree, folder, paths }: { tree: Tree; folder: string; paths: ReadonlySet<string> },
): Promise<SpecSource> {
  const known = new Set(source.files.map(({ path }) => path));
  const missed = missedFiles(source, paths);
  const wanted = missed.filter((path) => !known.has(path));
  if (wanted.length === 0 || missed.length > MOST_HELPERS) return source;
  try {
    const files = await readSome(wanted, folder, tree, MOST_HELPER_BYTES);
    const all = [...source.files, ...files];
    return { ...source, files: all.sort((one, other) => (one.path < other.path ? -1 : 1)) };
  } catch (error) {
    if (error instanceof TooLargeError) return source;
    throw error;
  }
}
