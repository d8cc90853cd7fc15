import { nameFits } from './name-fits.ts';

/**
 * Whether a path fits a pattern: `*` and `?` stand for parts of one name, `**` for any folders, a slash
 * at the end for everything in a folder. Names that begin with a dot have to be named. It never tries
 * twice what it tried before, however many stars there are.
 */
export function globFits(glob: string, path: string): boolean {
  const parts = (glob.endsWith('/') ? `${glob}**` : glob).replace(/^\.?\//, '').split('/');
  const names = path.split('/');
  let places: ReadonlySet<number> = new Set([0]);
  for (const [index, part] of parts.entries()) {
    places =
      part === '**'
        ? anyFolders(places, names, index === parts.length - 1)
        : new Set([...places].filter((at) => isOne(part, names[at])).map((at) => at + 1));
  }
  return places.has(names.length);
}

/** `**` at the end needs at least one name, so that a folder's pattern does not fit the folder itself. */
function anyFolders(
  places: ReadonlySet<number>,
  names: readonly string[],
  isLast: boolean,
): ReadonlySet<number> {
  const reached = new Set(isLast ? [] : places);
  for (const start of places) {
    for (let at = start; at < names.length; at += 1) {
      if (names[at]?.startsWith('.') || reached.has(at + 1)) break;
      reached.add(at + 1);
    }
  }
  return reached;
}

function isOne(pattern: string, name: string | undefined): boolean {
  return name !== undefined && nameFits(pattern, name);
}
