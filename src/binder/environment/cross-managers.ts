import { isCondaContradiction } from '../conda/is-conda-contradiction.ts';
import { parseVersionSpec, type VersionSpec } from '../conda/version-spec.ts';
import { printVersion } from '../pep440/version.ts';
import { normalName, type Requirement } from '../requirements/requirement.ts';
import type { Item } from '../requirements/requirement-entries.ts';
import { withoutPassword } from '../requirements/requirement-kinds.ts';
import { type EnvironmentFinding, placeIn, tellEnvironment } from './environment-kinds.ts';
import type { Asked } from './judge-packages.ts';

/** Packages of conda that the index of pip knows by another name, and what has the same name and is not the same. */
const PROJECTS: Readonly<Record<string, string | undefined>> = {
  pytorch: 'torch',
  'pytorch-cpu': 'torch',
  pytables: 'tables',
  'matplotlib-base': 'matplotlib',
  'dask-core': 'dask',
  'python-graphviz': 'graphviz',
  'py-opencv': 'opencv-python',
  pyjulia: 'julia',
  'redis-py': 'redis',
  graphviz: undefined,
  julia: undefined,
  octave: undefined,
  redis: undefined,
  python: undefined,
  pip: undefined,
};

/**
 * Projects that conda and pip are both asked for: pip then installs over what conda put there, unless that
 * is right for it. Told as a clash only where no version can be right for both.
 */
export function crossManagers(
  asked: readonly Asked[],
  items: readonly Item[],
): readonly EnvironmentFinding[] {
  const wanted = items.filter(({ name, role }) => name !== undefined && role === 'requirement');
  const byName = Map.groupBy(wanted, ({ name }) => name ?? '');
  const byProject = Map.groupBy(asked, projectOf);
  return [...byName].flatMap(([name, fromPip]) => {
    const fromConda = byProject.get(name) ?? [];
    if (fromConda.length === 0) return [];
    const places = [
      ...fromConda.map((one) => placeIn(one, one.asked.line)),
      ...fromPip.map(({ place }) => place),
    ];
    const values = {
      name,
      conda: [...new Set(fromConda.map((one) => one.asked.text))],
      pip: [...new Set(fromPip.map(({ line }) => withoutPassword(line)))],
    };
    if (isApart(fromConda, fromPip)) {
      return [tellEnvironment('clash', 'conda-against-pip', places, values)];
    }
    const isOneSource = new Set(places.map(({ source }) => source)).size === 1;
    const level = isOneSource ? 'note' : 'warning';
    return [tellEnvironment(level, 'conda-and-pip', places, values)];
  });
}

function projectOf({ asked: { spec } }: Asked): string | undefined {
  if (spec === undefined) return undefined;
  return Object.hasOwn(PROJECTS, spec.name) ? PROJECTS[spec.name] : normalName(spec.name);
}

const MOST_LINES = 20;

function isApart(fromConda: readonly Asked[], fromPip: readonly Item[]): boolean {
  const specs = fromConda.flatMap(({ asked: { spec } }) =>
    spec?.versionSpec === undefined ? [] : [spec.versionSpec],
  );
  const pip = fromPip.flatMap(({ requirement, marker }) =>
    requirement === undefined || marker !== undefined ? [] : condaSpecs(requirement),
  );
  if (specs.length === 0 || pip.length === 0) return false;
  if (specs.length + pip.length > MOST_LINES) return false;
  // What contradicts itself among the ones or the others is told there.
  if (isCondaContradiction(specs) || isCondaContradiction(pip)) return false;
  return isCondaContradiction([...specs, ...pip]);
}

/**
 * Conditions of pip on plain versions, in the words of conda, which admit at least as much: `<1.0` admits
 * `1.0rc1` there, and `>1.0` admits `1.0.post1`.
 */
function condaSpecs({ version }: Requirement): readonly VersionSpec[] {
  if (version.kind !== 'clauses') return [];
  return version.clauses.flatMap((clause) => {
    if (clause.operator === '===') return [];
    const text = printVersion(clause.version);
    if (!/^\d+(?:\.\d+)*$/.test(text)) return [];
    const spec = parseVersionSpec(
      clause.prefix ? prefixed(clause.operator, text) : `${clause.operator}${text}`,
    );
    return spec === undefined ? [] : [spec];
  });
}

function prefixed(operator: string, text: string): string {
  return operator === '!=' ? `!=${text}.*` : `${text}.*`;
}
