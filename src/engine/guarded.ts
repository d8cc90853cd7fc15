import { isRulingPath } from '../git/is-ruling-path.ts';
import type { Plan } from './plan.ts';

/** The last guard, whatever command it was: who may do what changes by a person's hand only. */
export function guarded(plan: Plan): Plan {
  const path = plan.kind === 'refuse' ? undefined : rulingPathOf(plan);
  return path === undefined ? plan : { kind: 'refuse', said: { say: 'pathRules', path } };
}

function rulingPathOf(plan: Exclude<Plan, { kind: 'refuse' }>): string | undefined {
  const own = plan.kind === 'change' ? [plan.changes, plan.mergedWith?.changes ?? []] : [];
  const all = [...own, ...(plan.aside ?? []).map(({ changes }) => changes)].flat();
  return all.find(({ path }) => isRulingPath(path))?.path;
}
