import { configFile } from '../spec/config-folder.ts';
import type { SpecSource } from '../spec/source.ts';
import { globPattern } from './glob-pattern.ts';
import { type Helper, isUnsafe, MOST_HELPER_BYTES, MOST_HELPERS } from './helper-files.ts';

/** Files of a source's repository that go along, and which of the wanted paths that leaves out. */
export type Lent = { readonly files: readonly Helper[]; readonly left: readonly string[] };

/**
 * Takes files, folders and patterns of a source's repository along, as far as their bytes are there and they are
 * not too much together; then nothing goes along. What the target has stays out.
 */
export function lendFiles(
  source: SpecSource,
  wanted: readonly string[],
  target: ReadonlySet<string>,
): Lent {
  const files = new Map<string, Helper>();
  const left: string[] = [];
  for (const path of wanted) {
    const found = pathsMeant(source, path, target).map((one) => ({
      one,
      file: isUnsafe(one) ? undefined : configFile(source, '', one),
    }));
    if (found.length === 0 || found.some(({ file }) => file === undefined)) left.push(path);
    for (const { one, file } of found) {
      if (file === undefined) continue;
      const mode = file.mode === '100755' ? file.mode : '100644';
      files.set(one, { path: one, mode, bytes: file.bytes });
    }
  }
  const bytes = [...files.values()].reduce((sum, one) => sum + one.bytes.length, 0);
  const isTooMuch = files.size > MOST_HELPERS || bytes > MOST_HELPER_BYTES;
  return isTooMuch ? { files: [], left: wanted } : { files: [...files.values()], left };
}

/** What a path, a folder or a pattern stands for in a source's repository, without what the target has. */
export function pathsMeant(
  { paths }: Pick<SpecSource, 'paths'>,
  wanted: string,
  target: ReadonlySet<string>,
): readonly string[] {
  const isMeant = /[*?]/.test(wanted) ? globPattern(wanted) : (one: string) => isIn(one, wanted);
  return [...paths].filter((one) => isMeant(one) && !target.has(one));
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
