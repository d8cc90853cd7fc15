import { byPreference } from '../requirements/list-source.ts';
import {
  type EnvironmentFinding,
  type Member,
  placeIn,
  tellEnvironment,
} from './environment-kinds.ts';

type Variable = Member['environment']['variables'][number];
type Said = Pick<Member, 'id' | 'path'> & { readonly variable: Variable };

export type MergedVariables = {
  /** By name, in order: what each is set to in the result. */
  readonly variables: ReadonlyMap<string, Variable>;
  readonly findings: readonly EnvironmentFinding[];
};

/** Joins variables; where values differ, that of the source preferred most, else of the first, stays. */
export function mergeVariables(
  members: readonly Member[],
  prefer: readonly string[],
): MergedVariables {
  const said = members.flatMap(({ id, path, environment }) =>
    environment.variables.map((variable): Said => ({ id, path, variable })),
  );
  const byName = Map.groupBy(said, ({ variable }) => variable.name);
  const kept = [...byName].map(([name, all]): readonly [string, Variable[]] => [
    name,
    byPreference(all, prefer).map(({ variable }) => variable),
  ]);
  const findings = [...byName].flatMap(([name, all]) => {
    const values = new Set(all.map(({ variable }) => variable.value));
    if (values.size < 2) return [];
    const places = all.map((one) => placeIn(one, one.variable.line));
    const [first] = byPreference(all, prefer);
    const told = { name, said: [...values], kept: first?.variable.value ?? '' };
    return [tellEnvironment('clash', 'variables', places, told)];
  });
  const variables = new Map(
    kept.flatMap(([name, [first]]) => (first === undefined ? [] : [[name, first] as const])),
  );
  return { variables, findings };
}
