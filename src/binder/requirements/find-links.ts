import { joined, type PathContext } from './own-path.ts';

/**
 * A place where pip looks for packages, seen from where the result is used; undefined for a folder that the result
 * does not have. A relative one is meant from the file that says it, if it is there, else from the base folder. What
 * lies in the folder for configuration comes along, and the result lies there too.
 *
 * Source: pip, `req_file.py` (`handle_option_line`).
 */
export function findLinks(
  said: string,
  {
    from,
    paths = new Set(),
    remote,
    pathsFrom,
  }: Pick<PathContext, 'remote' | 'pathsFrom'> & {
    /** The file that says it. */
    readonly from: string;
    readonly paths: ReadonlySet<string> | undefined;
  },
): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|~)/i.test(said)) return said;
  const near = joined(from.split('/').slice(0, -1).join('/'), said);
  const isNear = near !== undefined && isThere(near, paths);
  const beside = isNear ? /^\.?binder\/(.+)$/.exec(near)?.[1] : undefined;
  if (beside !== undefined) return beside;
  if (remote !== undefined) return undefined;
  const place = isNear ? near : joined('', said);
  if (place === undefined) return undefined;
  if (pathsFrom === 'folder') return joined('..', place, true);
  return place === '' ? '.' : place;
}

function isThere(place: string, paths: ReadonlySet<string>): boolean {
  if (paths.has(place)) return true;
  for (const path of paths) if (path.startsWith(`${place}/`)) return true;
  return false;
}
