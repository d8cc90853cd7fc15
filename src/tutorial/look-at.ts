import type { Found } from './advanced.ts';
import type { StateAtom } from './check.ts';
import { type CompareFiles, compareFiles } from './compare-files.ts';
import type { Files, FilesOn } from './files.ts';
import { lookInto, type ReadText, readText } from './look-into.ts';
import type { Occurrence } from './occurrence.ts';
import type { Progress } from './progress.ts';

const MOST_SHOWN = 5;
const NO_BRANCH: ReadText = { state: 'no-branch', text: '' };

export type Looked = { readonly met: boolean; readonly found: Found };

/** Looks whether something is so. */
export type Looker = (atom: StateAtom) => Promise<Looked>;

/**
 * Makes a looker at the repository and at what the learner has. It reads each file at most once,
 * however many checks ask, and none before one asks.
 */
export function createLooker({
  progress,
  files,
  filesOn,
  occurrences,
}: {
  readonly progress: Progress;
  readonly files: Files;
  readonly filesOn: FilesOn | undefined;
  readonly occurrences: readonly Occurrence[];
}): Looker {
  const texts = new Map<string, ReadText>();
  let compare: CompareFiles | undefined;

  async function lookAtFile(atom: Extract<StateAtom, { kind: 'file' }>): Promise<Looked> {
    const key = JSON.stringify([atom.branch, atom.path]);
    const read = texts.get(key) ?? (await readOn(atom));
    texts.set(key, read);
    return lookInto(atom, read);
  }
  async function readOn({ path, branch }: Extract<StateAtom, { kind: 'file' }>) {
    if (branch === undefined) return readText(path, files);
    const there = await filesOn?.(branch);
    return there === undefined ? NO_BRANCH : readText(path, there);
  }
  return async (atom) => {
    switch (atom.kind) {
      case 'added':
      case 'changed':
      case 'gone': {
        compare ??= compareFiles(progress.start, await files.list());
        const compared = compare(atom.glob);
        const paths = compared[atom.kind];
        // Whoever deletes the very file touched it, and yet has to hear that it is missing.
        if (paths.length === 0 && compared.gone.includes(atom.glob)) {
          return { met: false, found: { kind: 'file', state: 'missing' } };
        }
        return { met: paths.length > 0, found: filesFound(paths, occurrences) };
      }
      case 'file':
        return lookAtFile(atom);
      default:
        return lookAtLearner(atom, progress);
    }
  };
}

function lookAtLearner(
  atom: Extract<StateAtom, { kind: 'has' | 'been' | 'language' }>,
  { things, been, language }: Progress,
): Looked {
  switch (atom.kind) {
    case 'has':
      return { met: things.includes(atom.thing), found: { kind: 'things', things } };
    case 'been': {
      const times = Object.hasOwn(been, atom.step) ? (been[atom.step]?.times ?? 0) : 0;
      return { met: times > 0, found: { kind: 'been', times } };
    }
    case 'language':
      return { met: language === atom.language, found: { kind: 'language', language } };
  }
}

function filesFound(paths: readonly string[], occurrences: readonly Occurrence[]): Found {
  if (paths.length > 0) return { kind: 'files', ...firstOf(paths) };
  const touched = occurrences.flatMap((one) => (one.kind === 'pushed' ? one.touched : []));
  return touched.length === 0
    ? { kind: 'nothing' }
    : { kind: 'other-files', ...firstOf([...new Set(touched)]) };
}

/** The first few of some paths, and how many more there are. */
export function firstOf(paths: readonly string[]): {
  readonly paths: readonly string[];
  readonly more: number;
} {
  const shown = paths.slice(0, MOST_SHOWN);
  return { paths: shown, more: paths.length - shown.length };
}
