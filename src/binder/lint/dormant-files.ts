import { CONFIGURATION } from '../helpers/helper-files.ts';
import type { Buildpack } from '../spec/buildpack.ts';
import { type ConfigFolder, configFile } from '../spec/config-folder.ts';
import type { SpecSource } from '../spec/source.ts';

const PYTHONS: readonly Buildpack[] = ['Python', 'none', 'R', 'JuliaProject', 'JuliaRequire'];
const CONDA: readonly Buildpack[] = ['Conda', 'R', 'JuliaProject', 'JuliaRequire'];

/** Files that only some buildpacks look at; all but a Dockerfile's look at the others. */
const READ_BY: Readonly<Record<string, readonly Buildpack[]>> = {
  Dockerfile: ['Docker'],
  'Project.toml': ['JuliaProject'],
  'JuliaProject.toml': ['JuliaProject'],
  'Manifest.toml': ['JuliaProject'],
  'LocalPreferences.toml': ['JuliaProject'],
  'JuliaLocalPreferences.toml': ['JuliaProject'],
  REQUIRE: ['JuliaRequire'],
  'default.nix': ['Nix'],
  'install.R': ['R'],
  'environment.yml': CONDA,
  'environment.yaml': CONDA,
  Pipfile: ['Pipfile'],
  'Pipfile.lock': ['Pipfile'],
  'requirements.txt': PYTHONS,
  'requirements3.txt': [...PYTHONS, 'Pipfile'],
  'runtime.txt': PYTHONS,
};

/** Where the first is there, repo2docker does not look at the second. */
const INSTEAD: Readonly<Record<string, string>> = {
  'environment.yml': 'environment.yaml',
  'JuliaProject.toml': 'Project.toml',
  'JuliaLocalPreferences.toml': 'LocalPreferences.toml',
};

/**
 * The names of files of configuration that a source has and repo2docker passes over, in the order of the alphabet.
 *
 * Source: repo2docker, `buildpacks/`: which files each reads.
 */
export function dormantFiles(
  source: SpecSource,
  folder: ConfigFolder,
  buildpack: Buildpack,
): readonly string[] {
  const has = (name: string): boolean => configFile(source, folder, name) !== undefined;
  const hidden = new Set(
    Object.entries(INSTEAD).flatMap(([name, other]) => (has(name) ? [other] : [])),
  );
  return [...CONFIGURATION]
    .filter((name) => !isOurs(name) && has(name))
    .filter((name) => {
      const readers = READ_BY[name];
      const isRead = readers === undefined ? buildpack !== 'Docker' : readers.includes(buildpack);
      return !isRead || hidden.has(name);
    })
    .sort();
}

/** What Docker and repo2docker read by the way, and what a merge leaves behind. */
function isOurs(name: string): boolean {
  return name === 'merge-lock.json' || name.endsWith('ignore');
}
