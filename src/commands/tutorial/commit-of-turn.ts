import { textIn } from '../../tutorial/text-in.ts';
import { mergingOf } from '../own-phrase.ts';
import type { Carried } from './carry-effects.ts';
import { isWorld, type StepPage } from './show-step.ts';
import type { Played } from './take-turn.ts';
import { gameOf, toldInCommit } from './told-turn.ts';

/** How the commit is called, and what it says besides. */
export function commitOfTurn(
  played: Played,
  page: StepPage,
  { others }: Extract<Carried, { kind: 'carried' }>,
) {
  const { trailers: merged, ...merging } = mergingOf(others);
  const { trailers, ...game } = turnOfGame(played, page);
  return { subject: subjectOf(played), ...game, ...merging, trailers: { ...trailers, ...merged } };
}

/** In a world a turn is what was said, and begins with its name; in a course it is the step that it led to. */
function subjectOf({ taken, begun, advanced: { step, outcome } }: Played): string {
  const { tutorial, invocation, isAsked } = taken;
  if (isWorld(tutorial)) {
    return isAsked && (!begun || outcome.kind === 'moved')
      ? invocation.canonical
      : textIn(tutorial.title, tutorial.language, tutorial.language);
  }
  const number = tutorial.steps.indexOf(step) + 1;
  return `Step ${number} of ${tutorial.steps.length}: ${textIn(step.title, tutorial.language, tutorial.language)}`;
}

/** A transcript reads what was answered below what was said, and by the trailer which game it was. */
function turnOfGame(
  { taken: { tutorial }, advanced: { progress, outcome } }: Played,
  page: StepPage,
): { readonly body?: string; readonly trailers?: Readonly<Record<string, string>> } {
  if (!isWorld(tutorial)) return {};
  const body = toldInCommit(page, outcome.kind === 'stayed');
  return { body, trailers: { 'Sayso-Game': gameOf(progress) } };
}
