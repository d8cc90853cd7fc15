import { type EnvironmentOptions, mergeEnvironments } from '../environment/merge-environments.ts';
import type { PythonOf } from '../environment/merge-pythons.ts';
import type { Finding, Merged } from '../finding.ts';
import type { MergeOptions, TargetBuildpack } from '../merged-spec.ts';
import { mergePipfile } from '../pipfile/merge-pipfile.ts';
import { mergeRequirements, type RequirementsOptions } from '../requirements/merge-requirements.ts';
import { linesOf } from './dormant-findings.ts';
import { gatherLists, type Lists, listOf } from './gather-lists.ts';
import { gatherPythons } from './gather-pythons.ts';
import { tellMerge } from './merge-kinds.ts';
import { mergeRuntimes } from './merge-runtimes.ts';
import type { Spec } from './read-spec.ts';

/** Merges what says which packages and which languages there are, into the files that the target reads. */
export function mergeLists(
  specs: readonly Spec[],
  target: TargetBuildpack,
  options: MergeOptions,
): Merged {
  const lists = gatherLists(specs, target, options.dormant ?? 'leave');
  const pythons = gatherPythons(specs);
  const parts =
    target === 'Conda'
      ? [inEnvironment(lists, pythons, options)]
      : [...sideBySide(lists, specs, pythons, target, options)];
  return {
    files: parts.flatMap(({ files }) => files),
    findings: [...lists.findings, ...parts.flatMap(({ findings }) => findings)],
  };
}

/** repo2docker reads nothing but the environment here, so all lists become a part of it. */
function inEnvironment(
  { environments, requirements }: Lists,
  pythons: readonly PythonOf[],
  options: MergeOptions,
): Merged {
  const merged = mergeEnvironments(environments, {
    ...environmentOptions(options),
    folded: requirements,
    pythons,
  });
  const places = requirements.map(({ id, path }) => ({ source: id, path, line: 0 }));
  const told: readonly Finding[] =
    places.length === 0 ? [] : [tellMerge('note', 'folded', { file: 'environment.yml', places })];
  return { files: merged.files, findings: [...told, ...merged.findings] };
}

/** Where R or Julia is wanted, both lists are read, the environment first; elsewhere the one of pip alone. */
function sideBySide(
  lists: Lists,
  specs: readonly Spec[],
  pythons: readonly PythonOf[],
  target: Exclude<TargetBuildpack, 'Conda'>,
  options: MergeOptions,
): readonly Merged[] {
  const { prefer = [], hashes = 'keep' } = options;
  if (target === 'Pipfile') return [mergePipfile(lists.pipfiles, { prefer, hashes })];
  const runtime = mergeRuntimes(specs, pythons, target, options);
  const environment =
    lists.environments.length === 0
      ? undefined
      : mergeEnvironments(lists.environments, {
          ...environmentOptions(options),
          pythons,
        });
  const python = environment?.python ?? runtime.python;
  const requirements = mergeRequirements(lists.requirements, { prefer, hashes, python });
  return [
    ...(environment === undefined ? [] : [environment]),
    target === 'Python' ? selecting(requirements) : requirements,
    forServer(specs, python, { prefer, hashes }),
    runtime,
  ];
}

/**
 * With a Python before 3.7 the server has an environment of its own, with a list of its own.
 * Source: repo2docker, `buildpacks/python/__init__.py` (`requirements3.txt`).
 */
function forServer(
  specs: readonly Spec[],
  python: string | undefined,
  options: RequirementsOptions,
): Merged {
  const lists = specs.flatMap((spec) => listOf(spec, 'requirements3.txt'));
  if (isBeforeServers(python)) {
    return mergeRequirements(lists, { ...options, file: 'requirements3.txt' });
  }
  const findings = lists.map(({ id, path, text }) => {
    const values = { name: 'requirements3.txt', lines: linesOf(text) };
    const places = [{ source: id, path, line: 0 }];
    return tellMerge('note', 'dormant', { file: 'requirements3.txt', places, values });
  });
  return { files: [], findings };
}

function isBeforeServers(python = '3.10'): boolean {
  const [major = 0, minor = 0] = python.split('.').map(Number);
  return major < 3 || (major === 3 && minor < 7);
}

/** An empty list still says that Python is wanted, without which mybinder.org refuses to build. */
function selecting(merged: Merged): Merged {
  if (merged.files.some(({ path }) => path === 'requirements.txt')) return merged;
  const empty = { path: 'requirements.txt', mode: '100644', content: '' } as const;
  return { ...merged, files: [...merged.files, empty] };
}

function environmentOptions({
  prefer = [],
  hashes = 'keep',
  folder = 'binder',
}: MergeOptions): EnvironmentOptions {
  return { prefer, hashes, folder };
}
