import { readSettings } from '../settings-file/read-settings.ts';
import type { TutorialMistake } from './problem.ts';
import { buildTutorial } from './read/build-tutorial.ts';
import { findProblems } from './read/find-problems.ts';
import { formatProblem } from './read/format-problem.ts';
import { tutorialSchema } from './read/tutorial-schema.ts';
import type { Tutorial } from './tutorial.ts';

/** Three hundred steps with their answers fit in. */
const MOST_BYTES = 262_144;

/** Nobody mends more at once, and each is a line of an answer. */
const MOST_MISTAKES = 100;

/** What only whoever reads it knows of the repository. */
export type Around = {
  /** Whether effects may change what is at a path; whoever carries them out has to ask again. */
  readonly mayWrite: (path: string) => boolean;
  /** The names of all commands there are, where that is known. */
  readonly commands?: readonly string[] | undefined;
};

const EMPTY = { kind: 'empty' } as const;

export type ReadTutorial =
  | { readonly kind: 'read'; readonly tutorial: Tutorial }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly TutorialMistake[] };

/**
 * Reads the text of `.github/tutorial.yml`. Every mistake is told with its line and column, in the order
 * of the file, so that they can be mended at once: the first hundred. Never throws.
 */
export function readTutorial(text: string, { mayWrite, commands }: Around): ReadTutorial {
  const read = readSettings(text, tutorialSchema, { mostBytes: MOST_BYTES, formatProblem });
  if (read.kind === 'mistakes') return mistaken(read.mistakes);
  const tutorial = buildTutorial(read.data, read.positionOf);
  if (tutorial === undefined) {
    const mistake = { ...read.positionOf(['steps']), path: ['steps'], problem: EMPTY };
    return { kind: 'mistakes', mistakes: [mistake] };
  }
  const found = findProblems(read.data, tutorial, { mayWrite, commands });
  if (found.length === 0) return { kind: 'read', tutorial };
  const mistakes = found
    .map(({ path, problem }) => ({ ...read.positionOf(path), path, problem }))
    .sort((one, other) => one.line - other.line || one.column - other.column);
  return mistaken(mistakes);
}

function mistaken(mistakes: readonly TutorialMistake[]): ReadTutorial {
  return { kind: 'mistakes', mistakes: mistakes.slice(0, MOST_MISTAKES) };
}
