import { CONFIGURATION } from '../helpers/helper-files.ts';
import type { ScriptSource } from './read-part.ts';

/** Files that merges write besides. */
const WRITTEN = [
  'constraints.txt',
  'constraints3.txt',
  'environment-constraints.txt',
  'merge-lock.json',
];

/**
 * The folder of each source in the result, by its id, for whoever writes something there. It is named after
 * the source, and like nothing that any source has at the top of its own folder.
 */
export function homeFolders(sources: readonly ScriptSource[]): ReadonlyMap<string, string> {
  const ids = sources.map(({ source }) => source.id);
  const tops = sources.flatMap(({ source, folder }) => {
    const start = folder === '' ? '' : `${folder}/`;
    const own = source.files.filter(({ path }) => path.startsWith(start));
    return own.map(({ path }) => path.slice(start.length).split('/')[0] ?? '');
  });
  const names = stageFolders(ids, new Set([...WRITTEN, ...tops]));
  return new Map(ids.map((id, at) => [id, names[at] ?? '']));
}

/**
 * A folder name for each id, in their order: letters, digits, `.`, `_` and `-` only, none twice even
 * where capitals do not count, none that means something to repo2docker or is in `taken`.
 */
export function stageFolders(
  ids: readonly string[],
  taken: ReadonlySet<string>,
): readonly string[] {
  const used = new Set([...CONFIGURATION, ...taken].map((name) => name.toLowerCase()));
  return ids.map((id) => {
    const plain = id
      .replace(/[^A-Za-z0-9._-]+/g, '-')
      .replace(/^[.-]+|[.-]+$/g, '')
      .slice(0, 80);
    const name = plain === '' ? 'source' : plain;
    let free = name;
    for (let count = 2; used.has(free.toLowerCase()); count += 1) free = `${name}-${count}`;
    used.add(free.toLowerCase());
    return free;
  });
}
