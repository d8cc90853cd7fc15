import type { Progress } from '../../tutorial/progress.ts';
import type { Show, Step, Tutorial } from '../../tutorial/tutorial.ts';

/** Where a repository keeps its course. It counts on the default branch only. */
export const TUTORIAL_FILE = '.github/tutorial.yml';

/** The page that steps are shown on. */
export const PAGE = 'README.md';

/** The name of the reflex, and of what it wrote in commits. */
export const TUTORIAL = 'tutorial';

/** Names of the tutorial's own commands begin with this. */
const OWN = 'tutorial-';

/** A command of the tutorial itself: what it brings about is known already. */
export function isOwnName(command: string): boolean {
  return command === TUTORIAL || command.startsWith(OWN);
}

export function ownName(name: string): string {
  return `${OWN}${name}`;
}

/** Where a step is shown: the first page is everybody's, so whoever learns for themselves has an issue. */
export function shownAt({ show }: Step, { learners }: Tutorial): Show {
  return learners === 'each' ? 'issue' : show;
}

/** What one time through belongs to: the same from its beginning to its end, another one after `Start again`. */
export function timeThrough({ startedAt, restarts }: Progress): string {
  return `${startedAt.replace(/\D/g, '')}-${restarts}`;
}

/** The marker of the issue that steps are shown in; of one learner, or of all. */
export function issueMarker({ learners }: Tutorial, learner: number): string {
  return `tutorial-${learners === 'one' ? 'all' : learner}`;
}
