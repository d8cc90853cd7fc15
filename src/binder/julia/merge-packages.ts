import { byPreference } from '../requirements/list-source.ts';
import { type JuliaFinding, tellJulia } from './julia-kinds.ts';
import { type Project, placeOf } from './read-project.ts';

/** Which packages go into which table, by name, with the id of each. */
export type MergedPackages = {
  readonly deps: ReadonlyMap<string, string>;
  readonly weakdeps: ReadonlyMap<string, string>;
  readonly extras: ReadonlyMap<string, string>;
  readonly findings: readonly JuliaFinding[];
};

const TABLES = ['deps', 'weakdeps', 'extras'] as const;
type Table = (typeof TABLES)[number];

/**
 * Merges the tables of packages. A package that is in `deps` and in `weakdeps` counts as a weak one, so what any
 * source needs for sure is taken out of the latter.
 *
 * Source: Pkg's documentation, "Weak dependencies"; Julia has one package for a name.
 */
export function mergePackages(
  projects: readonly Project[],
  prefer: readonly string[],
): MergedPackages {
  const { chosen, findings } = chooseIds(projects, prefer);
  const names = (table: Table, counts: (project: Project, name: string) => boolean) =>
    new Map(
      projects.flatMap((project) =>
        [...project[table].keys()]
          .filter((name) => counts(project, name))
          .map((name) => [name, chosen.get(name) ?? ''] as const),
      ),
    );
  const needed = names('deps', ({ weakdeps }, name) => !weakdeps.has(name));
  return {
    deps: names('deps', () => true),
    weakdeps: names('weakdeps', (_, name) => !needed.has(name)),
    extras: names('extras', () => true),
    findings,
  };
}

function chooseIds(projects: readonly Project[], prefer: readonly string[]) {
  const findings: JuliaFinding[] = [];
  const said = byPreference(projects, prefer).flatMap((project) =>
    TABLES.flatMap((table) =>
      [...project[table]].map(([name, uuid]) => {
        return { id: project.id, name, uuid, place: placeOf(project, table, name) };
      }),
    ),
  );
  const chosen = new Map<string, string>();
  for (const [name, all] of Map.groupBy(said, (one) => one.name)) {
    const uuids = [...new Set(all.map(({ uuid }) => uuid))];
    const [first] = all;
    if (first === undefined) continue;
    chosen.set(name, first.uuid);
    if (uuids.length < 2) continue;
    const places = all.map(({ place }) => place);
    const isDecided = prefer.includes(first.id);
    const values = isDecided ? { name, uuids, kept: first.uuid } : { name, uuids };
    findings.push(tellJulia(isDecided ? 'clash' : 'error', 'julia-uuids', places, values));
  }
  return { chosen, findings };
}
