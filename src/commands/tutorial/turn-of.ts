import type { Invocation } from '../../engine/command.ts';
import type { Person } from '../../engine/happening.ts';
import type { Occurrence } from '../../tutorial/occurrence.ts';
import type { Learner } from '../../tutorial/progress.ts';
import type { Tutorial } from '../../tutorial/tutorial.ts';

/** The turn of whoever spoke. */
export function turnOf(
  occurrences: readonly Occurrence[],
  invocation: Invocation,
  tutorial: Tutorial,
) {
  const learner = learnerOf(invocation.sender);
  return { tutorial, occurrences, learner, invocation, isAsked: true };
}

export function learnerOf({ id, login }: Person): Learner {
  return { id, login };
}
