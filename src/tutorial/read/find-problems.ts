import type { TutorialProblem } from '../problem.ts';
import type { Step, Tutorial } from '../tutorial.ts';
import { phrasesOf } from './check-of.ts';
import { checkProblems, phraseProblem } from './check-problems.ts';
import { effectProblems } from './effect-problems.ts';
import { graphProblems } from './graph-problems.ts';
import { outsideProblems } from './outside-problems.ts';
import { synonymProblems } from './synonym-problems.ts';
import { textProblems } from './text-problems.ts';
import type { EffectInFile, TutorialFile, WayInFile } from './tutorial-schema.ts';

type Path = readonly (string | number)[];

/** A problem, and where the file has it. */
export type Found = { readonly path: Path; readonly problem: TutorialProblem };

/** What the parts of a file can refer to. */
export type Names = {
  readonly steps: readonly string[];
  readonly things: readonly string[];
  readonly languages: readonly string[];
  /** The tutorial's own language. */
  readonly language: string;
  /** Whether effects may write there. */
  readonly mayWrite: (path: string) => boolean;
  /** Undefined where nobody knows which commands there are. */
  readonly commands: readonly string[] | undefined;
};

/** What is wrong in a file whose form is right. */
export function findProblems(
  file: TutorialFile,
  tutorial: Tutorial,
  { mayWrite, commands }: Pick<Names, 'mayWrite'> & Partial<Names>,
): readonly Found[] {
  const names: Names = {
    steps: file.steps.map(({ step }) => step),
    things: thingsIn(tutorial),
    languages: tutorial.languages,
    language: tutorial.language,
    mayWrite,
    commands,
  };
  const found = [
    ...stepsTwice(names.steps),
    ...textProblems(file.title, ['title'], names),
    ...otherwiseProblems(file.otherwise, names),
    ...synonymProblems(file.synonyms),
    ...thingProblems(file.things, names),
    ...allEffects(file.begin, ['begin'], names),
    ...file.steps.flatMap((step, index) => stepProblems(step, ['steps', index], names)),
    ...waysProblems(file.anywhere, ['anywhere'], names),
  ];
  // Where a name is wrong, half of the steps would seem to be out of reach.
  const isTorn = found.some(({ problem: { kind } }) => TORN.has(kind));
  return isTorn ? found : [...found, ...graphProblems(file, tutorial)];
}

const TORN: ReadonlySet<string> = new Set(['step-twice', 'no-such-step', 'end-goes-on']);

function stepsTwice(steps: readonly string[]): readonly Found[] {
  return steps.flatMap((name, index) =>
    steps.indexOf(name) === index
      ? []
      : [{ path: ['steps', index, 'step'], problem: { kind: 'step-twice', name } as const }],
  );
}

function otherwiseProblems(otherwise: TutorialFile['otherwise'], names: Names): readonly Found[] {
  if (!Array.isArray(otherwise)) return textProblems(otherwise, ['otherwise'], names);
  return otherwise.flatMap(({ said, answer }, index) => {
    const path = ['otherwise', index];
    const phrases = said === undefined ? [] : phrasesOf(said);
    return [
      ...phrases.flatMap((phrase) => phraseProblem(phrase, [...path, 'said'])),
      ...textProblems(answer, [...path, 'answer'], names),
    ];
  });
}

function stepProblems(
  step: TutorialFile['steps'][number],
  path: Path,
  names: Names,
): readonly Found[] {
  const { title, also = [], hints = [], done, then, answer, next, ways, end } = step;
  const goesOn = { done, then, answer, next, ways: ways?.find(({ go }) => go !== undefined) };
  const contradictions = Object.entries(goesOn).filter(([, value]) => value !== undefined);
  return [
    ...textProblems(title, [...path, 'title'], names),
    ...outsideProblems(step.text, [...path, 'text']),
    ...also.flatMap((part, index) => [
      ...checkProblems(part.if, [...path, 'also', index, 'if'], names),
      ...textProblems(part.text, [...path, 'also', index, 'text'], names),
    ]),
    ...hints.flatMap((hint, index) => textProblems(hint, [...path, 'hints', index], names)),
    ...textProblems(answer, [...path, 'answer'], names),
    ...checkProblems(done, [...path, 'done'], names),
    ...allEffects(then, [...path, 'then'], names),
    ...stepReference(next, [...path, 'next'], names),
    ...waysProblems(ways, [...path, 'ways'], names),
    ...(end === true ? contradictions : []).map(
      ([key]): Found => ({ path: [...path, key], problem: { kind: 'end-goes-on', key } }),
    ),
  ];
}

function waysProblems(ways: readonly WayInFile[] = [], path: Path, names: Names): readonly Found[] {
  return ways.flatMap(({ when, if: condition, then, answer, go }, index) => {
    const here = [...path, index];
    const isIdle = then === undefined && answer === undefined && go === undefined;
    return [
      ...(isIdle ? [{ path: here, problem: { kind: 'does-nothing' } as const }] : []),
      ...checkProblems(when, [...here, 'when'], names),
      ...checkProblems(condition, [...here, 'if'], names),
      ...allEffects(then, [...here, 'then'], names),
      ...textProblems(answer, [...here, 'answer'], names),
      ...stepReference(go, [...here, 'go'], names),
    ];
  });
}

function allEffects(
  effects: readonly EffectInFile[] = [],
  path: Path,
  names: Names,
): readonly Found[] {
  return effects.flatMap((effect, index) => effectProblems(effect, [...path, index], names));
}

/** A step that is named somewhere has to be there. */
export function stepReference(
  name: string | undefined,
  path: Path,
  { steps }: Pick<Names, 'steps'>,
): readonly Found[] {
  return name === undefined || steps.includes(name)
    ? []
    : [{ path, problem: { kind: 'no-such-step', name, known: steps } }];
}

/** A thing has a name only where somebody can get it. */
function thingProblems(things: TutorialFile['things'] = {}, names: Names): readonly Found[] {
  return Object.entries(things).flatMap(([thing, text]): readonly Found[] => {
    const path = ['things', thing];
    const isThere = names.things.includes(thing);
    const problem = { kind: 'no-such-thing', thing, known: names.things } as const;
    return [...(isThere ? [] : [{ path, problem }]), ...textProblems(text, path, names)];
  });
}

function thingsIn({ steps, anywhere }: Tutorial): readonly string[] {
  const ways = [...steps.flatMap((step: Step) => step.ways), ...anywhere];
  const got = ways
    .flatMap(({ effects }) => effects)
    .flatMap((effect) => (effect.kind === 'get' ? effect.things : []));
  return [...new Set(got)];
}
