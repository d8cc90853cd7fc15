import { visited } from './at-step.ts';
import { startOf } from './compare-files.ts';
import type { Files } from './files.ts';
import { placeLearner } from './place-learner.ts';
import type { Learner, Progress } from './progress.ts';
import type { Tutorial } from './tutorial.ts';
import { atomsOf } from './walk-check.ts';

/** The progress of somebody who begins, at the first step; `beginStep` has to follow. */
export function beginTutorial({
  tutorial,
  repository,
  learner,
  at,
  language = tutorial.language,
}: {
  readonly tutorial: Tutorial;
  /** The repository's id. */
  readonly repository: number;
  readonly learner: Learner;
  /** The time, as ISO 8601 in UTC. */
  readonly at: string;
  /** A language that the tutorial has; without it, or where it has not, its own. */
  readonly language?: string | undefined;
}): Progress {
  const [first] = tutorial.steps;
  return {
    repository,
    learner,
    step: first.name,
    start: undefined,
    met: [],
    rows: '',
    things: [],
    been: visited({}, first.name, at),
    trail: [],
    hints: 0,
    hintsInAll: 0,
    language: tutorial.languages.includes(language) ? language : tutorial.language,
    turns: 0,
    restarts: 0,
    startedAt: at,
    turnedAt: at,
    finishedAt: first.isEnd ? at : undefined,
    issue: undefined,
    comment: undefined,
  };
}

/**
 * Remembers the files that the step's checks compare with, as they are when it begins: after the
 * effects of the way that led to it, and with its page written. Nothing to do where it has begun.
 */
export async function beginStep(
  progress: Progress,
  tutorial: Tutorial,
  files: Files,
): Promise<Progress> {
  if (progress.start !== undefined) return progress;
  const { step } = placeLearner(progress, tutorial);
  const globs = [...step.ways, ...tutorial.anywhere]
    .flatMap(({ when, condition }) => [...atomsOf(when), ...atomsOf(condition)])
    .flatMap(({ atom }) => ('glob' in atom ? [atom.glob] : []));
  const entries = globs.length === 0 ? [] : await files.list();
  return { ...progress, start: startOf([...new Set(globs)], entries) };
}
