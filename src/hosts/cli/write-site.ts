import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { Tree } from '../../git/tree.ts';

/** Is in every site that Sayso built, and in hardly any other folder. */
const MARK = '.nojekyll';

/** Whether a site may be written there: a folder that is new, empty, or has a site already. */
export async function takesASite(folder: string): Promise<boolean> {
  const names = await namesIn(folder);
  return names !== undefined && (names.length === 0 || names.includes(MARK));
}

/** Undefined for what is no folder; nothing is in one that is not there yet. */
async function namesIn(folder: string): Promise<readonly string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? [] : undefined;
  }
}

/** Writes all files of a tree into a folder and answers how many; what else is there stays. */
export async function writeSite(tree: Tree, folder: string): Promise<number> {
  const files = (await tree.list()).filter(({ mode }) => mode.startsWith('100'));
  await tree.prefetch(files);
  for (const { path } of files) {
    const bytes = await tree.read(path);
    if (bytes === undefined) continue;
    const target = join(folder, path.split('/').join(sep));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
  return files.length;
}
