import { compare, intersect, type JuliaVersion, type Range } from './version-ranges.ts';

/** Ranges as an entry of `[compat]`, in the shortest words: `1.2`, `~1.2`, `1.2 - 1.4, 2`. */
export function printRanges(ranges: readonly Range[]): string {
  return ranges.map(printRange).join(', ');
}

function printRange(range: Range): string {
  const { from, below } = range;
  if (below === undefined) return `>=${short(from)}`;
  const simple = simpleForm(from, below);
  if (simple !== undefined) return simple;
  if (compare(from, [0, 0, 0]) === 0) return `<${short(below)}`;
  return `${short(from)} - ${lastBefore(below)}`;
}

/** A range as one word with `^` (which needs no sign), `~` or `=`; undefined where none says it. */
function simpleForm(from: JuliaVersion, below: JuliaVersion): string | undefined {
  const [major, minor, patch] = from;
  const isEnd = (...end: JuliaVersion): boolean => compare(below, end) === 0;
  if (isEnd(major, minor, patch + 1) && major + minor + patch > 0) return `=${from.join('.')}`;
  if (isEnd(major + 1, 0, 0) && (major > 0 || minor + patch === 0)) return short(from);
  if (isEnd(major, minor + 1, 0)) {
    if (major === 0 && minor > 0) return short(from);
    return major === 0 && patch > 0 ? undefined : `~${short(from, 2)}`;
  }
  return undefined;
}

/** Without zeros at the end, as far as these say nothing. */
function short(version: JuliaVersion, least = 1): string {
  const [, minor, patch] = version;
  const count = Math.max(patch > 0 ? 3 : minor > 0 ? 2 : 1, least);
  return version.slice(0, count).join('.');
}

/** The upper end of a hyphen, which counts itself in, with all that begins like it. */
function lastBefore([major, minor, patch]: JuliaVersion): string {
  if (patch > 0) return `${major}.${minor}.${patch - 1}`;
  return minor > 0 ? `${major}.${minor - 1}` : `${major - 1}`;
}

/** No Julia from here on has come out. */
const NOT_YET: JuliaVersion = [2, 0, 0];

/**
 * One simple bound within the ranges that has the newest Julia of them, as repo2docker reads no other entry for `julia`
 * and takes the newest that fits. Source: repo2docker, `semver.py` (`create_semver_matcher`).
 */
export function simpleBound(ranges: readonly Range[]): string {
  const possible = intersect(ranges, [{ from: [0, 0, 0], below: NOT_YET }]);
  const newest = possible.at(-1) ?? ranges.at(-1);
  if (newest === undefined) return '1';
  const isOpen = ranges.some(
    ({ from, below }) => below === undefined && compare(from, newest.from) === 0,
  );
  if (isOpen || newest.below === undefined) return `>=${short(newest.from)}`;
  // Of all that come before the end of the newest range, the newest lies in it.
  return simpleForm(newest.from, newest.below) ?? `<${short(newest.below)}`;
}
