import type { Step, Tutorial } from './tutorial.ts';

/** The names of the steps that one can get to from a step, anywhere's ways among them. */
export function stepsAfter(step: Step, { anywhere }: Tutorial): readonly string[] {
  if (step.isEnd) return [];
  const names = [...step.ways, ...anywhere].flatMap(({ go }) =>
    typeof go === 'object' ? [go.step] : [],
  );
  return [...new Set(names)].filter((name) => name !== step.name);
}

/** The steps that one can get to from the first one. */
export function reachableSteps(tutorial: Tutorial): ReadonlySet<string> {
  const byName = new Map(tutorial.steps.map((step) => [step.name, step]));
  const reached = new Set<string>();
  const waiting = [tutorial.steps[0].name];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const step = byName.get(name);
    if (step === undefined || reached.has(name)) continue;
    reached.add(name);
    waiting.push(...stepsAfter(step, tutorial));
  }
  return reached;
}
