import type { Aftermath, Invocation, PlanContext, Reflex } from '../engine/command.ts';
import type { Happening } from '../engine/happening.ts';
import type { Plan } from '../engine/plan.ts';
import type { Occurrence } from '../tutorial/occurrence.ts';
import type { Tutorial } from '../tutorial/tutorial.ts';
import { isOwnName, TUTORIAL } from './tutorial/course.ts';
import { occurrencesAfter, occurrencesOf } from './tutorial/occurrences-of.ts';
import { isWorld } from './tutorial/show-step.ts';
import { takeTurn } from './tutorial/take-turn.ts';
import { turnOf } from './tutorial/turn-of.ts';
import { withNearly } from './tutorial/with-nearly.ts';

/** As far back as `Undo` goes at once. */
const RECENT = 50;

/** Follows what learners do without a word: their commits, branches, pull requests, and other commands. */
export function followTutorial(tutorial: Tutorial): Reflex {
  return {
    name: TUTORIAL,
    alongside: true,
    async plan(happening, context) {
      const occurrences = await occurrencesOf(happening, context);
      const plan = await unasked(occurrences, happening, tutorial, context);
      return withNearly(plan, happening, tutorial, context);
    },
    async after(aftermath, context) {
      if (await hasUndoneTurn(aftermath, context)) {
        return whereNow(aftermath.happening, tutorial, context);
      }
      const occurrences = await occurrencesAfter(aftermath, tutorial, context);
      if (occurrences.length === 0) return undefined;
      const { happening } = aftermath;
      const plan = await unasked(occurrences, happening, tutorial, context, { isAfter: true });
      return plan === undefined ? undefined : told(plan);
    },
  };
}

/** Whoever takes a turn back wants to be where they were, although all that it waited for is still so. */
async function hasUndoneTurn(
  { occurrences }: Aftermath,
  { repository }: PlanContext,
): Promise<boolean> {
  if (!occurrences.some((one) => one.kind === 'carried-out' && one.command === 'undo'))
    return false;
  const [newest, ...older] = await repository.log(RECENT);
  const undone = older.find(({ oid }) => oid === newest?.trailers['sayso-undid']);
  const command = undone?.trailers['sayso-command'];
  return command !== undefined && isOwnName(command);
}

/** Whoever takes a turn of a world back sees where they are now. */
async function whereNow(
  { sender, key }: Happening,
  tutorial: Tutorial,
  context: PlanContext,
): Promise<Plan | undefined> {
  if (sender === undefined || !isWorld(tutorial)) return undefined;
  const invocation = { command: TUTORIAL, arguments: {}, canonical: 'Where am I', sender, key };
  return takeTurn(turnOf([{ kind: 'asked', for: 'where' }], invocation, tutorial), context);
}

async function unasked(
  occurrences: readonly Occurrence[],
  { sender, key }: Happening,
  tutorial: Tutorial,
  context: PlanContext,
  more: { readonly isAfter?: true } = {},
): Promise<Plan | undefined> {
  if (sender === undefined || sender.bot) return undefined;
  const invocation: Invocation = {
    command: TUTORIAL,
    arguments: {},
    canonical: 'Next',
    sender,
    key,
  };
  const turn = { ...turnOf(occurrences, invocation, tutorial), ...more, isAsked: false };
  return takeTurn(turn, context);
}

/** The work itself is done, so that what could not come with it is told along with its answer. */
function told(plan: Plan): Plan {
  return plan.kind === 'refuse' ? { kind: 'answer', followUps: [], said: plan.said } : plan;
}
