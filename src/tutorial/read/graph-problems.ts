import { reachableSteps, stepsAfter } from '../graph.ts';
import type { Tutorial, Way } from '../tutorial.ts';
import { needsEvent } from '../walk-check.ts';
import type { Found } from './find-problems.ts';
import type { TutorialFile } from './tutorial-schema.ts';

/** What is wrong with how steps lead to each other. */
export function graphProblems(file: TutorialFile, tutorial: Tutorial): readonly Found[] {
  const reachable = reachableSteps(tutorial);
  return [
    ...tutorial.steps.flatMap((step, index): readonly Found[] => {
      const path = ['steps', index, 'step'];
      const { name } = step;
      const found: Found[] = [];
      if (!reachable.has(name)) found.push({ path, problem: { kind: 'unreachable', name } });
      const isStuck =
        !step.isEnd &&
        stepsAfter(step, tutorial).length === 0 &&
        !step.ways.some(({ go }) => go === 'finish');
      if (isStuck) found.push({ path, problem: { kind: 'no-way-out', name } });
      return found;
    }),
    ...file.steps.flatMap(({ ways = [] }, index) =>
      repeating(tutorial.steps[index]?.ways.slice(0, ways.length) ?? [], ['steps', index, 'ways']),
    ),
    ...repeating(tutorial.anywhere, ['anywhere']),
  ];
}

/** A way that stays, or goes where one is from anywhere, would never end if nothing had to happen. */
function repeating(ways: readonly Way[], path: Found['path']): readonly Found[] {
  return ways.flatMap(({ when, go }, index): readonly Found[] => {
    const isLoop = go === undefined || path.length === 1;
    return isLoop && when !== undefined && !needsEvent(when)
      ? [{ path: [...path, index, 'when'], problem: { kind: 'repeats' } }]
      : [];
  });
}
