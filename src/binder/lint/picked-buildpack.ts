import type { Spec } from '../merge/read-spec.ts';
import type { Buildpack } from '../spec/buildpack.ts';
import { configFile } from '../spec/config-folder.ts';
import { isPackage } from './refused-project.ts';
import type { SaidRuntime } from './said-runtime.ts';

/**
 * What repo2docker picks once it has read `runtime.txt` in its own way. `none` is Python there, unless it was told to
 * refuse that, as mybinder.org has it.
 *
 * Source: repo2docker, `app.py` (`buildpacks`) and each buildpack's `detect`.
 */
export function pickedBuildpack(spec: Spec, { name, date }: SaidRuntime): Buildpack {
  if (['Docker', 'JuliaProject', 'JuliaRequire', 'Nix'].includes(spec.buildpack)) {
    return spec.buildpack;
  }
  const has = (file: string): boolean => configFile(spec.source, spec.folder, file) !== undefined;
  if (name === 'r' && date !== undefined) return 'R';
  if (spec.folder === '' && has('DESCRIPTION')) return 'R';
  if (has('environment.yml') || has('environment.yaml')) return 'Conda';
  const mayBePython = name === undefined || name === 'python';
  if (mayBePython && (has('Pipfile') || has('Pipfile.lock'))) return 'Pipfile';
  if (name !== undefined) return mayBePython ? 'Python' : 'none';
  return isPackage(spec) || has('requirements.txt') ? 'Python' : 'none';
}
