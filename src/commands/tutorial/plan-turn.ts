import type { PlanContext } from '../../engine/command.ts';
import type { FollowUp, Plan } from '../../engine/plan.ts';
import type { Changeset } from '../../git/changeset.ts';
import type { Progress } from '../../tutorial/progress.ts';
import type { Text } from '../../tutorial/tutorial.ts';
import type { Message } from '../../words/message.ts';
import type { Stage } from '../own-phrase/stage.ts';
import { mergingOf } from '../own-phrase.ts';
import { hasOwnSite } from '../republish.ts';
import type { Carried } from './carry-effects.ts';
import { commitOfTurn } from './commit-of-turn.ts';
import { PAGE, shownAt } from './course.ts';
import { issueTitle, issueToOpen, type OwnIssue, ownIssue } from './own-issue.ts';
import { isTold, showInIssue } from './show-in-issue.ts';
import { showOnPage } from './show-on-page.ts';
import { isWorld, pageOf, type StepPage } from './show-step.ts';
import type { Played } from './take-turn.ts';
import { tellTurn } from './tell-turn.ts';

type With = {
  readonly stage: Stage;
  readonly carried: Extract<Carried, { kind: 'carried' }>;
  readonly context: PlanContext;
};

type Planned = {
  readonly plan: Exclude<Plan, { kind: 'refuse' }>;
  /** How far one is then, with the issue that it is shown in. */
  readonly progress: Progress;
};

/** The plan of a turn: its page, its issue, and what is answered. How far one is now comes with it. */
export async function planTurn(turn: Played, { stage, carried, context }: With): Promise<Planned> {
  const { tutorial } = turn.taken;
  const { step, progress } = turn.advanced;
  const where = shownAt(step, tutorial);
  const above = [...answerOf(turn), ...carried.above];
  const inside = { ...context, tree: stage.tree };
  const page = await pageOf({ tutorial, step, progress, above }, inside);
  const isNew = isShown(turn) || carried.above.length > 0;
  const own = where !== 'readme' && (isNew || isTold(turn)) ? ownIssue(turn, context) : undefined;
  if (own?.kind === 'wanted') {
    const first = issueToOpen(turn, page);
    return { plan: { kind: 'answer', first, followUps: [], said: first.body }, progress };
  }
  const played = inIssue(turn, own);
  if (where !== 'issue') await showOnPage(played, page, { stage, isNew });
  const answer = tell(played, { page, own, isNew }, { carried, context });
  const changes = stage.changes();
  const plan: Planned['plan'] =
    changes.length === 0
      ? { kind: 'answer', ...answer }
      : {
          ...answer,
          kind: 'change',
          changes,
          ...commitOfTurn(played, page, carried),
          ...(isAnswerOnly(played, changes) ? { lightly: true } : {}),
          also: [...answer.also, ...(mergingOf(carried.others).also ?? [])],
          followUps: [...(await siteOf(played, context)), ...answer.followUps],
        };
  return { plan, progress: played.advanced.progress };
}

/** What is answered, and what is shown in the learner's issue. */
function tell(
  played: Played,
  {
    page,
    own,
    isNew: isShown,
  }: {
    readonly page: StepPage;
    readonly own: Exclude<OwnIssue, { kind: 'wanted' }> | undefined;
    readonly isNew: boolean;
  },
  { carried, context }: Omit<With, 'stage'>,
) {
  const isAnswered = isAnsweredInWords(played);
  const inIssue = isAnswered ? { ...page, text: withoutAnswer(page) } : page;
  const shown = own === undefined ? [] : showInIssue(played, inIssue, { ...context, own, isShown });
  const isThere = own !== undefined && isReadThere(played);
  const told = tellTurn(played, page, context);
  const [said = nothingNew(), ...also] = [
    ...(isThere && isAnswered ? told.slice(0, 1) : told),
    ...carried.said,
  ];
  const isQuiet = isThere && carried.said.length === 0 && !isAnswered;
  return {
    followUps: [...carried.followUps, ...shown],
    said,
    also,
    ...(isQuiet ? { quiet: true as const } : {}),
    ...(isSaidByTitle(played) ? { stays: issueTitle(played) } : {}),
  };
}

/**
 * Somebody said words and stayed: that has an answer of its own, below the words. Above the page in the
 * issue it would take the place of the one before.
 */
function isAnsweredInWords({ taken: { isAsked }, advanced: { outcome } }: Played): boolean {
  return isAsked && outcome.kind === 'stayed' && outcome.answer !== undefined;
}

function withoutAnswer({ above, text }: StepPage): string {
  return text.slice(above.length).trimStart();
}

/** Nothing but an answer above the page of a course, where one stayed. */
function isAnswerOnly(
  { taken: { tutorial }, advanced: { outcome } }: Played,
  changes: Changeset,
): boolean {
  const isPage = changes.every(({ path }) => path === PAGE);
  return outcome.kind === 'stayed' && isPage && !isWorld(tutorial);
}

/** Whose issue has just come to be known is where it is. */
function inIssue(played: Played, own: OwnIssue | undefined): Played {
  const { advanced } = played;
  const { progress } = advanced;
  if (own === undefined || !('issue' in own) || own.issue === progress.issue) return played;
  return { ...played, advanced: { ...advanced, progress: { ...progress, issue: own.issue } } };
}

/** Their own issue is there for more than these words, also where its title was changed to say them. */
function isSaidByTitle({ taken, advanced: { progress } }: Played): boolean {
  const { place } = taken.invocation;
  return place?.kind === 'issue' && place.number === progress.issue;
}

/** Nobody spoke, or they spoke in their issue: what there is to read stands there, and nowhere else. */
function isReadThere(played: Played): boolean {
  const { taken, advanced } = played;
  const { place } = taken.invocation;
  if (!taken.isAsked || isSaidByTitle(played)) return true;
  return place?.kind === 'comment' && place.issue === advanced.progress.issue;
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

function nothingNew(): Message {
  return { say: 'nothingLeft' };
}
