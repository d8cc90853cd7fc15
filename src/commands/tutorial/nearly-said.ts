import type { Command } from '../../engine/command.ts';
import { shortest } from '../../tutorial/as-said.ts';
import type { Check } from '../../tutorial/check.ts';
import { placeLearner } from '../../tutorial/place-learner.ts';
import type { Progress } from '../../tutorial/progress.ts';
import type { Tutorial } from '../../tutorial/tutorial.ts';
import { atomsOf } from '../../tutorial/walk-check.ts';
import type { Message } from '../../words/message.ts';
import { ownName } from './course.ts';
import { learnerWords } from './learner-words.ts';
import { nearPhrase } from './near-phrase.ts';

/** The words that learners can always say, in the forms that this repository hears. */
const WORDS: ReadonlySet<string> = new Set(learnerWords([]).map(({ asks }) => ownName(asks)));

type At = {
  readonly tutorial: Tutorial;
  readonly progress: Progress;
  readonly commands: readonly Command[];
};

/**
 * What somebody probably meant who said none of the phrases: one that the step they are at waits for, a
 * command that it waits for, or a word that learners can always say.
 */
export function nearlySaid(
  line: string,
  { tutorial, progress, commands }: At,
): Message | undefined {
  const words = commands.filter(isLearnerWord).flatMap(({ phrases }) => phrases.map(shortest));
  const { step } = placeLearner(progress, tutorial);
  const isOver = progress.finishedAt !== undefined;
  const ways = isOver ? [] : [...step.ways, ...tutorial.anywhere];
  const waitedFor = ways.flatMap(({ when }) => phrasesFor(when, commands));
  const near = nearPhrase(line, [...waitedFor, ...words]);
  return near === undefined ? undefined : { say: 'tutorialNearly', meant: near.meant };
}

function isLearnerWord({ name }: Command): boolean {
  return WORDS.has(name);
}

function phrasesFor(check: Check | undefined, commands: readonly Command[]): readonly string[] {
  return atomsOf(check).flatMap(({ atom, isNot }) => {
    if (isNot) return [];
    if (atom.kind === 'said') return atom.phrases;
    if (atom.kind === 'site') return phrasesOf('publish', commands);
    return atom.kind === 'command' ? phrasesOf(atom.name, commands) : [];
  });
}

function phrasesOf(name: string, commands: readonly Command[]): readonly string[] {
  const phrases = commands.find((command) => command.name === name)?.phrases ?? [];
  return phrases.map(shortest);
}
