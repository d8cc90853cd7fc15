import { compareVersions } from './compare-versions.ts';
import type { Clause } from './specifier.ts';
import { baseOf, isPrerelease, printVersion, publicOf, type Version } from './version.ts';

/**
 * Whether a version satisfies a clause. Pre-releases count like all others: whether an installer
 * would choose one is another question.
 *
 * Source: PEP 440, "Version specifiers", as the `packaging` library carries it out.
 */
export function admits(clause: Clause, version: Version): boolean {
  if (clause.operator === '===') return clause.text.toLowerCase() === printVersion(version);
  const { operator, version: bound, prefix } = clause;
  switch (operator) {
    case '==':
      return prefix ? beginsWith(version, bound) : equals(version, bound);
    case '!=':
      return prefix ? !beginsWith(version, bound) : !equals(version, bound);
    case '<=':
      return compareVersions(publicOf(version), bound) <= 0;
    case '>=':
      return compareVersions(publicOf(version), bound) >= 0;
    case '<':
      return isBelow(version, bound);
    case '>':
      return isAbove(version, bound);
    case '~=':
      return (
        compareVersions(publicOf(version), bound) >= 0 &&
        beginsWith(version, compatiblePrefix(bound))
      );
  }
}

function equals(version: Version, bound: Version): boolean {
  const compared = bound.local === undefined ? publicOf(version) : version;
  return compareVersions(compared, bound) === 0;
}

/** `<1.0` does not admit the pre-releases of 1.0, and `<1.0.post1` not those of that. */
function isBelow(version: Version, bound: Version): boolean {
  return compareVersions(version, isPrerelease(bound) ? bound : { ...bound, dev: 0 }) < 0;
}

/** `>1.0` admits neither the local versions of 1.0 nor its post-releases; `>1.0.post1` admits post2. */
function isAbove(version: Version, bound: Version): boolean {
  if (compareVersions(publicOf(version), bound) <= 0) return false;
  if (bound.dev !== undefined || bound.post !== undefined) return true;
  const withoutPost = { ...publicOf(version), post: undefined, dev: undefined };
  return version.post === undefined || compareVersions(withoutPost, bound) !== 0;
}

/** `~=1.4.5` is `>=1.4.5, ==1.4.*`. */
function compatiblePrefix(bound: Version): Version {
  return { ...baseOf(bound), release: bound.release.slice(0, -1) };
}

/** Whether a release begins with all the parts of another; where it is shorter, zeros are in its place. */
function beginsWith(version: Version, start: Version): boolean {
  if (version.epoch !== start.epoch) return false;
  return start.release.every((part, index) => (version.release[index] ?? 0) === part);
}
