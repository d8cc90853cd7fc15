import type { PlanContext, Unasked } from '../../engine/command.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Tutorial } from '../../tutorial/tutorial.ts';
import { nearlySaid } from './nearly-said.ts';
import { standingOf } from './read-standing.ts';
import { learnerOf } from './turn-of.ts';

/**
 * Adds what somebody nearly said, where nothing came of it otherwise: words that are a phrase with a slip
 * in it would be met with silence. A commit that brought something about was work, whatever it is called.
 */
export async function withNearly(
  plan: Plan | undefined,
  happening: Unasked,
  tutorial: Tutorial,
  context: PlanContext,
): Promise<Plan | undefined> {
  const line = happening.kind === 'pushed' ? happening.message : happening.words;
  const { sender } = happening;
  if (line === undefined || sender === undefined || sender.bot || !isStill(plan)) return plan;
  const progress = await standingOf(learnerOf(sender), tutorial, context);
  if (progress === undefined) return plan;
  const said = nearlySaid(line, { tutorial, progress, commands: context.commands });
  if (said === undefined) return plan;
  if (plan === undefined) return { kind: 'answer', followUps: [], said };
  const { quiet, ...rest } = plan;
  // What is quiet is read elsewhere, and this nowhere else.
  return quiet ? { ...rest, said, also: [] } : { ...rest, also: [...(rest.also ?? []), said] };
}

/** Nothing came of it, but that the files of a push are not what the step waits for. */
function isStill(plan: Plan | undefined): plan is Extract<Plan, { kind: 'answer' }> | undefined {
  return plan === undefined || (plan.kind === 'answer' && plan.said.say === 'tutorialNotYet');
}
