import { CONFIGURATION } from '../helpers/helper-files.ts';

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
