import type { Advanced } from './advanced.ts';
import { afterTurn } from './after-turn.ts';
import { atStep, visited } from './at-step.ts';
import { giveHint } from './give-hint.ts';
import type { Request } from './occurrence.ts';
import type { Progress } from './progress.ts';
import type { Standing } from './turn.ts';

/** Answers the words that learners can always say; `next` is a turn like others. */
export function answerRequest(
  request: Exclude<Request, { for: 'next' }>,
  standing: Standing,
): Advanced {
  const { progress, step, table } = standing;
  switch (request.for) {
    case 'where':
      return { progress, step, table, outcome: { kind: 'here' } };
    case 'hint': {
      const { progress: hinted, hint } = giveHint(progress, step);
      const kept = hinted === progress ? progress : afterTurn(hinted, standing);
      return { progress: kept, step, table, outcome: { kind: 'hint', hint } };
    }
    case 'language': {
      const isKnown = standing.tutorial.languages.includes(request.language);
      const kept = isKnown ? afterTurn(progress, standing) : progress;
      return { progress: kept, step, table, outcome: { kind: 'language', isKnown } };
    }
    case 'again':
      return startAgain(standing);
    case 'back':
      return goBack(standing);
  }
}

function startAgain(standing: Standing): Advanced {
  const { progress, tutorial, at } = standing;
  const [first] = tutorial.steps;
  const fresh: Progress = {
    ...atStep(progress, first.name),
    things: [],
    trail: [],
    been: visited({}, first.name, at),
    restarts: progress.restarts + 1,
    finishedAt: undefined,
  };
  const kept = afterTurn(fresh, standing);
  return { progress: kept, step: first, table: [], outcome: { kind: 'again' } };
}

/** To the step before, with what one had there; files are not touched (that is what `Undo` is for). */
function goBack(standing: Standing): Advanced {
  const { progress, step, table, tutorial, at } = standing;
  const index = progress.trail.findLastIndex((one) =>
    tutorial.steps.some(({ name }) => name === one.step),
  );
  const footprint = progress.trail[index];
  const before = tutorial.steps.find(({ name }) => name === footprint?.step);
  if (footprint === undefined || before === undefined) {
    return { progress, step, table, outcome: { kind: 'back', from: undefined } };
  }
  const kept: Progress = {
    ...atStep(progress, before.name),
    things: footprint.things,
    trail: progress.trail.slice(0, index),
    been: visited(progress.been, before.name, at),
    finishedAt: undefined,
  };
  const outcome = { kind: 'back', from: step } as const;
  return { progress: afterTurn(kept, standing), step: before, table: [], outcome };
}
