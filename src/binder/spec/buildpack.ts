import { parse } from 'smol-toml';
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
  if (runtime !== undefined) return runtime === 'python' ? 'Python' : 'none';
  return has('requirements.txt') || isPackage(source, folder) ? 'Python' : 'none';
}

/**
 * Whether repo2docker would install the source itself: it has a `setup.py`, or a `pyproject.toml` that says how to build
 * it, and no folder for configuration. Source: repo2docker, `buildpacks/python/__init__.py` (`_is_python_package`).
 */
export function isPackage(source: SpecSource, folder: ConfigFolder): boolean {
  if (folder !== '') return false;
  if (configFile(source, '', 'setup.py') !== undefined) return true;
  const file = configFile(source, '', 'pyproject.toml');
  if (file === undefined || file.bytes.length > MOST_BYTES) return false;
  try {
    const table = parse(new TextDecoder().decode(file.bytes));
    return Object.hasOwn(table, 'project') && Object.hasOwn(table, 'build-system');
  } catch {
    return false;
  }
}

const MOST_BYTES = 1_000_000;

/** `r` only with a date, as R needs one; undefined without a `runtime.txt`. */
function runtimeName(source: SpecSource, folder: ConfigFolder): string | undefined {
  const file = configFile(source, folder, 'runtime.txt');
  if (file === undefined) return undefined;
  const parts = new TextDecoder().decode(file.bytes).trim().split('-');
  const [name = ''] = parts;
  return name === 'r' && parts.length < 4 ? 'r without a date' : name;
}
