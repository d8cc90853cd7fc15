import type { Tutorial } from './tutorial.ts';

/** The branch that progress lies on. */
export const PROGRESS_BRANCH = 'sayso-progress';

/** The page that a teacher reads there. */
export const PROGRESS_PAGE = 'README.md';

/** The folder of all progress. */
export const PROGRESS_FOLDER = 'learners';

/** The file of a learner's progress, by their id; one for all where they share it. */
export function progressFile({ learners }: Pick<Tutorial, 'learners'>, learner: number): string {
  return `${PROGRESS_FOLDER}/${learners === 'one' ? 'all' : learner}.json`;
}
