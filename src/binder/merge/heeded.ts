import type { Buildpack } from '../spec/buildpack.ts';
import type { Spec } from './read-spec.ts';

/** Files that say what to install, and the buildpacks that read each. */
const READ_BY: Readonly<Record<string, readonly Buildpack[]>> = {
  'environment.yml': ['Conda', 'JuliaProject', 'R'],
  'requirements.txt': ['Python', 'JuliaProject', 'R'],
  Pipfile: ['Pipfile'],
  'Pipfile.lock': ['Pipfile'],
  'install.R': ['R'],
  'Project.toml': ['JuliaProject'],
  'JuliaProject.toml': ['JuliaProject'],
};

/** Whether repo2docker reads this file of the source, if it is there. */
export function isHeeded({ buildpack }: Pick<Spec, 'buildpack'>, name: string): boolean {
  return READ_BY[name]?.includes(buildpack) ?? true;
}

/** Files of lists that are there and that repo2docker passes over. */
export function dormantLists(spec: Spec): readonly string[] {
  return Object.keys(READ_BY).filter(
    (name) => !isHeeded(spec, name) && spec.list(name) !== undefined,
  );
}

/** The environment's name in this source; the one with the short ending wins. */
export function environmentName(spec: Spec): string {
  return spec.list('environment.yml') === undefined ? 'environment.yaml' : 'environment.yml';
}
