import type { Position } from '../settings-file/mistake.ts';
import type { Check, StateCheck } from './check.ts';
import { phraseFits } from './phrase-fits.ts';
import type { Tutorial, Way } from './tutorial.ts';
import { atomsOf, needsEvent } from './walk-check.ts';

/** Where somebody can be: a step, and, as far as anything asks for it, what they have and where they have been. */
export type Place = {
  readonly key: string;
  readonly step: string;
  readonly things: readonly string[];
  readonly been: readonly string[];
};

/** What follows a place: all places that one way leads to, and whether it can all end here. */
export type Next = {
  readonly isEnd: boolean;
  readonly places: readonly { readonly place: Place; readonly at: Position }[];
};

/** Somebody who can be put anywhere in a tutorial, and says where one gets to from there. */
export function createWalker(tutorial: Tutorial): {
  readonly start: Place;
  readonly after: (place: Place) => Next;
} {
  const steps = new Map(tutorial.steps.map((step) => [step.name, step]));
  const wanted = askedFor(tutorial);
  const waysOf = new Map<string, readonly Rivalled[]>();

  function placeOf(step: string, things: readonly string[], been: readonly string[]): Place {
    const own = [...new Set(things)].filter((thing) => wanted.things.has(thing)).sort();
    const seen = [...new Set(been)].filter((name) => wanted.steps.has(name)).sort();
    return { key: JSON.stringify([step, own, seen]), step, things: own, been: seen };
  }
  function placeAfter({ effects, go }: Way, place: Place): Place {
    const things = new Set(place.things);
    for (const effect of effects) {
      if (effect.kind === 'get') for (const thing of effect.things) things.add(thing);
      if (effect.kind === 'lose') for (const thing of effect.things) things.delete(thing);
    }
    const step = typeof go === 'object' ? go.step : place.step;
    return placeOf(step, [...things], [...place.been, step]);
  }
  const { name } = tutorial.steps[0];
  return {
    start: placeOf(name, [], [name]),
    after(place) {
      const step = steps.get(place.step);
      if (step === undefined || step.isEnd) return { isEnd: true, places: [] };
      const ways = waysOf.get(step.name) ?? rivalsIn([...step.ways, ...tutorial.anywhere]);
      waysOf.set(step.name, ways);
      const open = ways.filter((one) => canBeTaken(one, place)).map(({ way }) => way);
      const places = open.map((way) => ({ place: placeAfter(way, place), at: way.at }));
      return { isEnd: open.some(({ go }) => go === 'finish'), places };
    },
  };
}

/** Only what some check asks for: with everything, there would be far too many places. */
function askedFor({ steps, anywhere }: Tutorial) {
  const ways = [...steps.flatMap((step) => step.ways), ...anywhere];
  const atoms = ways.flatMap(({ when, condition }) => [...atomsOf(when), ...atomsOf(condition)]);
  return {
    things: new Set(atoms.flatMap(({ atom }) => (atom.kind === 'has' ? [atom.thing] : []))),
    steps: new Set(atoms.flatMap(({ atom }) => (atom.kind === 'been' ? [atom.step] : []))),
  };
}

/** A way, and those before it that may take its turn. */
type Rivalled = {
  readonly way: Way;
  readonly before: readonly Way[];
  /** Those of them that hear all that it hears. */
  readonly hearing: ReadonlySet<Way>;
};

function rivalsIn(ways: readonly Way[]): readonly Rivalled[] {
  return ways.map((way, index) => {
    const before = ways.slice(0, index);
    const hearing = new Set(before.filter(({ when }) => hearsAllOf(when, way.when)));
    // What has to happen for an earlier way may as well not happen.
    return { way, before: before.filter((one) => hearing.has(one) || !needs(one)), hearing };
  });
}

function needs({ when }: Way): boolean {
  return when === undefined || needsEvent(when);
}

/** Whether a way can be taken at a place: nothing speaks against it, and no way before it takes its turn. */
function canBeTaken({ way, before, hearing }: Rivalled, place: Place): boolean {
  if (!canBe(way.condition, place).met || !canBe(way.when, place).met) return false;
  return !before.some((earlier) => {
    if (canBe(earlier.condition, place).unmet) return false;
    return hearing.has(earlier) || !canBe(earlier.when, place).unmet;
  });
}

/** Whether every phrase of the later way is heard by the earlier one. */
function hearsAllOf(earlier: Check | undefined, later: Check | undefined): boolean {
  if (earlier?.kind !== 'said' || later?.kind !== 'said') return false;
  return later.phrases.every((phrase) =>
    earlier.phrases.some(
      (one) => one === phrase || (!/[[{]/.test(phrase) && phraseFits(one, phrase)),
    ),
  );
}

type Possible = { readonly met: boolean; readonly unmet: boolean };

const EITHER: Possible = { met: true, unmet: true };

/** Whether a check can be met, and whether it can be unmet: what has to happen may, or may not. */
function canBe(check: Check | StateCheck | undefined, place: Place): Possible {
  if (check === undefined) return { met: true, unmet: false };
  switch (check.kind) {
    case 'all': {
      const parts = check.checks.map((one) => canBe(one, place));
      return { met: parts.every(({ met }) => met), unmet: parts.some(({ unmet }) => unmet) };
    }
    case 'any': {
      const parts = check.checks.map((one) => canBe(one, place));
      return { met: parts.some(({ met }) => met), unmet: parts.every(({ unmet }) => unmet) };
    }
    case 'not': {
      const { met, unmet } = canBe(check.check, place);
      return { met: unmet, unmet: met };
    }
    case 'has':
      return certain(place.things.includes(check.thing));
    case 'been':
      return certain(place.been.includes(check.step));
    default:
      return EITHER;
  }
}

function certain(isSo: boolean): Possible {
  return { met: isSo, unmet: !isSo };
}
