import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listAllFiles, readFile } from '../world/read-files.ts';
import type { Repository } from '../world/state/repository.ts';

/** Writes the published site of a repository out as files into `folder`; answers how many. */
export async function saveSite(repository: Repository, folder: string): Promise<number> {
  const files = await listAllFiles(repository, 'gh-pages');
  for (const { path } of files) {
    const file = await readFile(repository, 'gh-pages', path);
    if (file === undefined) continue;
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, file.bytes);
  }
  return files.length;
}
