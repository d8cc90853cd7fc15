import { atStep } from './at-step.ts';
import type { Progress } from './progress.ts';
import type { Step, Tutorial } from './tutorial.ts';

/**
 * The step where a learner is. Where the author took that one away since, it is the latest one they
 * came through that is still there, or the first. Where the author added steps behind the last one, whoever
 * was through with it begins it anew, and goes on from there.
 */
export function placeLearner(
  progress: Progress,
  tutorial: Tutorial,
): { readonly progress: Progress; readonly step: Step } {
  const byName = new Map(tutorial.steps.map((step) => [step.name, step]));
  const step = byName.get(progress.step);
  if (step !== undefined) {
    return { progress: goesOn(progress, step) ? anew(progress, step) : progress, step };
  }
  const latest = progress.trail.findLast((one) => byName.has(one.step));
  const found = byName.get(latest?.step ?? '') ?? tutorial.steps[0];
  return { progress: anew(progress, found), step: found };
}

/** Whether the tutorial was over with a step that leads on now. */
function goesOn({ finishedAt }: Progress, { isEnd, ways }: Step): boolean {
  return finishedAt !== undefined && !isEnd && !ways.some(({ go }) => go === 'finish');
}

function anew(progress: Progress, { name }: Step): Progress {
  return { ...atStep(progress, name), finishedAt: undefined };
}
