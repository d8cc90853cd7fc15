import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ReadScript, readScript } from '../../../tutorial/script/read-script.ts';

/** Where a tutorial keeps what it is played by: one file, or several in a folder. */
export const SCRIPT_FILE = '.github/tutorial-test.yml';
const SCRIPT_FOLDER = '.github/tutorial-tests';

/** More than any script may have; the reader says how much that is. */
const MOST_BYTES = 2_097_152;

/** All scripts of a folder on this machine, in the order of their names. */
export async function readScripts(
  folder: string,
): Promise<readonly { readonly file: string; readonly read: ReadScript }[]> {
  const names = await readdir(join(folder, SCRIPT_FOLDER)).catch(() => []);
  const several = names.filter((name) => /\.ya?ml$/.test(name)).sort();
  const files = [SCRIPT_FILE, ...several.map((name) => `${SCRIPT_FOLDER}/${name}`)];
  const found: { readonly file: string; readonly read: ReadScript }[] = [];
  for (const file of files) {
    const path = join(folder, file);
    const state = await lstat(path).catch(() => undefined);
    if (!state?.isFile()) continue;
    const text = state.size > MOST_BYTES ? 'x'.repeat(MOST_BYTES) : await readFile(path, 'utf8');
    found.push({ file, read: readScript(text) });
  }
  return found;
}
