import { byPreference } from '../requirements/list-source.ts';
import {
  DEFAULT_PYTHON,
  type EffectivePython,
  effectivePython,
  isPython,
  seenByRepo2docker,
} from './effective-python.ts';
import type { CondaPackage } from './environment.ts';
import {
  type EnvironmentFinding,
  type Member,
  placeIn,
  tellEnvironment,
} from './environment-kinds.ts';
import { isReleased } from './is-released.ts';

/** The Python of one source, as `effectivePython` answers it, and the file that says it. */
export type PythonOf = {
  readonly id: string;
  readonly path: string;
  readonly python: EffectivePython;
};

export type MergedPythons = {
  /** `3.11`; undefined where no source asks for one. */
  readonly version: string | undefined;
  /** The line that says so to repo2docker, where the first source's own lines do not. */
  readonly front: string | undefined;
  /** Lines that the chosen Python does not meet. */
  readonly refused: ReadonlySet<CondaPackage>;
  readonly findings: readonly EnvironmentFinding[];
};

/**
 * Chooses the Python of the result: that of the source preferred most, else of the first, among those that
 * ask for one. `given` are the Pythons of sources that have no environment, or one that is not all they have.
 */
export function mergePythons(
  members: readonly Member[],
  given: readonly PythonOf[],
  prefer: readonly string[],
): MergedPythons {
  const known = new Set(given.map(({ id }) => id));
  const own = members.flatMap(({ id, path, environment }): readonly PythonOf[] => {
    const python = effectivePython({ buildpack: 'Conda', environment });
    return known.has(id) || python === undefined ? [] : [{ id, path, python }];
  });
  const all = [...own, ...given];
  const asking = byPreference(all, prefer).filter(({ python }) => python.from !== 'default');
  const [chosen] = asking;
  if (chosen === undefined) {
    return { version: undefined, front: undefined, refused: new Set(), findings: [] };
  }
  const { version } = chosen.python;
  const isLone = new Set(all.map(({ id }) => id)).size < 2;
  // A source that loses is told as such; another's condition only now stands against its own Python.
  const losing = new Set(
    asking.flatMap(({ id, python }) => (python.version === version ? [] : [id])),
  );
  const refusing = isLone
    ? []
    : members.flatMap((member) =>
        refusedBy(member, version, losing.has(member.id) ? 'note' : 'clash'),
      );
  const refused = new Set(refusing.flatMap(({ packages }) => packages));
  const [first] = members;
  const left = (first?.environment.packages ?? []).filter((one) => !refused.has(one));
  const chosenPackages = members.find(({ id }) => id === chosen.id)?.environment.packages ?? [];
  return {
    version,
    front: comesTo(version, left, first) ? undefined : lineFor(version, chosenPackages),
    refused,
    findings: [...findingsOf(all, asking, version), ...refusing.flatMap(({ finding }) => finding)],
  };
}

/** Whether the first source's own lines already bring this Python. */
function comesTo(
  version: string,
  packages: readonly CondaPackage[],
  first: Member | undefined,
): boolean {
  if (first === undefined) return false;
  const environment = { ...first.environment, packages };
  const python = effectivePython({ buildpack: 'Conda', environment });
  return python?.version === version;
}

/** The chosen source's own line, if repo2docker understands it, as it may name a patch. */
function lineFor(version: string, packages: readonly CondaPackage[]): string {
  const own = packages.find(
    (one) => one.selector === undefined && seenByRepo2docker([one])?.version === version,
  );
  return own?.text ?? `python=${version}`;
}

function refusedBy(member: Member, version: string, level: 'note' | 'clash') {
  const packages = member.environment.packages.filter((one) => {
    const spec = isPython(one) ? one.spec?.versionSpec : undefined;
    return spec !== undefined && !isReleased(version, [spec]);
  });
  if (packages.length === 0) return [];
  const places = packages.map(({ line }) => placeIn(member, line));
  const values = { lines: packages.map(({ text }) => text), kept: version };
  return [{ packages, finding: tellEnvironment(level, 'python-refused', places, values) }];
}

function findingsOf(
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
