import { TooLargeError } from '../../git/git-error.ts';
import type { Tree } from '../../git/tree.ts';

/** The bytes of a file, or undefined for more than are wanted. */
export async function readAtMost(
  tree: Tree,
  path: string,
  most: number,
): Promise<Buffer | undefined> {
  try {
    return await tree.read(path, most);
  } catch (error) {
    if (error instanceof TooLargeError) return undefined;
    throw error;
  }
}
