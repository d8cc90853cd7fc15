import type { Finding, FindingPlace } from '../finding.ts';
import type { RequirementsSource } from '../requirements/requirement-entries.ts';
import type { RequirementKind } from '../requirements/requirement-kinds.ts';
import type { Environment, EnvironmentProblem, Oddity } from './environment.ts';

/** What merging environments may have to tell, each with the values it has. */
export type EnvironmentKind =
  /** `text`. The file was left out. */
  | `environment-${EnvironmentProblem['problem']}`
  /** `text` */
  | `environment-${Oddity['kind']}`
  /** `prefix`. It goes: it names a folder of somebody's machine. */
  | 'prefix-dropped'
  /** `key`: another source says something else under it, or nothing; the first source's stays. */
  | 'key-left-out'
  /** `name`, `said`, `kept` */
  | 'variables'
  /** `said`, `kept`: who lists what, and the order that came of it. */
  | 'channels-differ'
  /** `first`, `second`, `kept`: one source wants the first before the second, another the reverse. */
  | 'channel-order'
  /** `kept`: `defaults` or `nodefaults`. */
  | 'channel-defaults'
  /** `said` (`id: 3.10`), `kept` */
  | 'pythons'
  /** `kept`, `default`: the places had the default and get what another source asks for. */
  | 'python-for-all'
  /** `lines`, `kept`: a condition on Python that the chosen one does not meet; the lines were left out. */
  | 'python-refused'
  /** `lines`, `kept`: packages built for another Python than the chosen one. They stay. */
  | 'python-builds'
  /** `name`, `lines`, and `kept`, the lines that stay. */
  | 'conda-contradiction'
  | 'conda-channels'
  | 'conda-builds'
  /** `name`, `lines`: conda takes what satisfies all. */
  | 'conda-different'
  /** `text` */
  | 'conda-unreadable'
  /** `name`, `conda`, `pip`: pip installs over what conda installed where its version is not right. */
  | 'conda-and-pip'
  /** `name`, `conda`, `pip`: no version is right for both. */
  | 'conda-against-pip'
  /** `names`: the image has them, and pip in an environment brings them up to date. */
  | 'folded-upgrades'
  /** One source has `uv`, which then installs every source's lines for pip. */
  | 'uv-for-all'
  | RequirementKind;

export type EnvironmentFinding = Finding<EnvironmentKind>;

/** One source's environment, read. */
export type Member = {
  readonly id: string;
  readonly path: string;
  readonly environment: Environment;
  /** Where its folders can be installed from, for a source of another repository. */
  readonly remote?: RequirementsSource['remote'];
  /** Other files of the source by path, for what it includes and the names of its projects. */
  readonly files?: ReadonlyMap<string, string>;
};

export function placeIn({ id, path }: Pick<Member, 'id' | 'path'>, line: number): FindingPlace {
  return { source: id, path, line };
}

export function tellEnvironment(
  level: Finding['level'],
  kind: EnvironmentKind,
  places: readonly FindingPlace[],
  values: Finding['values'] = {},
): EnvironmentFinding {
  return { level, kind, file: 'environment.yml', places, values };
}
