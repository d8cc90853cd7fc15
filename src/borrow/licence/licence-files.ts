import { foldersAbove } from '../folders-above.ts';

/** The names under which GitHub, REUSE and most people keep what may be done with files. */
const NAME = /^(?:licen[cs]e|copying|unlicense|notice|copyright)(?:[-._][\w.-]*)?$/i;
const MOST = 10;

/**
 * The files that tell what may be done with these: at the top of the repository, in its `LICENSES`, and in the folders
 * that the files lie in. Source: GitHub's "Licensing a repository"; the REUSE Specification, "LICENSES".
 */
export function licenceFiles(
  paths: readonly string[],
  chosen: readonly string[],
): readonly string[] {
  const folders = new Set(['', 'LICENSES', ...chosen.flatMap(foldersAbove)]);
  return paths
    .filter((path) => {
      const slash = path.lastIndexOf('/');
      const folder = path.slice(0, Math.max(slash, 0));
      return folders.has(folder) && (folder === 'LICENSES' || NAME.test(path.slice(slash + 1)));
    })
    .sort((one, other) => one.split('/').length - other.split('/').length)
    .slice(0, MOST);
}
