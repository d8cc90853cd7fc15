import { admits } from '../pep440/admits.ts';
import { parseSpecifier } from '../pep440/specifier.ts';
import { parseVersion } from '../pep440/version.ts';
import type { Marker, MarkerValue } from './marker.ts';

/** What a marker is asked in; what is not in it is not known. */
export type MarkerEnvironment = Readonly<Record<string, string>>;

const PYTHONS = ['3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14'];
const LINUX = {
  os_name: 'posix',
  sys_platform: 'linux',
  platform_system: 'Linux',
  platform_python_implementation: 'CPython',
  implementation_name: 'cpython',
};

/**
 * The environments that an image may have: Linux, CPython of the version chosen (`3.11`; where none is,
 * all that repo2docker has), its first and a late patch, on each kind of processor.
 */
export function binderEnvironments(python: string | undefined): readonly MarkerEnvironment[] {
  const pythons = python === undefined ? PYTHONS : [python];
  return pythons.flatMap((version) =>
    [0, 99].flatMap((patch) =>
      ['x86_64', 'aarch64', 'other'].map((platform_machine) => ({
        ...LINUX,
        python_version: version,
        python_full_version: `${version}.${patch}`,
        implementation_version: `${version}.${patch}`,
        platform_machine,
      })),
    ),
  );
}

/**
 * Whether a marker holds in an environment; undefined where that depends on what is not known (`extra`,
 * the kernel's release).
 *
 * Source: PEP 508, "Environment Markers": versions are compared as versions where both sides are some,
 * and as texts otherwise.
 */
export function markerHolds(marker: Marker, environment: MarkerEnvironment): boolean | undefined {
  if (marker.kind === 'compare') return compares(marker, environment);
  const parts = marker.parts.map((part) => markerHolds(part, environment));
  const decides = marker.kind === 'or';
  if (parts.includes(decides)) return decides;
  return parts.includes(undefined) ? undefined : !decides;
}

function compares(
  { left, operator, right }: Extract<Marker, { kind: 'compare' }>,
  environment: MarkerEnvironment,
): boolean | undefined {
  const [one, other] = [textOf(left, environment), textOf(right, environment)];
  if (one === undefined || other === undefined) return undefined;
  if (operator === 'in') return other.includes(one);
  if (operator === 'not in') return !other.includes(one);
  const clauses = parseSpecifier(`${operator}${other}`);
  const version = parseVersion(one);
  if (clauses !== undefined && version !== undefined) {
    return clauses.every((clause) => admits(clause, version));
  }
  switch (operator) {
    case '==':
    case '===':
      return one === other;
    case '!=':
      return one !== other;
    // How texts are ordered differs between versions of pip.
    default:
      return undefined;
  }
}

function textOf(value: MarkerValue, environment: MarkerEnvironment): string | undefined {
  return value.kind === 'text' ? value.text : environment[value.name];
}
