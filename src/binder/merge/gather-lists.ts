import type { EnvironmentSource } from '../environment/merge-environments.ts';
import type { Finding } from '../finding.ts';
import type { TargetBuildpack } from '../merged-spec.ts';
import { convertPipfile, type PipfileSource } from '../pipfile/convert-pipfile.ts';
import type { RequirementsSource } from '../requirements/requirement-entries.ts';
import { isPackage } from '../spec/buildpack.ts';
import { configFile } from '../spec/config-folder.ts';
import { environmentName, isHeeded } from './heeded.ts';
import { tellMerge } from './merge-kinds.ts';
import type { Spec } from './read-spec.ts';

/** What the sources want installed, sorted by who installs it. */
export type Lists = {
  readonly environments: readonly EnvironmentSource[];
  readonly requirements: readonly RequirementsSource[];
  /** Pipfiles that stay what they are. */
  readonly pipfiles: readonly PipfileSource[];
  readonly findings: readonly Finding[];
};

/** Collects the lists that repo2docker reads in each source; with `fold`, those too that it passes over there. */
export function gatherLists(
  specs: readonly Spec[],
  target: TargetBuildpack,
  dormant: 'leave' | 'fold',
): Lists {
  const counts = (spec: Spec, name: string): boolean => dormant === 'fold' || isHeeded(spec, name);
  const pipfiles = specs.flatMap((spec) => (counts(spec, 'Pipfile') ? pipfileOf(spec) : []));
  const converted = target === 'Pipfile' ? [] : pipfiles.map((one) => convertPipfile(one));
  const byId = new Map(converted.map(({ source }) => [source.id, source]));
  const projects = specs.flatMap(ownProject);
  return {
    environments: specs.flatMap((spec) => {
      return counts(spec, 'environment.yml') ? listOf(spec, environmentName(spec)) : [];
    }),
    requirements: specs.flatMap((spec) => [
      ...(counts(spec, 'requirements.txt') ? listOf(spec, 'requirements.txt') : []),
      ...[byId.get(spec.id) ?? []].flat(),
      ...projects.filter(({ id }) => id === spec.id),
    ]),
    pipfiles: target === 'Pipfile' ? pipfiles : [],
    findings: [
      ...converted.flatMap(({ findings }) => findings),
      ...projects.map(({ id, path }) =>
        tellMerge('note', 'own-project', {
          file: 'requirements.txt',
          places: [{ source: id, path, line: 0 }],
        }),
      ),
    ],
  };
}

/** A file with what the mergers of lists want to know of its source besides. */
export function listOf(spec: Spec, name: string): readonly RequirementsSource[] {
  const list = spec.list(name);
  return list === undefined
    ? []
    : [{ ...list, remote: spec.source.remote, files: spec.texts(), paths: spec.source.paths }];
}

function pipfileOf(spec: Spec): readonly PipfileSource[] {
  const lock = spec.list('Pipfile.lock');
  const [pipfile] = listOf(spec, 'Pipfile');
  if (pipfile !== undefined) return [{ ...pipfile, lock: lock?.text }];
  // A lock alone has all that is installed; it stands for the Pipfile too.
  return lock === undefined ? [] : [{ ...lock, text: '', lock: lock.text }];
}

/**
 * The source's own package, where repo2docker would install it: without a folder for configuration, which
 * the result always has. Source: repo2docker, `buildpacks/python/__init__.py` (`get_assemble_scripts`).
 */
function ownProject(spec: Spec): readonly RequirementsSource[] {
  const { id, source, folder } = spec;
  const installs = ['Python', 'R', 'JuliaProject'].includes(spec.buildpack);
  if (!installs || !isPackage(source, folder)) return [];
  const path = configFile(source, '', 'pyproject.toml') ? 'pyproject.toml' : 'setup.py';
  return [{ id, path, text: '.', lineOf: () => 0, remote: source.remote, files: spec.texts() }];
}
