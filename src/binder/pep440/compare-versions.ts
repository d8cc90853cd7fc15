import type { Version } from './version.ts';

const PHASES = ['a', 'b', 'rc'] as const;

/**
 * Less than 0 where `one` comes before `other`, 0 where they are the same version (`1.0` and `1.0.0`).
 *
 * Source: PEP 440, "Summary of permitted suffixes and relative ordering": within a release the order
 * is .devN, aN, bN, rcN, the release itself, .postN; a local version comes after its public one.
 */
export function compareVersions(one: Version, other: Version): number {
  return (
    one.epoch - other.epoch ||
    compareReleases(one.release, other.release) ||
    compareLists(preOf(one), preOf(other)) ||
    (one.post ?? -1) - (other.post ?? -1) ||
    compareNumbers(one.dev ?? Infinity, other.dev ?? Infinity) ||
    compareLocals(one.local, other.local)
  );
}

/** Missing parts count as zero. */
function compareReleases(one: readonly number[], other: readonly number[]): number {
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A bare development release comes before every pre-release, and those before the release. */
function preOf({ pre, post, dev }: Version): readonly number[] {
  if (pre !== undefined) return [PHASES.indexOf(pre.phase), pre.number];
  return post === undefined && dev !== undefined ? [-1, 0] : [PHASES.length, 0];
}

function compareLists(one: readonly number[], other: readonly number[]): number {
  return (one[0] ?? 0) - (other[0] ?? 0) || (one[1] ?? 0) - (other[1] ?? 0);
}

/** Infinity less infinity would be no number. */
function compareNumbers(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function compareLocals(one: Version['local'], other: Version['local']): number {
  if (one === undefined || other === undefined) {
    return (one === undefined ? 0 : 1) - (other === undefined ? 0 : 1);
  }
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const difference = compareLocalParts(one[index], other[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Numbers come after words, and what is longer after what it begins with. */
function compareLocalParts(
  one: string | number | undefined,
  other: string | number | undefined,
): number {
  if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'number') return 1;
  if (typeof other === 'number') return -1;
  return one === other ? 0 : one < other ? -1 : 1;
}
