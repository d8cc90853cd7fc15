import type { Helper } from './helper-files.ts';

/** One source's helpers, and which of them want to lie where they lay before. */
export type Placing = {
  readonly helpers: readonly Helper[];
  readonly wants: (path: string) => boolean;
};

/**
 * Which helpers of each source lie at their own place, in the order of the sources: the first that wants
 * a place has it, others share it if they have the very same file. All others want in vain (`refused`).
 * `isTaken` names what lies there already.
 */
export function placeHelpers(
  placings: readonly Placing[],
  isTaken: (path: string) => boolean,
): readonly { readonly placed: ReadonlySet<string>; readonly refused: ReadonlySet<string> }[] {
  const owners = new Map<string, Helper>();
  const folders = new Set<string>();
  return placings.map(({ helpers, wants }) => {
    const placed = new Set<string>();
    const refused = new Set<string>();
    for (const helper of helpers.filter(({ path }) => wants(path))) {
      const owner = owners.get(helper.path);
      const above = foldersAbove(helper.path);
      const isFree =
        owner === undefined
          ? !isTaken(helper.path) &&
            !folders.has(helper.path) &&
            !above.some((folder) => owners.has(folder))
          : isSame(owner, helper);
      if (!isFree) {
        refused.add(helper.path);
        continue;
      }
      owners.set(helper.path, helper);
      for (const folder of above) folders.add(folder);
      placed.add(helper.path);
    }
    return { placed, refused };
  });
}

/** The same bytes with the same mode. */
export function isSame(one: Helper, other: Helper): boolean {
  return one.mode === other.mode && Buffer.compare(one.bytes, other.bytes) === 0;
}

function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
