import { pathsMeant } from '../helpers/lend-files.ts';
import { missingFiles, treeOf } from '../helpers/missing-files.ts';
import { configFile, configFolder } from '../spec/config-folder.ts';
import type { SpecSource } from '../spec/source.ts';
import { readScript } from './read-script.ts';

/**
 * All files of a source's repository that its scripts name and that are not among `paths`, those of the repository
 * that the result goes into: what `missing: 'copy'` wants the bytes of.
 */
export function missedFiles(source: SpecSource, paths: ReadonlySet<string>): readonly string[] {
  const folder = configFolder(source);
  if (folder === 'both') return [];
  const [here, there] = [treeOf(source.paths), treeOf(paths)];
  const missed = ['postBuild', 'start'].flatMap((name) => {
    const file = configFile(source, folder, name);
    const script = file && readScript(file);
    return script?.text === undefined ? [] : missingFiles(script, here, there);
  });
  return [...new Set(missed.flatMap(({ path }) => pathsMeant(source, path, paths)))];
}
