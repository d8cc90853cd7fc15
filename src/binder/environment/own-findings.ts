import type { Item, RequirementsSource } from '../requirements/requirement-entries.ts';
import type { EnvironmentProblem } from './environment.ts';
import {
  type EnvironmentFinding,
  type Member,
  placeIn,
  tellEnvironment,
} from './environment-kinds.ts';

/** Why a source's environment is not in the result. */
export function problemFinding(
  source: Pick<Member, 'id' | 'path'>,
  { problem, line, text }: EnvironmentProblem,
): EnvironmentFinding {
  return tellEnvironment('error', `environment-${problem}`, [placeIn(source, line)], { text });
}

/** What is to be said of each source by itself, and of keys that the first source's do not cover. */
export function ownFindings(members: readonly Member[]): readonly EnvironmentFinding[] {
  return [
    ...members.flatMap(oddities),
    ...members.flatMap((member) => {
      const { prefix } = member.environment;
      if (prefix === undefined) return [];
      const values = { prefix: prefix.text };
      return [tellEnvironment('note', 'prefix-dropped', [placeIn(member, prefix.line)], values)];
    }),
    ...foreignKeys(members),
    ...uvForAll(members),
  ];
}

function oddities(member: Member): readonly EnvironmentFinding[] {
  return member.environment.oddities.map(({ kind, line, text }) => {
    const level = kind === 'selector-in-comment' ? 'warning' : 'note';
    return tellEnvironment(level, `environment-${kind}`, [placeIn(member, line)], { text });
  });
}

function foreignKeys([first, ...others]: readonly Member[]): readonly EnvironmentFinding[] {
  const own = first?.environment.more ?? [];
  return others.flatMap((member) =>
    member.environment.more
      .filter(({ key, value }) => !own.some((one) => one.key === key && one.value === value))
      .map(({ key, line }) =>
        tellEnvironment('note', 'key-left-out', [placeIn(member, line)], { key }),
      ),
  );
}

/** Source: mamba, `install_for_other_pkgmgr`. */
function uvForAll(members: readonly Member[]): readonly EnvironmentFinding[] {
  const places = members.flatMap((member) =>
    member.environment.packages
      .filter(({ spec }) => spec?.name === 'uv')
      .map(({ line }) => placeIn(member, line)),
  );
  const having = new Set(places.map(({ source }) => source)).size;
  if (having === 0 || having === new Set(members.map(({ id }) => id)).size) return [];
  return [tellEnvironment('note', 'uv-for-all', places)];
}

/** What the image has from the start. Source: repo2docker, `buildpacks/conda/environment.yml`. */
const BASE_IMAGE = new Set([
  'ipykernel',
  'ipython',
  'ipywidgets',
  'jupyter-client',
  'jupyter-core',
  'jupyter-offlinenotebook',
  'jupyter-resource-usage',
  'jupyter-server',
  'jupyterhub',
  'jupyterlab',
  'nbconvert',
  'nbformat',
  'notebook',
]);

/**
 * Folded requirements without an exact version: a requirements file leaves what the image has, while pip in
 * an environment runs with `-U`.
 */
export function upgrades(
  items: readonly Item[],
  folded: readonly RequirementsSource[],
): readonly EnvironmentFinding[] {
  const ids = new Set(folded.map(({ id, path }) => JSON.stringify([id, path])));
  const loose = items.filter(({ id, place, name, requirement }) => {
    if (!BASE_IMAGE.has(name ?? '') || !ids.has(JSON.stringify([id, place.path]))) return false;
    const version = requirement?.version;
    if (version?.kind !== 'clauses') return version?.kind === 'any';
    return !version.clauses.some((clause) => clause.operator.startsWith('==') && !isPrefix(clause));
  });
  if (loose.length === 0) return [];
  const names = [...new Set(loose.flatMap(({ name }) => name ?? []))];
  const places = loose.map(({ place }) => place);
  return [tellEnvironment('note', 'folded-upgrades', places, { names })];
}

function isPrefix(clause: object): boolean {
  return 'prefix' in clause && clause.prefix === true;
}
