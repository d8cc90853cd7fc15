import type { PlanContext } from '../../engine/command.ts';
import { linksTo } from '../../engine/links-to.ts';
import type { FollowUp } from '../../engine/plan.ts';
import { textIn } from '../../tutorial/text-in.ts';
import { render } from '../../words/render.ts';
import { issueMarker } from './course.ts';
import { rowsToTell } from './rows-to-tell.ts';
import type { StepPage } from './show-step.ts';
import type { Played } from './take-turn.ts';
import { hintToTell } from './tell-turn.ts';

/**
 * Shows a step in the learner's issue, which is opened where there is none yet: one comment for each
 * time that one comes to a step, in which the table of what was looked at, and hints, are renewed in
 * place. Empty where the turn has nothing to show there.
 */
export function showInIssue(
  played: Played,
  page: StepPage,
  {
    isShown,
    facts,
    commands,
  }: { readonly isShown: boolean } & Pick<PlanContext, 'facts' | 'commands'>,
): readonly FollowUp[] {
  const { taken, advanced } = played;
  if (!isShown && !isTold(played)) return [];
  const { tutorial, learner } = taken;
  const { step, progress } = advanced;
  const marker = issueMarker(tutorial, learner.id);
  const title = textIn(tutorial.title, progress.language, tutorial.language);
  const name = tutorial.learners === 'each' ? `${title} (${learner.login})` : title;
  const open: readonly FollowUp[] =
    progress.issue === undefined
      ? [{ kind: 'open-issue', marker, title: name, body: { say: 'tutorialIssue', title } }]
      : [];
  const hint = hintToTell(played, facts);
  // The time of coming there tells it from the comment of another time, also of one that was undone.
  const came = progress.been[step.name]?.last ?? progress.startedAt;
  return [
    ...open,
    {
      kind: 'write-comment',
      issue: progress.issue ?? { marker },
      marker: `step-${step.name}-${came.replace(/\D/g, '')}`,
      ...(came === progress.turnedAt && isShown ? { isNew: true as const } : {}),
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
function isTold({ advanced: { outcome, table } }: Played): boolean {
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
