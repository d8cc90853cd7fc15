import { type ConfigFolder, configFile } from './config-folder.ts';
import type { SpecSource } from './source.ts';

/** What repo2docker would build a source with; `none` is what mybinder.org refuses. */
export type Buildpack =
  | 'Docker'
  | 'JuliaProject'
  | 'JuliaRequire'
  | 'Nix'
  | 'R'
  | 'Conda'
  | 'Pipfile'
  | 'Python'
  | 'none';

/**
 * The first buildpack that would take this source; the others are not asked.
 *
 * Source: repo2docker, `app.py` (`buildpacks`) and each buildpack's `detect`.
 */
export function buildpackOf(source: SpecSource, folder: ConfigFolder): Buildpack {
  const has = (name: string): boolean => configFile(source, folder, name) !== undefined;
  // These three describe the repository itself, so they count only where no configuration folder is.
  const hasOwn = (name: string): boolean => folder === '' && has(name);
  const runtime = runtimeName(source, folder);
  if (has('Dockerfile')) return 'Docker';
  if (has('Project.toml') || has('JuliaProject.toml')) return 'JuliaProject';
  if (has('REQUIRE')) return 'JuliaRequire';
  if (has('default.nix')) return 'Nix';
  if (runtime === 'r' || hasOwn('DESCRIPTION')) return 'R';
  if (has('environment.yml') || has('environment.yaml')) return 'Conda';
  if (has('Pipfile') || has('Pipfile.lock')) {
    if (runtime === undefined || runtime === 'python') return 'Pipfile';
  }
  if (runtime === 'python' || has('requirements.txt')) return 'Python';
  return hasOwn('setup.py') || hasOwn('pyproject.toml') ? 'Python' : 'none';
}

/** `r` only with a date, as R needs one; undefined without a `runtime.txt`. */
function runtimeName(source: SpecSource, folder: ConfigFolder): string | undefined {
  const file = configFile(source, folder, 'runtime.txt');
  if (file === undefined) return undefined;
  const parts = new TextDecoder().decode(file.bytes).trim().split('-');
  const [name = ''] = parts;
  return name === 'r' && parts.length < 4 ? 'r without a date' : name;
}
