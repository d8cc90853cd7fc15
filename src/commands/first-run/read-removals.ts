import { isRulingPath } from '../../git/is-ruling-path.ts';
import { readPath } from '../../language/read-path.ts';

/**
 * Whether a path goes away with the first run, by a template's list of what only it needs: one file or
 * folder a line, `#` begins a remark. What rules a repository is for people to remove.
 */
export function readRemovals(text: string): (path: string) => boolean {
  const named = text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*$/, '').trim())
    .flatMap((line) => {
      const read = readPath(line);
      return read.kind === 'path' ? [read.path] : [];
    });
  const files = new Set(named);
  const folders = named.map((path) => `${path}/`);
  return (path) =>
    !isRulingPath(path) && (files.has(path) || folders.some((folder) => path.startsWith(folder)));
}
