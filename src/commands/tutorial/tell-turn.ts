import type { PlanContext } from '../../engine/command.ts';
import type { RepositoryFacts } from '../../engine/happening.ts';
import type { Hint } from '../../tutorial/advanced.ts';
import { textIn } from '../../tutorial/text-in.ts';
import type { Step, Text, Tutorial } from '../../tutorial/tutorial.ts';
import type { Message } from '../../words/message.ts';
import { makePersonal } from '../personal-values.ts';
import { shownAt } from './course.ts';
import { nearlySaid } from './nearly-said.ts';
import { rowsToTell, thingsToTell } from './rows-to-tell.ts';
import { isWorld, type StepPage } from './show-step.ts';
import type { Played } from './take-turn.ts';

/** What is answered to a turn: what came of it, and where to read on. */
export function tellTurn(
  played: Played,
  page: StepPage,
  { facts, commands }: Pick<PlanContext, 'facts' | 'commands'>,
): readonly Message[] {
  const { taken, begun, advanced } = played;
  const { tutorial } = taken;
  const { outcome, step, progress } = advanced;
  const language = progress.language;
  const inWords = (text: Text) => makePersonal(textIn(text, language, tutorial.language), facts);
  const place = {
    step: placeOf(step, played),
    where: whereOf(step, tutorial),
    issue: progress.issue,
  };
  // In a world one lives by the answers, and need not go to its first page and back for each.
  const around: readonly Message[] =
    isWorld(tutorial) && place.where === 'readme' ? [{ say: 'tutorialText', text: page.text }] : [];
  if (begun && outcome.kind !== 'moved') return [...around, { say: 'tutorialBegun', ...place }];
  const hint = hintToTell(played, facts);
  switch (outcome.kind) {
    case 'moved':
    case 'stayed': {
      const answer: readonly Message[] =
        outcome.answer === undefined
          ? []
          : [{ say: 'tutorialText', text: inWords(outcome.answer) }];
      if (outcome.kind === 'stayed') return [...answer, { say: 'tutorialStayed', ...place }];
      const { hasFinished } = outcome;
      const from = textIn(outcome.from.title, language, tutorial.language);
      const say = isWorld(tutorial) ? 'tutorialWent' : 'tutorialMoved';
      return [...(around.length > 0 ? around : answer), { say, ...place, from, hasFinished }];
    }
    case 'not-yet': {
      const rows = rowsToTell(played, commands);
      const more = hint === undefined ? [] : [hint];
      if (outcome.otherwise !== undefined) {
        const after = isWorld(tutorial) ? [{ say: 'tutorialStayed', ...place } as const] : [];
        const text = inWords(outcome.otherwise);
        return [{ say: 'tutorialText', text }, ...nearly(played, commands), ...after];
      }
      // In a world nothing is asked for; what there is to do is on the page.
      if (isWorld(tutorial) && rows.length === 0) {
        return [...around, { say: 'tutorialStayed', ...place }, ...more];
      }
      return [{ say: 'tutorialNotYet', ...place, rows }, ...more];
    }
    case 'hint':
      return hint === undefined
        ? [{ say: 'tutorialNoHint', ...place }]
        : [hint, { say: 'tutorialStayed', ...place }];
    case 'here':
      return [
        ...around,
        {
          say: 'tutorialHere',
          ...place,
          rows: rowsToTell(played, commands),
          things: thingsToTell(progress.things, { tutorial, language }),
        },
      ];
    case 'back':
      return [
        ...around,
        outcome.from === undefined
          ? { say: 'tutorialNoBack', ...place }
          : { say: 'tutorialBack', ...place },
      ];
    case 'again':
      return [...around, { say: 'tutorialAgain', ...place }];
    case 'language':
      return [
        ...(outcome.isKnown ? around : []),
        outcome.isKnown
          ? { say: 'tutorialLanguage', ...place }
          : { say: 'tutorialNoLanguage', languages: tutorial.languages },
      ];
    case 'over':
      return [{ say: 'tutorialOver', ...place }];
  }
}

/** Words that lead nowhere in a world may be others with a slip in them. */
function nearly(
  { taken, advanced }: Played,
  commands: PlanContext['commands'],
): readonly Message[] {
  const { tutorial, occurrences } = taken;
  const said = occurrences.find(({ kind }) => kind === 'said');
  if (said?.kind !== 'said') return [];
  const found = nearlySaid(said.text, { tutorial, progress: advanced.progress, commands });
  return found === undefined ? [] : [found];
}

function placeOf(step: Step, { taken: { tutorial }, advanced: { progress } }: Played) {
  return {
    title: textIn(step.title, progress.language, tutorial.language),
    number: tutorial.steps.indexOf(step) + 1,
    of: tutorial.steps.length,
    isWorld: isWorld(tutorial),
  };
}

function whereOf(step: Step, tutorial: Tutorial): 'readme' | 'issue' {
  return shownAt(step, tutorial) === 'issue' ? 'issue' : 'readme';
}

/** The hint that goes with a turn. One who tries by changing files is shown the first, or the last again. */
export function hintToTell(played: Played, facts: RepositoryFacts): Message | undefined {
  const { tutorial } = played.taken;
  const { progress } = played.advanced;
  const hint = hintOf(played);
  if (hint === undefined) return undefined;
  const text = makePersonal(textIn(hint.text, progress.language, tutorial.language), facts);
  return { say: 'tutorialHint', ...hint, text };
}

function hintOf({ taken, begun, advanced }: Played): Hint | undefined {
  const { outcome, step, progress } = advanced;
  if (outcome.kind === 'hint') return outcome.hint;
  if (begun || outcome.kind !== 'not-yet') return undefined;
  if (taken.isAsked) return outcome.hint;
  const number = Math.max(progress.hints, 1);
  const text = step.hints[number - 1];
  return text === undefined ? undefined : { text, number, of: step.hints.length };
}
