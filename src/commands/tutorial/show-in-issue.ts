import type { FollowUp } from '../../engine/plan.ts';
import { textIn } from '../../tutorial/text-in.ts';
import { issueMarker } from './course.ts';
import type { Played } from './take-turn.ts';
import { rowsToTell } from './tell-turn.ts';

/**
 * Shows a step in the learner's issue, which is opened where there is none yet: a comment a step, in
 * which the table of what was looked at is renewed in place.
 */
export function showInIssue(
  { taken, advanced }: Played,
  page: string,
  isShown: boolean,
): readonly FollowUp[] {
  const { tutorial, learner } = taken;
  const { step, progress, outcome, table } = advanced;
  const isTableNew = outcome.kind === 'not-yet' && (outcome.isNew || taken.isAsked);
  if (!isShown && !isTableNew) return [];
  const marker = issueMarker(tutorial, learner.id);
  const title = textIn(tutorial.title, progress.language, tutorial.language);
  const name = tutorial.learners === 'each' ? `${title} (${learner.login})` : title;
  const open: readonly FollowUp[] =
    progress.issue === undefined
      ? [{ kind: 'open-issue', marker, title: name, body: { say: 'tutorialIssue', title } }]
      : [];
  const times = progress.been[step.name]?.times ?? 1;
  return [
    ...open,
    {
      kind: 'write-comment',
      issue: progress.issue ?? { marker },
      marker: `step-${step.name}-${progress.restarts}-${times}`,
      message: { say: 'tutorialStep', page, rows: isTableNew ? rowsToTell(table) : [] },
    },
  ];
}
