import type { Row } from './advanced.ts';
import type { Looked, Looker } from './look-at.ts';
import type { Occurrence } from './occurrence.ts';
import { isEventAtom, takesPlace } from './takes-place.ts';
import type { Way } from './tutorial.ts';
import { atomsOf, isMet } from './walk-check.ts';

/** How a way stands after what took place. */
export type Weighed = {
  readonly way: Way;
  /** Whether it can be taken. */
  readonly isOpen: boolean;
  /** Its atoms that were seen to happen, now or before, as `way/key`. */
  readonly met: readonly string[];
  /** Whether something took place just now that it waits for. */
  readonly isTouched: boolean;
  readonly rows: readonly Row[];
};

export type Ground = {
  readonly occurrences: readonly Occurrence[];
  /** What was seen in this step before. */
  readonly met: ReadonlySet<string>;
  readonly look: Looker;
};

/** Looks at everything that a way waits for. What happens counts only while its condition holds. */
export async function weighWay(way: Way, ground: Ground): Promise<Weighed> {
  const { occurrences, met, look } = ground;
  const isAllowed = await holds(way.condition, look);
  const seenBefore = atomsOf(way.when)
    .map(({ key }) => `${way.id}/${key}`)
    .filter((key) => met.has(key));
  if (!isAllowed) return { way, isOpen: false, met: seenBefore, isTouched: false, rows: [] };
  if (way.when === undefined) {
    const isOpen = occurrences.some((one) => one.kind === 'asked' && one.for === 'next');
    return { way, isOpen, met: [], isTouched: isOpen, rows: [] };
  }
  const looked = new Map<string, Looked>();
  const happened: string[] = [];
  const rows: Row[] = [];
  for (const { atom, key, isNot, anyOf } of atomsOf(way.when)) {
    const seen = `${way.id}/${key}`;
    const now = isEventAtom(atom) ? takesPlace(atom, occurrences) : await look(atom);
    const isRemembered = !now.met && met.has(seen);
    const one: Looked = isRemembered ? { met: true, found: { kind: 'seen-before' } } : now;
    if (isEventAtom(atom) && now.met) happened.push(seen);
    looked.set(key, one);
    rows.push({ wanted: atom, isNot, anyOf, met: one.met !== isNot, found: one.found });
  }
  return {
    way,
    isOpen: isMet(way.when, (key) => looked.get(key)?.met ?? false),
    met: [...new Set([...seenBefore, ...happened])],
    isTouched: happened.length > 0,
    rows,
  };
}

/** Whether something is so now; what has no condition is. */
export async function holds(condition: Way['condition'], look: Looker): Promise<boolean> {
  if (condition === undefined) return true;
  const met = new Set<string>();
  for (const { atom, key } of atomsOf(condition)) {
    // A condition has no atoms that happen: the reader sees to that.
    if (!isEventAtom(atom) && (await look(atom)).met) met.add(key);
  }
  return isMet(condition, (key) => met.has(key));
}
