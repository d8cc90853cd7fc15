import type { Learner, Progress } from './progress.ts';

/** A turn that changed something, counted and dated. */
export function afterTurn(
  progress: Progress,
  { by, at }: { readonly by: Learner | undefined; readonly at: string },
): Progress {
  return {
    ...progress,
    learner: by ?? progress.learner,
    turns: progress.turns + 1,
    turnedAt: at,
  };
}
