import type { Command, Invocation, PlanContext } from '../../engine/command.ts';
import type { Plan } from '../../engine/plan.ts';
import { compilePhrase } from '../../language/compile-phrase.ts';
import type { Parameter } from '../../language/phrase.ts';
import type { Check } from '../../tutorial/check.ts';
import { createEar } from '../../tutorial/heard-as.ts';
import { phraseFits } from '../../tutorial/phrase-fits.ts';
import type { Tutorial } from '../../tutorial/tutorial.ts';
import { ownName } from './course.ts';
import { isWorld } from './show-step.ts';

type Answer = (said: string, invocation: Invocation, context: PlanContext) => Promise<Plan>;

/**
 * A command for each phrase that a course waits for, wherever in it; what one says too early, or where
 * it leads nowhere, has an answer as well.
 */
export function saidCommands(tutorial: Tutorial, answer: Answer): readonly Command[] {
  const phrases = phrasesOf(tutorial);
  const readable = phrases.filter((phrase) => isPattern(phrase));
  const commands = readable.map((phrase, index) => saying(phrase, index, answer));
  const inOwnWords = inWordsOfTheirs(tutorial, answer);
  const hasMore = tutorial.synonyms.length > 0 || readable.length < phrases.length;
  return [
    // In a world the history tells what was said, to the word.
    ...(isWorld(tutorial) ? [inOwnWords] : []),
    ...commands,
    ...(!isWorld(tutorial) && hasMore ? [inOwnWords] : []),
    ...(tutorial.otherwise.length === 0 ? [] : [anythingElse(answer)]),
  ];
}

/** Commands begin with a word; `[The] lamp` and `{name} is my name` do not. */
function isPattern(phrase: string): boolean {
  return compilePhrase(phrase, parametersOf(phrase)).kind === 'pattern';
}

function saying(phrase: string, index: number, answer: Answer): Command {
  return {
    name: ownName(`say-${index}`),
    phrases: [phrase],
    parameters: parametersOf(phrase),
    hears: 'loosely',
    inCommits: 'yes',
    about: 'Something that the course waits for.',
    examples: [],
    needs: 'write',
    quick: true,
    secret: true,
    plan: (invocation, context) => answer(invocation.canonical, invocation, context),
  };
}

/** What one of the phrases is meant by, as it stands or by the synonyms of the course. */
function inWordsOfTheirs(tutorial: Tutorial, answer: Answer): Command {
  const phrases = phrasesOf(tutorial);
  const ear = createEar(tutorial.synonyms);
  const isMeant = (line: string) =>
    [line, ...ear(line)].some((heard) => phrases.some((phrase) => phraseFits(phrase, heard)));
  return {
    ...anythingElse(answer),
    name: ownName('say-likewise'),
    hears: isMeant,
    inCommits: 'yes',
  };
}

/** Where a course has an answer for words that lead nowhere, every short title gets it; commits do not. */
function anythingElse(answer: Answer): Command {
  return {
    name: ownName('say-anything'),
    phrases: ['{words}'],
    parameters: { words: { type: 'text', label: 'Words', hint: 'Anything', example: 'Dance' } },
    hears: 'anything',
    inCommits: 'no',
    about: 'Whatever else comes to your mind.',
    examples: [],
    needs: 'write',
    quick: true,
    secret: true,
    plan: (invocation, context) => answer(invocation.canonical, invocation, context),
  };
}

/** All phrases that a course waits for, wherever in it. */
export function phrasesOf({ steps, anywhere }: Tutorial): readonly string[] {
  const ways = [...steps.flatMap((step) => step.ways), ...anywhere];
  return [...new Set(ways.flatMap(({ when }) => (when === undefined ? [] : saidIn(when))))];
}

function saidIn(check: Check): readonly string[] {
  switch (check.kind) {
    case 'said':
      return check.phrases;
    case 'all':
    case 'any':
      return check.checks.flatMap(saidIn);
    case 'not':
      return saidIn(check.check);
    default:
      return [];
  }
}

/** A place is a word, and the one at the end of the phrase is all the rest. */
function parametersOf(phrase: string): Readonly<Record<string, Parameter>> {
  const places = [...phrase.matchAll(/\{([^{}\s]*)\}/g)];
  return Object.fromEntries(
    places.map((place) => {
      const name = place[1] ?? '';
      const isLast = place.index + place[0].length === phrase.trimEnd().length;
      const type = isLast ? ('text' as const) : ('word' as const);
      return [name, { type, label: name, hint: phrase, example: name }];
    }),
  );
}
