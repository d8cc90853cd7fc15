import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The paths of those files below `root` that are missing, or hold something else than this. */
export async function staleFiles(
  files: ReadonlyMap<string, string>,
  root: string,
): Promise<readonly string[]> {
  const stale: string[] = [];
  for (const [path, content] of files) {
    const there = await readFile(join(root, path), 'utf8').catch(() => undefined);
    if (there !== content) stale.push(path);
  }
  return stale;
}
