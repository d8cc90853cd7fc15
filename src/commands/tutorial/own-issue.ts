import type { PlanContext } from '../../engine/command.ts';
import type { OpenIssueFollowUp } from '../../engine/plan.ts';
import { textIn } from '../../tutorial/text-in.ts';
import { issueMarker } from './course.ts';
import type { StepPage } from './show-step.ts';
import type { Played } from './take-turn.ts';

/** The issue in which a learner's steps are shown. */
export type OwnIssue =
  | { readonly kind: 'known'; readonly issue: number }
  /** The one whose title asked for the course: it becomes theirs, so that nobody is sent elsewhere. */
  | { readonly kind: 'here'; readonly issue: number }
  /** Opened in this turn, with the step's page as its text. */
  | { readonly kind: 'opened'; readonly issue: number }
  /** To be opened before anything is kept, so that its number is kept along with the rest. */
  | { readonly kind: 'wanted' }
  /** No issue can be opened here. */
  | { readonly kind: 'none' };

/** Which issue is theirs now, and how it came to be. */
export function ownIssue(
  { taken, advanced: { progress } }: Played,
  { facts, opened }: Pick<PlanContext, 'facts' | 'opened'>,
): OwnIssue {
  if (progress.issue !== undefined) return { kind: 'known', issue: progress.issue };
  const { tutorial, learner, occurrences, invocation } = taken;
  const { place } = invocation;
  // What a course waits for may go on being about the issue that said it: to label it, to close it.
  const isRequest = occurrences.every(({ kind }) => kind === 'asked');
  if (isRequest && place?.kind === 'issue' && !place.locked) {
    return { kind: 'here', issue: place.number };
  }
  const marker = issueMarker(tutorial, learner.id);
  const issue = opened?.get(marker);
  if (issue !== undefined) return { kind: 'opened', issue };
  return facts.issuesOff || opened?.has(marker) ? { kind: 'none' } : { kind: 'wanted' };
}

/** What their issue is called. */
export function issueTitle({ taken, advanced: { progress } }: Played): string {
  const { tutorial, learner } = taken;
  const title = textIn(tutorial.title, progress.language, tutorial.language);
  return tutorial.learners === 'each' ? `${title} (${learner.login})` : title;
}

/** The issue with its first page. */
export function issueToOpen(played: Played, page: StepPage): OpenIssueFollowUp {
  const { taken, advanced } = played;
  const { tutorial, learner } = taken;
  const title = textIn(tutorial.title, advanced.progress.language, tutorial.language);
  return {
    kind: 'open-issue',
    marker: issueMarker(tutorial, learner.id),
    title: issueTitle(played),
    body: { say: 'tutorialIssue', title, page: page.text, foot: page.foot.issue },
    renews: true,
  };
}
