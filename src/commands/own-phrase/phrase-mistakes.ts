import type { Configuration, OwnPhrase, Step } from '../../configuration/configuration.ts';
import { compilePhrase, type Pattern } from '../../language/compile-phrase.ts';
import { interpret } from '../../language/interpret.ts';
import { patternsOf } from '../../language/patterns-of.ts';
import type { Sayable } from '../../language/phrase.ts';
import type { Position } from '../../settings-file/mistake.ts';
import type { MistakeInWords } from '../../words/configuration-mistake.ts';
import { placesIn } from './fill-in.ts';
import { exampleOf, ownSayable } from './own-sayable.ts';
import { readTarget } from './read-target.ts';

export type PhraseMistake = {
  /** Which of the configuration's phrases. */
  readonly phrase: number;
  readonly at: Position;
  readonly problem: MistakeInWords;
};

/**
 * What is wrong with the phrases of a configuration, beyond its form: words that cannot be said or
 * that mean something already, places that nobody fills, steps that could never be carried out.
 */
export function phraseMistakes(
  { phrases }: Configuration,
  shipped: readonly Sayable[],
): readonly PhraseMistake[] {
  const own = phrases.map(ownSayable);
  return phrases.flatMap((phrase, index) => {
    const sayable = own[index];
    if (sayable === undefined) return [];
    const others = [...shipped, ...own.slice(0, index)];
    const inWords = wordsProblem(phrase, sayable, others);
    const lexicon = [...shipped, ...own];
    const inSteps = phrase.steps.flatMap((step) =>
      stepProblems(step, sayable, lexicon).map((problem) => ({ at: step.at, problem })),
    );
    const problems = inWords === undefined ? inSteps : [{ at: phrase.at, problem: inWords }];
    return problems.map((found) => ({ phrase: index, ...found }));
  });
}

function wordsProblem(
  { say, parameters }: OwnPhrase,
  sayable: Sayable,
  others: readonly Sayable[],
): MistakeInWords | undefined {
  const compiled = compilePhrase(say, sayable.parameters);
  if (compiled.kind === 'problem') return { kind: 'phrase', problem: compiled.problem };
  const idle = Object.keys(parameters).find((name) => !Object.hasOwn(sayable.parameters, name));
  if (idle !== undefined) return { kind: 'unknown-place', name: idle };
  const other = otherMeaning(sayable, compiled.pattern, others);
  if (other !== undefined) return { kind: 'shadows', phrase: say, other };
  const example = exampleOf(sayable);
  const heard = interpret({ channel: 'terminal', text: example }, [sayable]);
  return heard.kind === 'command' && heard.canonical === example
    ? undefined
    : { kind: 'cannot-be-said' };
}

/**
 * The phrase that people would be heard to say instead. One that begins with all the words of
 * another, and leaves the rest open, takes away the other's did-you-mean even where both work.
 */
function otherMeaning(
  sayable: Sayable,
  { verb, pieces }: Pattern,
  others: readonly Sayable[],
): string | undefined {
  const heard = interpret({ channel: 'terminal', text: exampleOf(sayable) }, others);
  const words = verb.join(' ');
  const other = others.find(
    (one) =>
      (heard.kind === 'command' && heard.command === one.name) ||
      patternsOf(one).some(
        (pattern) =>
          pattern.verb.join(' ') === words &&
          (pieces.length > verb.length || pattern.pieces.length > verb.length),
      ),
  );
  return other?.phrases[0];
}

function stepProblems(
  step: Step,
  sayable: Sayable,
  lexicon: readonly Sayable[],
): readonly MistakeInWords[] {
  const { targets, texts } = partsOf(step);
  const unknown = texts
    .flatMap(placesIn)
    .filter((name) => !Object.hasOwn(sayable.parameters, name))
    .map((name): MistakeInWords => ({ kind: 'unknown-place', name }));
  const forbidden = targets
    .filter((path) => placesIn(path).length === 0 && readTarget(path) === undefined)
    .map((path): MistakeInWords => ({ kind: 'forbidden-path', path }));
  return [...unknown, ...forbidden, ...sayProblems(step, lexicon)];
}

/** What a step changes, and where places may stand in it (not in a text to append: braces are its own). */
function partsOf(step: Step): {
  readonly targets: readonly string[];
  readonly texts: readonly string[];
} {
  switch (step.kind) {
    case 'copy':
      return { targets: [inside(step.to)], texts: [step.from, step.to] };
    case 'move':
      return { targets: [step.from, inside(step.to)], texts: [step.from, step.to] };
    case 'delete':
      return { targets: step.paths, texts: step.paths };
    case 'reveal': {
      if (step.to === undefined) return { targets: step.paths, texts: step.paths };
      return { targets: [inside(`${step.to}/`)], texts: [...step.paths, step.to] };
    }
    case 'append':
      return { targets: [step.to], texts: [step.to] };
    case 'say':
      return { targets: [], texts: [step.phrase] };
  }
}

/** A path that ends with a slash is a folder that something goes into, and is not itself replaced. */
function inside(path: string): string {
  return path.endsWith('/') ? `${path}file` : path;
}

function sayProblems(step: Step, lexicon: readonly Sayable[]): readonly MistakeInWords[] {
  if (step.kind !== 'say' || placesIn(step.phrase).length > 0) return [];
  const heard = interpret({ channel: 'terminal', text: step.phrase }, lexicon);
  return heard.kind === 'command' ? [] : [{ kind: 'unknown-phrase', phrase: step.phrase }];
}
