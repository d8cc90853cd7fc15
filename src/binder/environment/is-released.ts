import { type CondaVersion, parseCondaVersion } from '../conda/version.ts';
import { specAdmits, type VersionSpec } from '../conda/version-spec.ts';

/** No minor version of Python has had more releases. */
const PATCHES = ['', ...Array.from({ length: 26 }, (_, patch) => `.${patch}`)];

/** Read once: every environment asks for the same dozen of minor versions. */
const known = new Map<string, readonly CondaVersion[]>();
const MOST_KNOWN = 50;

/**
 * Whether some release of this minor version of Python, `3.11`, meets all the conditions. Versions before a release do
 * not count, as channels do not have them: `<3.13.0a0` keeps 3.13 away.
 */
export function isReleased(minor: string, conditions: readonly VersionSpec[]): boolean {
  return releasesOf(minor).some((version) => conditions.every((spec) => specAdmits(spec, version)));
}

function releasesOf(minor: string): readonly CondaVersion[] {
  const found = known.get(minor);
  if (found !== undefined) return found;
  const releases = PATCHES.flatMap((patch) => parseCondaVersion(`${minor}${patch}`) ?? []);
  if (known.size < MOST_KNOWN) known.set(minor, releases);
  return releases;
}
