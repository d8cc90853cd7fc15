import type { PlanContext } from '../../engine/command.ts';
import { linksTo } from '../../engine/links-to.ts';
import type { FollowUp } from '../../engine/plan.ts';
import { render } from '../../words/render.ts';
import { issueMarker } from './course.ts';
import type { OwnIssue } from './own-issue.ts';
import { rowsToTell } from './rows-to-tell.ts';
import type { StepPage } from './show-step.ts';
import type { Played } from './take-turn.ts';
import { hintToTell } from './tell-turn.ts';

type Where = Pick<PlanContext, 'facts' | 'commands'> & {
  readonly own: Exclude<OwnIssue, { kind: 'wanted' }>;
  /** The step's page is new, or says something new. */
  readonly isShown: boolean;
};

/**
 * Shows a step in the learner's issue: one comment for each time that one comes to a step, in which the
 * table of what was looked at, and hints, are renewed in place. What stands in the issue's own text
 * already is not shown again.
 */
export function showInIssue(
  played: Played,
  page: StepPage,
  { own, isShown, facts, commands }: Where,
): readonly FollowUp[] {
  if (own.kind === 'opened' && isShown) return [];
  const { taken, advanced } = played;
  const { step, progress } = advanced;
  const hint = hintToTell(played, facts);
  // The time of coming there tells it from the comment of another time, also of one that was undone.
  const came = progress.been[step.name]?.last ?? progress.startedAt;
  const isNew = own.kind === 'here' || (came === progress.turnedAt && isShown);
  return [
    {
      kind: 'write-comment',
      issue: 'issue' in own ? own.issue : { marker: issueMarker(taken.tutorial, taken.learner.id) },
      marker: `step-${step.name}-${came.replace(/\D/g, '')}`,
      ...(isNew ? { isNew: true as const } : {}),
      message: {
        say: 'tutorialStep',
        page: page.text,
        rows: played.begun ? [] : rowsToTell(played, commands),
        notes: hint === undefined ? [] : [render(hint, linksTo(facts))],
        foot: page.foot.issue,
      },
    },
  ];
}

/** Whether the turn left one at the step, and there is more to say of it now. */
export function isTold({ advanced: { outcome, table } }: Played): boolean {
  switch (outcome.kind) {
    case 'not-yet':
      return outcome.otherwise === undefined;
    case 'hint':
      return outcome.hint !== undefined;
    case 'here':
    case 'stayed':
      return table.length > 0;
    default:
      return false;
  }
}
