import type { PlanContext } from '../../engine/command.ts';
import type { FollowUp, Plan } from '../../engine/plan.ts';
import { textIn } from '../../tutorial/text-in.ts';
import type { Text } from '../../tutorial/tutorial.ts';
import type { Message } from '../../words/message.ts';
import type { Stage } from '../own-phrase/stage.ts';
import { makePersonal } from '../personal-values.ts';
import { hasOwnSite } from '../republish.ts';
import type { Carried } from './carry-effects.ts';
import { PAGE } from './course.ts';
import { showInIssue } from './show-in-issue.ts';
import { isWorld, pageOf } from './show-step.ts';
import type { Played } from './take-turn.ts';
import { tellTurn } from './tell-turn.ts';

type With = {
  readonly stage: Stage;
  readonly carried: Extract<Carried, { kind: 'carried' }>;
  readonly context: PlanContext;
};

/** The plan of a turn: its page, its issue, and what is answered. How far one is now comes with it. */
export async function planTurn(
  played: Played,
  { stage, carried, context }: With,
): Promise<Exclude<Plan, { kind: 'refuse' }>> {
  const { tutorial } = played.taken;
  const { step, progress } = played.advanced;
  const answer = answerOf(played);
  const inside = { ...context, tree: stage.tree };
  const page = await pageOf({ tutorial, step, progress, answer }, inside);
  if (isShown(played) && step.show !== 'issue') {
    await stage.apply([
      { kind: 'write', path: PAGE, content: { kind: 'text', text: `${page}\n` } },
    ]);
  }
  const inIssue = step.show === 'readme' ? [] : showInIssue(played, page, isShown(played));
  const said: readonly Message[] = [...tellTurn(played, context.facts), ...carried.said];
  const followUps: readonly FollowUp[] = [...carried.followUps, ...inIssue];
  const [first = nothingNew(), ...also] = said;
  // Nobody spoke, and what there is to read stands in the issue.
  const isQuiet = !played.taken.isAsked && inIssue.length > 0;
  const answerPlan = { followUps, said: first, also, ...(isQuiet ? { quiet: true as const } : {}) };
  const changes = stage.changes();
  if (changes.length === 0) return { kind: 'answer', ...answerPlan };
  return {
    kind: 'change',
    subject: subjectOf(played),
    ...bodyOf(played, page, answer, context),
    changes,
    ...answerPlan,
    followUps: [...(await siteOf(played, context)), ...followUps],
  };
}

/** A site that is there follows what somebody said; what they pushed it follows anyway. */
async function siteOf(
  { taken }: Played,
  { repository }: PlanContext,
): Promise<readonly FollowUp[]> {
  return taken.isAsked && (await hasOwnSite(repository)) ? [{ kind: 'publish' }] : [];
}

/** Whether the step's page is new, or says something new. */
function isShown({ begun, advanced: { outcome } }: Played): boolean {
  if (begun) return true;
  switch (outcome.kind) {
    case 'moved':
    case 'again':
      return true;
    case 'stayed':
      return outcome.answer !== undefined;
    case 'back':
      return outcome.from !== undefined;
    case 'language':
      return outcome.isKnown;
    default:
      return false;
  }
}

function answerOf({ advanced: { outcome } }: Played): Text | undefined {
  return outcome.kind === 'moved' || outcome.kind === 'stayed' ? outcome.answer : undefined;
}

/** In a world a turn is what was said; in a course it is the step that it led to. */
function subjectOf({ taken, advanced: { step } }: Played): string {
  const { tutorial, invocation, isAsked } = taken;
  if (isAsked && isWorld(tutorial)) return invocation.canonical;
  const number = tutorial.steps.indexOf(step) + 1;
  return `Step ${number} of ${tutorial.steps.length}: ${textIn(step.title, tutorial.language, tutorial.language)}`;
}

/** A transcript reads what was answered below what was said. */
function bodyOf(
  { taken, advanced: { progress } }: Played,
  page: string,
  answer: Text | undefined,
  { facts }: PlanContext,
): { readonly body?: string } {
  const { tutorial, isAsked } = taken;
  if (!isAsked || !isWorld(tutorial)) return {};
  if (answer === undefined) return { body: page.split('\n\n---\n\n')[0] ?? '' };
  return { body: makePersonal(textIn(answer, progress.language, tutorial.language), facts) };
}

function nothingNew(): Message {
  return { say: 'nothingLeft' };
}
