import { placeLearner } from './place-learner.ts';
import type { Progress } from './progress.ts';
import type { Text, Tutorial } from './tutorial.ts';

/** A line of the teacher's table. */
export type LearnerRow = {
  readonly login: string;
  readonly step: { readonly name: string; readonly title: Text };
  /** Where that step stands among all of them, counted from 1. */
  readonly number: number;
  readonly of: number;
  /** How many different steps they have been to. */
  readonly visited: number;
  readonly hints: number;
  readonly turns: number;
  readonly restarts: number;
  readonly startedAt: string;
  readonly turnedAt: string;
  readonly finishedAt: string | undefined;
  readonly issue: number | undefined;
};

const MOST_ROWS = 1_000;

/** What a teacher wants to see of everybody: one row a learner, by their names. */
export function progressPage(
  learners: readonly Progress[],
  tutorial: Tutorial,
): { readonly rows: readonly LearnerRow[]; readonly more: number } {
  const rows = learners
    .map((one) => rowOf(one, tutorial))
    .sort((one, other) => {
      const [first, second] = [one.login.toLowerCase(), other.login.toLowerCase()];
      return first < second ? -1 : Number(first > second);
    });
  return { rows: rows.slice(0, MOST_ROWS), more: Math.max(0, rows.length - MOST_ROWS) };
}

function rowOf(progress: Progress, tutorial: Tutorial): LearnerRow {
  const { step } = placeLearner(progress, tutorial);
  const names = tutorial.steps.map(({ name }) => name);
  return {
    login: progress.learner.login,
    step: { name: step.name, title: step.title },
    number: names.indexOf(step.name) + 1,
    of: names.length,
    visited: names.filter((name) => Object.hasOwn(progress.been, name)).length,
    hints: progress.hintsInAll,
    turns: progress.turns,
    restarts: progress.restarts,
    startedAt: progress.startedAt,
    turnedAt: progress.turnedAt,
    finishedAt: progress.finishedAt,
    issue: progress.issue,
  };
}
