import type { Message } from '../words/message.ts';
import type { Plan } from './plan.ts';

/** All that a plan has to say, in order. */
export function saidBy(plan: Exclude<Plan, { kind: 'refuse' }>): readonly Message[] {
  return [plan.said, ...(plan.also ?? [])];
}
