import { isCondaContradiction } from '../conda/is-conda-contradiction.ts';
import { parseCondaVersion } from '../conda/version.ts';
import {
  type Condition,
  parseVersionSpec,
  specAdmits,
  type VersionSpec,
} from '../conda/version-spec.ts';

/** Whether some patch of this minor version of Python, `3.11`, meets all the conditions. */
export function meets(minor: string, conditions: readonly VersionSpec[]): boolean {
  // Nearly always one of these settles it; only what is left needs the proof, which takes long.
  if (conditions.some((spec) => spec.every((all) => all.some((one) => isApart(one, minor))))) {
    return false;
  }
  if (isReleased(minor, conditions)) return true;
  const like = parseVersionSpec(`${minor}.*`);
  return like === undefined || !isCondaContradiction([like, ...conditions]);
}

/** No minor version of Python has had more releases. */
const PATCHES = ['', ...Array.from({ length: 26 }, (_, patch) => `.${patch}`)];

/** The same of versions that there really are, while a proof also counts those like `3.11.0a0`. */
export function isReleased(minor: string, conditions: readonly VersionSpec[]): boolean {
  return PATCHES.some((patch) => {
    const version = parseCondaVersion(`${minor}${patch}`);
    return version !== undefined && conditions.every((spec) => specAdmits(spec, version));
  });
}

/** Whether its first two numbers alone keep a condition from every patch of the minor version. */
function isApart({ operator, version }: Condition, minor: string): boolean {
  const order = compareMinors(minor, version.text);
  if (order === undefined) return false;
  switch (operator) {
    case '==':
    case 'like':
      return order !== 0;
    case '<':
    case '<=':
      return order > 0;
    case '>':
    case '>=':
      return order < 0;
    default:
      return false;
  }
}

function compareMinors(minor: string, text: string): number | undefined {
  const bound = /^(\d+)\.(\d+)(?:\.\d+)*$/.exec(text);
  if (bound === null) return undefined;
  const [major = 0, second = 0] = minor.split('.').map(Number);
  return major - Number(bound[1]) || second - Number(bound[2]);
}
