import { type EnvironmentOptions, mergeEnvironments } from '../environment/merge-environments.ts';
import type { PythonOf } from '../environment/merge-pythons.ts';
import type { Finding, Merged } from '../finding.ts';
import type { MergeOptions, TargetBuildpack } from '../merged-spec.ts';
import { mergePipfile } from '../pipfile/merge-pipfile.ts';
import { mergeRequirements } from '../requirements/merge-requirements.ts';
import { gatherLists, type Lists } from './gather-lists.ts';
import { gatherPythons } from './gather-pythons.ts';
import { judgedTogether } from './judged-together.ts';
import { tellMerge } from './merge-kinds.ts';
import { mergeRuntimes } from './merge-runtimes.ts';
import { mergeServerLists } from './merge-server-lists.ts';
import { otherPythons, pythonOfResult } from './other-pythons.ts';
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
  const findings = [...lists.findings, ...parts.flatMap((part) => part.findings)];
  const files = parts.flatMap((part) => part.files);
  // An environment says by itself which Python it has, and tells whose that is not.
  const python = target === 'Conda' ? undefined : pythonOfResult(files, target);
  const server = mergeServerLists(specs, python, options);
  return {
    files: [...files, ...server.files],
    findings: [...findings, ...server.findings, ...otherPythons(pythons, python, findings)],
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
          // Two runs of pip: what binds one would not bind the other.
          ...(lists.requirements.length === 0
            ? {}
            : { constraints: 'environment-constraints.txt' }),
        });
  const python = environment?.python ?? runtime.python;
  const requirements = mergeRequirements(lists.requirements, {
    prefer,
    hashes,
    python,
    named: specs.length > 1,
  });
  const together = (...known: readonly Merged[]): Merged => {
    const findings = known.flatMap((one) => one.findings);
    return judgedTogether(lists, findings, { ...environmentOptions(options), pythons });
  };
  // Conda has the last word on Python, so what the environment says of it is what is kept.
  return [
    ...(environment === undefined ? [] : [environment]),
    target === 'Python' ? selecting(requirements) : requirements,
    ...(environment === undefined ? [] : [together(environment, requirements)]),
    environment?.findings.some(({ kind }) => kind === 'pythons')
      ? { ...runtime, findings: runtime.findings.filter(({ kind }) => kind !== 'runtime-pythons') }
      : runtime,
  ];
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
