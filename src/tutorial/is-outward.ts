import type { Effect, OutwardEffect } from './tutorial.ts';

/** Whether others carry it out; the rest is kept in the progress by `advance` itself. */
export function isOutward(effect: Effect): effect is OutwardEffect {
  return effect.kind !== 'get' && effect.kind !== 'lose' && effect.kind !== 'language';
}
