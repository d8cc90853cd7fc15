import { parseCondaVersion } from '../conda/version.ts';
import { specAdmits, type VersionSpec } from '../conda/version-spec.ts';

/** No minor version of Python has had more releases. */
const PATCHES = ['', ...Array.from({ length: 26 }, (_, patch) => `.${patch}`)];

/**
 * Whether some release of this minor version of Python, `3.11`, meets all the conditions. Versions before a release do
 * not count, as channels do not have them: `<3.13.0a0` keeps 3.13 away.
 */
export function isReleased(minor: string, conditions: readonly VersionSpec[]): boolean {
  return PATCHES.some((patch) => {
    const version = parseCondaVersion(`${minor}${patch}`);
    return version !== undefined && conditions.every((spec) => specAdmits(spec, version));
  });
}
