import type { Advanced } from './advanced.ts';
import { afterTurn } from './after-turn.ts';
import { atStep, visited } from './at-step.ts';
import { isOutward } from './is-outward.ts';
import type { Progress } from './progress.ts';
import type { Standing } from './turn.ts';
import type { Effect, Step, Way } from './tutorial.ts';

/** The latest steps that `Back` can go to. */
const LONGEST_TRAIL = 10;
/** More things than these nobody carries. */
const MOST_THINGS = 200;

/** What comes of taking a way: things and languages are kept, other effects are handed on. */
export function takeWay(
  way: Way,
  standing: Standing & { readonly met: readonly string[] },
): Advanced {
  const { progress, step, met } = standing;
  const effects = way.effects.filter(isOutward);
  const changed = way.effects.reduce(withEffect, progress);
  const { answer, go } = way;
  if (go === undefined) {
    const kept = afterTurn({ ...changed, met }, standing);
    return {
      progress: kept,
      step,
      table: standing.table,
      outcome: { kind: 'stayed', answer, effects },
    };
  }
  const next = go === 'finish' ? step : nextOf(go.step, standing);
  const hasFinished = go === 'finish' || next.isEnd;
  const kept = afterTurn(
    go === 'finish' ? { ...changed, met: [] } : walked(changed, next, standing),
    standing,
  );
  return {
    progress: hasFinished ? { ...kept, finishedAt: standing.at } : kept,
    step: next,
    table: [],
    outcome: { kind: 'moved', from: step, answer, effects, hasFinished },
  };
}

function nextOf(name: string, { tutorial, step }: Standing): Step {
  // A tutorial that was read has all steps that its ways lead to.
  return tutorial.steps.find((one) => one.name === name) ?? step;
}

function walked(changed: Progress, next: Step, { progress, at }: Standing): Progress {
  // What one had on coming away, without what this very way gave: going back takes that back.
  const footprint = { step: progress.step, things: progress.things };
  return {
    ...atStep(changed, next.name),
    been: visited(changed.been, next.name, at),
    trail: [...changed.trail, footprint].slice(-LONGEST_TRAIL),
  };
}

function withEffect(progress: Progress, effect: Effect): Progress {
  switch (effect.kind) {
    case 'get': {
      const things = [...new Set([...progress.things, ...effect.things])];
      return { ...progress, things: things.slice(0, MOST_THINGS) };
    }
    case 'lose':
      return {
        ...progress,
        things: progress.things.filter((thing) => !effect.things.includes(thing)),
      };
    case 'language':
      return { ...progress, language: effect.language };
    default:
      return progress;
  }
}
