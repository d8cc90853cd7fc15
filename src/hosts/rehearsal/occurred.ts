import type { Happening, Occurrence } from '../../engine/happening.ts';
import type { Common } from './acting.ts';

/** Something that took place without words. */
export function occurred(
  occurrence: Occurrence,
  common: Common,
  place: Happening['place'],
): Happening {
  return { ...common, kind: 'occurred', occurrence, place };
}
