import { DEFAULT_PYTHON, isPython } from './effective-python.ts';
import {
  type EnvironmentFinding,
  type Member,
  placeIn,
  tellEnvironment,
} from './environment-kinds.ts';
import { isReleased } from './is-released.ts';
import type { PythonOf } from './merge-pythons.ts';

/** The lines about Python that the chosen one does not meet. */
export function refusedBy(member: Member, version: string, level: 'note' | 'clash') {
  const packages = member.environment.packages.filter((one) => {
    const spec = isPython(one) ? one.spec?.versionSpec : undefined;
    return spec !== undefined && !isReleased(version, [spec]);
  });
  if (packages.length === 0) return [];
  const places = packages.map(({ line }) => placeIn(member, line));
  const values = { lines: packages.map(({ text }) => text), kept: version };
  return [{ packages, finding: tellEnvironment(level, 'python-refused', places, values) }];
}

/** `=py39_0` and `python_abi=3.9=1_cp39` are for Python 3.9 and no other. */
export function builtForOthers(member: Member, version: string): readonly EnvironmentFinding[] {
  const packages = member.environment.packages.filter((one) => {
    const [, major, minor] =
      /(?:^|[^a-z])(?:py|cp)(\d)(\d{1,2})(?!\d)/.exec(one.spec?.build ?? '') ?? [];
    return !isPython(one) && major !== undefined && version !== `${major}.${minor}`;
  });
  if (packages.length === 0) return [];
  const places = packages.map(({ line }) => placeIn(member, line));
  const values = { lines: packages.map(({ text }) => text), kept: version };
  return [tellEnvironment('clash', 'python-builds', places, values)];
}

/** Who asked for which Python, and who had the default and has another now. */
export function tellPythons(
  all: readonly PythonOf[],
  asking: readonly PythonOf[],
  kept: string,
): readonly EnvironmentFinding[] {
  const inOrder = all.filter((one) => asking.includes(one));
  const others = all.filter(({ python }) => python.from === 'default' && python.version !== kept);
  const clash =
    new Set(inOrder.map(({ python }) => python.version)).size < 2
      ? []
      : [
          tellEnvironment('clash', 'pythons', inOrder.map(placeOf), {
            said: inOrder.map(({ id, python }) => `${id}: ${python.version}`),
            kept,
          }),
        ];
  const values = { kept, default: DEFAULT_PYTHON };
  const note =
    others.length === 0
      ? []
      : [tellEnvironment('note', 'python-for-all', others.map(placeOf), values)];
  return [...clash, ...note];
}

function placeOf(one: PythonOf) {
  return placeIn(one, one.python.line);
}
