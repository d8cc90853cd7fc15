import { admits } from '../pep440/admits.ts';
import { parseSpecifier } from '../pep440/specifier.ts';
import { parseVersion } from '../pep440/version.ts';
import type { Runtime } from '../runtime/read-runtime.ts';
import type { Buildpack } from '../spec/buildpack.ts';
import type { CondaPackage, Environment } from './environment.ts';
import { isReleased } from './is-released.ts';

/** The Python that a source's image has, and where that is said. */
export type EffectivePython = {
  /** `3.11` */
  readonly version: string;
  readonly from: 'environment' | 'runtime' | 'pipfile' | 'project' | 'default';
  /** Of the file that says it; 0 where none does. */
  readonly line: number;
  /** What the image starts from; where it differs, conda puts `version` in its place. */
  readonly startsFrom: string;
};

export type PythonSayings = {
  readonly buildpack: Buildpack;
  readonly environment?: Environment | undefined;
  readonly runtime?: Runtime | undefined;
  /** What `Pipfile.lock`, else `Pipfile`, requires, as `X.Y`. */
  readonly pipfile?: string | undefined;
  /** `requires-python` of a `pyproject.toml` in the base folder. */
  readonly requiresPython?: string | undefined;
};

export const DEFAULT_PYTHON = '3.10';
const PYTHONS = ['2.7', '3.5', '3.6', '3.7', '3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14'];

/**
 * The Python that repo2docker gives a source; undefined where the buildpack has none of its own.
 *
 * Source: repo2docker, `buildpacks/conda/__init__.py`, `buildpacks/python/__init__.py` and
 * `buildpacks/pipfile/__init__.py` (`python_version`): an environment counts only for the Conda buildpack
 * there, though conda heeds it everywhere.
 */
export function effectivePython(sayings: PythonSayings): EffectivePython | undefined {
  const { buildpack, environment, pipfile } = sayings;
  switch (buildpack) {
    case 'Docker':
    case 'Nix':
    case 'JuliaRequire':
      return undefined;
    case 'Pipfile':
      return pipfile === undefined ? byDefault() : startingFrom(pipfile, 'pipfile');
    case 'Conda': {
      if (environment === undefined) return byDefault();
      const first = seenByRepo2docker(environment.packages);
      const start = first === undefined ? byDefault() : startingFrom(first.version, 'environment');
      return throughConda({ ...start, line: first?.line ?? 0 }, environment);
    }
    default: {
      const start = pythonBuildpack(sayings);
      return environment === undefined ? start : throughConda(start, environment);
    }
  }
}

function byDefault(): EffectivePython {
  return { ...startingFrom(DEFAULT_PYTHON, 'default'), line: 0 };
}

function startingFrom(said: string, from: EffectivePython['from']): EffectivePython {
  const version = minorOf(said);
  return { version, from, line: from === 'default' ? 0 : 1, startsFrom: version };
}

/** `3` is what repo2docker has for it, and so is nothing. */
function minorOf(said: string): string {
  const [major = '', minor] = said.split('.');
  if (minor !== undefined && minor !== '') return `${major}.${minor}`;
  return major === '2' ? '2.7' : DEFAULT_PYTHON;
}

const SEEN = /^python\s*=+\s*([\d.]*)/;

/** The first dependency that repo2docker takes for the version; not `python 3.9`, nor `python>=3.9`. */
export function seenByRepo2docker(
  packages: readonly Pick<CondaPackage, 'text' | 'line' | 'selector'>[],
): { readonly version: string; readonly line: number } | undefined {
  for (const { text, line, selector } of packages) {
    const said = selector === undefined ? SEEN.exec(text)?.[1] : undefined;
    if (said !== undefined) return said === '' ? undefined : { version: minorOf(said), line };
  }
  return undefined;
}

/** What conda makes of the Python that is there, when a dependency has conditions on it. */
function throughConda(start: EffectivePython, { packages }: Environment): EffectivePython {
  const asking = packages.filter(isPython);
  const conditions = asking.flatMap(({ spec }) =>
    spec?.versionSpec === undefined ? [] : [spec.versionSpec],
  );
  if (conditions.length === 0) return start;
  const possible = PYTHONS.filter((version) => isReleased(version, conditions));
  const line = asking[0]?.line ?? 0;
  if (possible.includes(start.version)) {
    const isPinned = possible.length === 1 && start.from === 'default';
    return isPinned ? { ...start, from: 'environment', line } : start;
  }
  const newest = possible.at(-1);
  return newest === undefined ? start : { ...start, version: newest, from: 'environment', line };
}

export function isPython({ spec, selector }: Pick<CondaPackage, 'spec' | 'selector'>): boolean {
  return spec?.name === 'python' && isForLinux(selector);
}

/** Images run Linux. Source: mamba's documentation, "Platform selectors". */
export function isForLinux(selector: string | undefined): boolean {
  return selector === undefined || selector === 'linux' || selector === 'unix';
}

/** `runtime.txt`, else the default; a project that refuses it gets the newest that it takes. */
function pythonBuildpack({ runtime, requiresPython }: PythonSayings): EffectivePython {
  if (runtime?.name === 'python') return startingFrom(runtime.version, 'runtime');
  // Whatever else it names, repo2docker asks no further.
  if (runtime !== undefined) return byDefault();
  const clauses = requiresPython === undefined ? undefined : parseSpecifier(requiresPython);
  const takes = (minor: string): boolean =>
    (clauses ?? []).every((clause) => {
      const version = parseVersion(minor);
      return version === undefined || admits(clause, version);
    });
  if (takes(DEFAULT_PYTHON)) return byDefault();
  const newest = PYTHONS.findLast(takes);
  return newest === undefined ? byDefault() : startingFrom(newest, 'project');
}
