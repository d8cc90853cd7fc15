import type { Atom, Check, StateCheck } from './check.ts';

/** An atom with the way that leads to it. */
export type PlacedAtom = {
  readonly atom: Atom;
  /** Its place in the check and its kind: `0.1 said`. */
  readonly key: string;
  /** Whether it stands in a `not` (in an odd number of them). */
  readonly isNot: boolean;
  /** The key of the `any` it stands in. */
  readonly anyOf: string | undefined;
};

/** All atoms of a check, in the order in which they are written. */
export function atomsOf(check: Check | StateCheck | undefined): readonly PlacedAtom[] {
  return check === undefined ? [] : within(check, { place: '', isNot: false, anyOf: undefined });
}

/** Whether a check is met, by whether its atoms are. */
export function isMet(
  check: Check | StateCheck,
  isAtomMet: (key: string) => boolean,
  place = '',
): boolean {
  switch (check.kind) {
    case 'all':
      return check.checks.every((one, index) => isMet(one, isAtomMet, inner(place, index)));
    case 'any':
      return check.checks.some((one, index) => isMet(one, isAtomMet, inner(place, index)));
    case 'not':
      return !isMet(check.check, isAtomMet, place);
    default:
      return isAtomMet(keyOf(place, check));
  }
}

function inner(place: string, index: number): string {
  return place === '' ? `${index}` : `${place}.${index}`;
}

function keyOf(place: string, { kind }: Atom): string {
  return `${place} ${kind}`.trim();
}

type Place = Pick<PlacedAtom, 'isNot' | 'anyOf'> & { readonly place: string };

function within(check: Check | StateCheck, at: Place): readonly PlacedAtom[] {
  switch (check.kind) {
    case 'all':
    case 'any':
      return check.checks.flatMap((one, index) => {
        const place = inner(at.place, index);
        const anyOf = check.kind === 'any' ? `any ${at.place}`.trim() : at.anyOf;
        return within(one, { ...at, place, anyOf });
      });
    case 'not':
      return within(check.check, { ...at, isNot: !at.isNot });
    default:
      return [{ atom: check, key: keyOf(at.place, check), isNot: at.isNot, anyOf: at.anyOf }];
  }
}

const STATES: ReadonlySet<Atom['kind']> = new Set([
  'added',
  'changed',
  'gone',
  'file',
  'has',
  'been',
  'language',
]);

/** Whether an atom is something that happens, and not something that is so. */
export function isEvent({ kind }: Atom): boolean {
  return !STATES.has(kind);
}

/** Whether a check cannot be met unless something happens. */
export function needsEvent(check: Check): boolean {
  switch (check.kind) {
    case 'all':
      return check.checks.some(needsEvent);
    case 'any':
      return check.checks.every(needsEvent);
    case 'not':
      return false;
    default:
      return isEvent(check);
  }
}
