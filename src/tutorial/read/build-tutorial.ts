import type { Position } from '../../settings-file/mistake.ts';
import type { Check, StateCheck } from '../check.ts';
import { isOutward } from '../is-outward.ts';
import type { Otherwise, Step, Tutorial, Way } from '../tutorial.ts';
import { atomsOf, isEvent } from '../walk-check.ts';
import { checkOf, conditionOf, phrasesOf } from './check-of.ts';
import { effectsOf } from './effects-of.ts';
import { someTextOf, textOf } from './text-of.ts';
import type { StepInFile, TutorialFile, WayInFile } from './tutorial-schema.ts';

type Path = readonly (string | number)[];

/** What is the same for all that is built. */
export type Building = {
  readonly language: string;
  readonly scaffolding: string;
  readonly show: Step['show'];
  readonly positionOf: (path: Path) => Position;
};

/** Makes a tutorial of a file in which nothing is wrong. */
export function buildTutorial(
  file: TutorialFile,
  positionOf: Building['positionOf'],
): Tutorial | undefined {
  const { language = 'en', languages = [], show = 'readme', scaffolding = 'scaffolding' } = file;
  const building: Building = { language, scaffolding, show, positionOf };
  const [first, ...more] = file.steps.map((step, index) => {
    const below = file.steps[index + 1]?.step;
    return stepOf(step, { ...building, index, below });
  });
  if (first === undefined) return undefined;
  return {
    title: textOf(file.title, language),
    language,
    languages: [language, ...languages.filter((one) => one !== language)],
    learners: file.learners ?? 'one',
    begin: effectsOf(file.begin ?? [], { ...building, path: ['begin'] }).filter(isOutward),
    steps: [first, ...more],
    anywhere: (file.anywhere ?? []).map((way, index) =>
      wayOf(way, `anywhere ${index}`, { ...building, path: ['anywhere', index] }),
    ),
    otherwise: otherwiseOf(file.otherwise, language),
    synonyms: Object.entries(file.synonyms ?? {}).map(([phrase, others]) => ({
      phrase,
      others: phrasesOf(others),
    })),
    things: Object.fromEntries(
      Object.entries(file.things ?? {}).map(([thing, text]) => [thing, textOf(text, language)]),
    ),
  };
}

function otherwiseOf(file: TutorialFile['otherwise'], language: string): readonly Otherwise[] {
  if (file === undefined) return [];
  if (!Array.isArray(file)) return [{ phrases: undefined, answer: textOf(file, language) }];
  return file.map(({ said, answer }) => ({
    phrases: said === undefined ? undefined : phrasesOf(said),
    answer: textOf(answer, language),
  }));
}

function stepOf(
  step: StepInFile,
  building: Building & { readonly index: number; readonly below: string | undefined },
): Step {
  const { language, index, positionOf } = building;
  const path = ['steps', index];
  const ways = (step.ways ?? []).map((way, at) =>
    wayOf(way, `way ${at}`, { ...building, path: [...path, 'ways', at] }),
  );
  const isEnd = endsHere(step, building.below);
  const last = isEnd ? undefined : doneWayOf(step, ways, building);
  return {
    name: step.step,
    title: textOf(step.title ?? titleOf(step.step), language),
    text: step.text ?? `.github/steps/${step.step}.md`,
    show: step.show ?? building.show,
    also: (step.also ?? []).map((part) => ({
      condition: conditionOf(part.if),
      text: textOf(part.text, language),
    })),
    hints: (step.hints ?? []).map((hint) => textOf(hint, language)),
    ways: last === undefined ? ways : [...ways, last],
    isEnd,
    at: positionOf([...path, 'step']),
  };
}

/** A step is an end where it says so, or where it is the last one and nothing leads on. */
export function endsHere(step: StepInFile, below: string | undefined): boolean {
  if (step.end === true) return true;
  const leads = (step.ways ?? []).some(({ go }) => go !== undefined);
  return below === undefined && !leads && !hasDone(step);
}

function hasDone({ done, next, then, answer }: StepInFile): boolean {
  return done !== undefined || next !== undefined || then !== undefined || answer !== undefined;
}

/** The way that `done`, `then` and `next` are; a step that says nothing of what leads on waits for `Next`. */
function doneWayOf(
  step: StepInFile,
  ways: readonly Way[],
  building: Building & { readonly index: number; readonly below: string | undefined },
): Way | undefined {
  if (!hasDone(step) && ways.length > 0) return undefined;
  const next = step.next ?? building.below;
  const path = ['steps', building.index];
  return {
    id: 'done',
    when: step.done && checkOf(step.done),
    condition: undefined,
    effects: effectsOf(step.then ?? [], { ...building, path: [...path, 'then'] }),
    answer: someTextOf(step.answer, building.language),
    go: next === undefined ? 'finish' : { step: next },
    at: building.positionOf(step.done === undefined ? [...path, 'step'] : [...path, 'done']),
  };
}

function wayOf(way: WayInFile, id: string, building: Building & { readonly path: Path }): Way {
  const { now, rest } = apart(checkOf(way.when));
  const conditions = [...now, ...(way.if === undefined ? [] : [conditionOf(way.if)])];
  const [first, ...more] = conditions;
  return {
    id,
    when: rest,
    condition: more.length === 0 ? first : { kind: 'all', checks: conditions },
    effects: effectsOf(way.then ?? [], { ...building, path: [...building.path, 'then'] }),
    answer: someTextOf(way.answer, building.language),
    go: way.go === undefined ? undefined : { step: way.go },
    at: building.positionOf(building.path),
  };
}

/**
 * Things and places beside words (`{ said: Go north, has: lamp }`) count at the time of the words.
 * Left among what is remembered, the door would open as soon as somebody picks up the lamp.
 */
function apart(when: Check): { readonly now: readonly StateCheck[]; readonly rest: Check } {
  const parts = when.kind === 'all' ? when.checks : [];
  const now = parts.filter(isAboutLearner);
  const rest = parts.filter((part) => !isAboutLearner(part));
  if (now.length === 0 || !rest.some((part) => atomsOf(part).some(({ atom }) => isEvent(atom)))) {
    return { now: [], rest: when };
  }
  const [first, ...more] = rest;
  return {
    now,
    rest: first !== undefined && more.length === 0 ? first : { kind: 'all', checks: rest },
  };
}

function isAboutLearner(check: Check): check is StateCheck {
  return atomsOf(check).every(({ atom: { kind } }) => ABOUT_LEARNERS.has(kind));
}

const ABOUT_LEARNERS: ReadonlySet<string> = new Set(['has', 'been', 'language']);

function titleOf(name: string): string {
  const words = name.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
