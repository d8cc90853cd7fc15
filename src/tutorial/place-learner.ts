import { atStep } from './at-step.ts';
import type { Progress } from './progress.ts';
import type { Step, Tutorial } from './tutorial.ts';

/**
 * The step where a learner is. Where the author took that one away since, it is the latest one they
 * came through that is still there, or the first.
 */
export function placeLearner(
  progress: Progress,
  tutorial: Tutorial,
): { readonly progress: Progress; readonly step: Step } {
  const byName = new Map(tutorial.steps.map((step) => [step.name, step]));
  const step = byName.get(progress.step);
  if (step !== undefined) return { progress, step };
  const latest = progress.trail.findLast((one) => byName.has(one.step));
  const found = byName.get(latest?.step ?? '') ?? tutorial.steps[0];
  return { progress: { ...atStep(progress, found.name), finishedAt: undefined }, step: found };
}
