import { type ConfigFolder, configFile } from '../spec/config-folder.ts';
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
   postBuild start install.R Project.toml JuliaProject.toml Manifest.toml JuliaManifest.toml REQUIRE default.nix Pipfile
   Pipfile.lock .dockerignore .containerignore merge-lock.json`.split(/\s+/),
);

/** Caps for what one source brings along. */
export const MOST_HELPERS = 1000;
export const MOST_HELPER_BYTES = 50 * 1024 * 1024;

/**
 * All helper files of a source, links followed inside it. `lost` are links that lead out of the source,
 * nowhere, in circles or to a folder. A source without a folder of its own for configuration has its
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
    if (path === undefined || isUnsafe(path)) continue;
    const isOwn = folder !== '' && !CONFIGURATION.has(path);
    if (!isOwn && !(isWanted(path) && path !== 'postBuild' && path !== 'start')) continue;
    const found = configFile(source, folder, path);
    if (found === undefined) lost.push(path);
    else helpers.push(helperOf(path, found));
  }
  return { helpers, lost };
}

function helperOf(path: string, { mode, bytes }: SpecFile): Helper {
  return { path, mode: mode === '100755' ? mode : '100644', bytes };
}

function pathIn(folder: ConfigFolder, path: string): string | undefined {
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

/** Git has no such paths; whatever handed them over is not followed into them. */
export function isUnsafe(path: string): boolean {
  const parts = path.split('/');
  return parts.some((part) => /^(?:|\.|\.\.|\.git)$/i.test(part)) || /[\\\0]/.test(path);
}
