import { behindLinks, type ConfigFolder, configFile } from '../spec/config-folder.ts';
import type { SpecFile, SpecSource } from '../spec/source.ts';

/** A file of a configuration folder that is no configuration itself; the path is relative to it. */
export type Helper = {
  readonly path: string;
  readonly mode: '100644' | '100755';
  readonly bytes: Uint8Array;
};

/** What repo2docker reads by itself, and what a merge writes beside it. */
export const CONFIGURATION: ReadonlySet<string> = new Set(
  `Dockerfile apt.txt environment.yml environment.yaml requirements.txt requirements3.txt runtime.txt
   postBuild start install.R Project.toml JuliaProject.toml Manifest.toml JuliaManifest.toml
   LocalPreferences.toml JuliaLocalPreferences.toml REQUIRE default.nix Pipfile
   Pipfile.lock .dockerignore .containerignore merge-lock.json`.split(/\s+/),
);

/** Caps for what one source brings along. */
export const MOST_HELPERS = 1000;
export const MOST_HELPER_BYTES = 50 * 1024 * 1024;

/**
 * All helper files of a source, links followed inside it. `lost` are links that lead out of the source,
 * nowhere, in circles or to a folder, and names that no file of a repository should have. A source without a folder of its own for configuration has its
 * whole repository there; of that only what `isWanted` takes is a helper.
 */
export function helperFiles(
  source: SpecSource,
  folder: ConfigFolder,
  isWanted: (path: string) => boolean,
): { readonly helpers: readonly Helper[]; readonly lost: readonly string[] } {
  const helpers: Helper[] = [];
  const lost: string[] = [];
  for (const file of source.files) {
    const path = pathIn(folder, file.path);
    if (path === undefined) continue;
    const isOwn = folder !== '' && !CONFIGURATION.has(path);
    if (!isOwn && !(isWanted(path) && path !== 'postBuild' && path !== 'start')) continue;
    const found = isUnsafe(path) ? undefined : behindLinks(source, file);
    if (found === undefined) lost.push(path);
    else helpers.push(helperOf(path, found));
  }
  return { helpers, lost };
}

/**
 * Files of configuration that are links out of the source, nowhere, in circles or to a folder; and the folder for
 * configuration itself where it is a link. What they stand for is not known.
 */
export function lostConfiguration(source: SpecSource, folder: ConfigFolder): readonly string[] {
  return source.files.flatMap(({ path, mode }) => {
    if (mode !== '120000') return [];
    const own = pathIn(folder, path);
    const isConfiguration = own !== undefined && CONFIGURATION.has(own);
    const isLost = isConfiguration && configFile(source, '', path) === undefined;
    return isLost || (folder !== '' && path === folder) ? [path] : [];
  });
}

function helperOf(path: string, { mode, bytes }: SpecFile): Helper {
  return { path, mode: mode === '100755' ? mode : '100644', bytes };
}

function pathIn(folder: ConfigFolder, path: string): string | undefined {
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

/**
 * Git has no such paths, or would only bring them from where somebody wants to confuse; whatever handed them over is not
 * followed into them.
 */
export function isUnsafe(path: string): boolean {
  const parts = path.split('/');
  return (
    parts.some((part) => /^(?:|\.|\.\.|\.git)$/i.test(part)) ||
    /[\\\p{Cc}\u2028\u2029\u202a-\u202e]/u.test(path)
  );
}
