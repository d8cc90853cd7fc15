import type { Merged, MergedFile } from '../finding.ts';
import { CONFIGURATION } from '../helpers/helper-files.ts';
import { placeHelpers } from '../helpers/place-helpers.ts';
import { chainFiles } from './chain-files.ts';
import { lendParts } from './lend-parts.ts';
import { lintPlace } from './lint-place.ts';
import type { ScriptFinding } from './lint-script.ts';
import { orderStarts } from './order-starts.ts';
import { isSamePart, type Part, readPart, type ScriptSource } from './read-part.ts';
import { homeFolders } from './stage-folders.ts';
import { type Home, writePart } from './write-part.ts';

/** Where the merged scripts will lie and run. */
export type ScriptTarget = {
  readonly folder: 'binder' | '.binder';
  /** All paths of the base folder that they run in, to see whether what they need is there. */
  readonly paths: ReadonlySet<string>;
  /** Paths in the configuration folder that other parts of the merge write. */
  readonly taken: ReadonlySet<string>;
  /** Ids of sources whose `start` has its turn where that of another cannot, the strongest first. */
  readonly prefer?: readonly string[];
  /** `copy`: files of its own repository that a script names and the target does not have come along. */
  readonly missing?: 'leave' | 'copy';
};

/**
 * Merges `postBuild`, `start` and the files around them. Each source's scripts lie as they are in a folder
 * of their own, and generated ones run them one after the other; where a single source has scripts, they
 * stay what they are. Kinds of findings: `script-kinds.ts`.
 *
 * Source: repo2docker, `buildpacks/base.py` and `repo2docker-entrypoint`, for how both are run.
 */
export function mergeScripts(sources: readonly ScriptSource[], target: ScriptTarget): Merged {
  const isAlone = sources.length === 1;
  const all = sources.map((source) => readPart(source, isAlone ? target.taken : NOTHING));
  const parts = all.filter((part, at) => !all.slice(0, at).some((one) => isRepeated(one, part)));
  const running = parts.filter(hasScripts);
  const folders = homeFolders(sources);
  const lent = lendParts(running, folders, target);
  const isChained = running.length > 1 || lent.folders.length > 0;
  const [direct] = isChained ? [] : parts.length === 1 ? parts : running;
  const homes = homesOf(parts, direct, folders, target);
  const written = homes.map((home) => writePart(home, target));
  const starts = orderStarts(
    homes.flatMap((home) => (home.part.start ? [{ ...home, start: home.part.start }] : [])),
    target.prefer,
  );
  const chains = isChained ? chainFiles(homes, starts.ordered, lent.folders) : [];
  const own = onlyOnce([...chains, ...written.flatMap(({ files }) => files), ...lent.files]);
  return {
    files: own.filter(({ path }) => !target.taken.has(path)),
    findings: [
      ...all.flatMap(({ findings }) => findings),
      ...repeated(all),
      ...starts.findings,
      ...written.flatMap(({ findings }) => findings),
      ...lent.findings,
      ...running.flatMap((part) => {
        const { missing = [], copied = NOTHING } = lent.parts.get(part) ?? {};
        return lintPlace(part, missing, copied, isChained);
      }),
    ],
  };
}

const NOTHING: ReadonlySet<string> = new Set();

function hasScripts(part: Part): boolean {
  return part.postBuild !== undefined || part.start !== undefined;
}

function isRepeated(one: Part, other: Part): boolean {
  return hasScripts(one) && isSamePart(one, other);
}

/** `direct` is the only source, or the only one with scripts: its files stay at their own places, where they can. */
function homesOf(
  parts: readonly Part[],
  direct: Part | undefined,
  folders: ReadonlyMap<string, string>,
  target: ScriptTarget,
): Home[] {
  const first = [...parts].sort((a, b) => Number(b === direct) - Number(a === direct));
  // A second file of configuration at the top would be read by repo2docker, which did not read it before.
  const isTaken = (path: string): boolean =>
    target.taken.has(path) || (CONFIGURATION.has(path) && parts.length > 1);
  const placings = first.map((part) => ({
    helpers: part.helpers,
    wants: (path: string) => part === direct || isMentioned(part, path),
  }));
  const places = placeHelpers(placings, isTaken);
  return parts.map((part) => ({
    part,
    id: part.id,
    folder: folders.get(part.id) ?? '',
    isDirect: part === direct,
    placed: places[first.indexOf(part)]?.placed ?? new Set(),
    refused: places[first.indexOf(part)]?.refused ?? new Set(),
  }));
}

function isMentioned({ mentions }: Part, path: string): boolean {
  return mentions.some((one) => {
    const inside = one.path === '' || path.startsWith(one.path.replace(/\/?$/, '/'));
    return one.path === path || inside || (one.isOpen && path.startsWith(one.path));
  });
}

/** Several sources may have the very same file at the very same place. */
function onlyOnce(files: readonly MergedFile[]): readonly MergedFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

function repeated(all: readonly Part[]): readonly ScriptFinding[] {
  return all.flatMap((part, at): readonly ScriptFinding[] => {
    const same = all.slice(0, at).find((one) => isRepeated(one, part));
    if (same === undefined) return [];
    const scripts = [part.postBuild, part.start].filter((one) => one !== undefined);
    const places = scripts.map(({ path }) => ({ source: part.id, path, line: 0 }));
    const values = { sources: [same.id, part.id] };
    return [{ level: 'note', kind: 'same-script', file: 'postBuild', places, values }];
  });
}
