import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { MergedSpec } from '../../src/binder/merged-spec.ts';

/** Writes what was merged into a folder, with the modes it has in git. */
export async function writeMerged(
  { folder, files }: Extract<MergedSpec, { kind: 'merged' }>,
  home: string,
): Promise<void> {
  for (const { path, mode, content } of files) {
    const full = join(home, folder, path);
    await mkdir(dirname(full), { recursive: true });
    await writeFile(full, content);
    if (mode === '100755') await chmod(full, 0o755);
  }
}
