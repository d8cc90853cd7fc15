import { byPreference } from '../requirements/list-source.ts';
import { type EffectivePython, effectivePython, seenByRepo2docker } from './effective-python.ts';
import type { CondaPackage } from './environment.ts';
import type { EnvironmentFinding, Member } from './environment-kinds.ts';
import { builtForOthers, refusedBy, tellPythons } from './judge-pythons.ts';

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
    findings: [
      ...tellPythons(all, asking, version),
      ...refusing.flatMap(({ finding }) => finding),
      ...(isLone ? [] : members.flatMap((member) => builtForOthers(member, version))),
    ],
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
