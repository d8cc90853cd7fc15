import type { PlanContext } from '../../engine/command.ts';
import type { FollowUp, Plan } from '../../engine/plan.ts';
import { textIn } from '../../tutorial/text-in.ts';
import type { Text } from '../../tutorial/tutorial.ts';
import type { Message } from '../../words/message.ts';
import type { Stage } from '../own-phrase/stage.ts';
import { mergingOf } from '../own-phrase.ts';
import { hasOwnSite } from '../republish.ts';
import type { Carried } from './carry-effects.ts';
import { PAGE, shownAt, timeThrough } from './course.ts';
import { showInIssue } from './show-in-issue.ts';
import { firstPage, isWorld, pageOf, type StepPage } from './show-step.ts';
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
  const where = shownAt(step, tutorial);
  const above = [...answerOf(played), ...carried.above];
  const inside = { ...context, tree: stage.tree };
  const page = await pageOf({ tutorial, step, progress, above }, inside);
  const isNew = isShown(played) || carried.above.length > 0;
  if (where !== 'issue' && (isNew || (await isPageLost(played, page, stage)))) {
    const content = { kind: 'text', text: firstPage(page) } as const;
    await stage.apply([{ kind: 'write', path: PAGE, content }]);
  }
  const { facts, commands } = context;
  const inIssue =
    where === 'readme' ? [] : showInIssue(played, page, { isShown: isNew, facts, commands });
  const said: readonly Message[] = [...tellTurn(played, page, context), ...carried.said];
  const followUps: readonly FollowUp[] = [...carried.followUps, ...inIssue];
  const [first = nothingNew(), ...also] = said;
  const isQuiet = inIssue.length > 0 && carried.said.length === 0 && isReadThere(played);
  const answerPlan = { followUps, said: first, also, ...(isQuiet ? { quiet: true as const } : {}) };
  const changes = stage.changes();
  if (changes.length === 0) return { kind: 'answer', ...answerPlan };
  const merging = mergingOf(carried.others);
  const game = turnOfGame(played, page);
  return {
    kind: 'change',
    subject: subjectOf(played),
    ...game,
    ...merging,
    trailers: { ...game.trailers, ...merging.trailers },
    changes,
    ...answerPlan,
    also: [...also, ...(merging.also ?? [])],
    followUps: [...(await siteOf(played, context)), ...followUps],
  };
}

/** Whoever wrote over the first page within a course gets it back by asking where they are. */
async function isPageLost(
  { taken: { tutorial }, advanced: { outcome, progress } }: Played,
  { text }: StepPage,
  { tree }: Stage,
): Promise<boolean> {
  if (outcome.kind !== 'here' || progress.finishedAt !== undefined || isWorld(tutorial))
    return false;
  return !(await tree.readText(PAGE))?.includes(text);
}

/** Nobody spoke, or they spoke in their issue: what there is to read stands there, and nowhere else. */
function isReadThere({ taken: { isAsked, invocation }, advanced: { progress } }: Played): boolean {
  const { place } = invocation;
  return !isAsked || (place?.kind === 'comment' && place.issue === progress.issue);
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

function answerOf({ advanced: { outcome } }: Played): readonly Text[] {
  const isAnswer = outcome.kind === 'moved' || outcome.kind === 'stayed';
  return isAnswer && outcome.answer !== undefined ? [outcome.answer] : [];
}

/** In a world a turn is what was said, and begins with its name; in a course it is the step that it led to. */
function subjectOf({ taken, advanced: { step } }: Played): string {
  const { tutorial, invocation, isAsked } = taken;
  if (isWorld(tutorial)) {
    return isAsked
      ? invocation.canonical
      : textIn(tutorial.title, tutorial.language, tutorial.language);
  }
  const number = tutorial.steps.indexOf(step) + 1;
  return `Step ${number} of ${tutorial.steps.length}: ${textIn(step.title, tutorial.language, tutorial.language)}`;
}

/** A transcript reads what was answered below what was said, and by the trailer which game it was. */
function turnOfGame(
  { taken: { tutorial }, advanced: { progress, outcome } }: Played,
  { above, text }: StepPage,
): { readonly body?: string; readonly trailers?: Readonly<Record<string, string>> } {
  if (!isWorld(tutorial)) return {};
  const body = outcome.kind === 'stayed' ? above : text;
  return { body, trailers: { 'Sayso-Game': `tutorial-${timeThrough(progress)}` } };
}

function nothingNew(): Message {
  return { say: 'nothingLeft' };
}
