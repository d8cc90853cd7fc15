import { keepSwitches, withoutSwitches } from '../first-run/switches.ts';
import type { Stage } from '../own-phrase/stage.ts';
import { PAGE } from './course.ts';
import { firstPage, isWorld, type StepPage } from './show-step.ts';
import type { Played } from './take-turn.ts';

/** Writes the step to the first page, on the stage, where it is new or was lost. */
export async function showOnPage(
  played: Played,
  page: StepPage,
  { stage, isNew }: { readonly stage: Stage; readonly isNew: boolean },
): Promise<void> {
  const before = await stage.tree.readText(PAGE);
  if (!isNew && !isLost(played, page, before)) return;
  // What is left to be switched on stays left until it is.
  const text = keepSwitches(before ?? '', firstPage(page));
  await stage.apply([{ kind: 'write', path: PAGE, content: { kind: 'text', text } }]);
}

/** Whoever wrote over the first page within a course gets it back by asking where they are. */
function isLost(
  { taken: { tutorial }, advanced: { outcome, progress } }: Played,
  { text }: StepPage,
  before: string | undefined,
): boolean {
  if (outcome.kind !== 'here' || progress.finishedAt !== undefined || isWorld(tutorial))
    return false;
  return before === undefined || !withoutSwitches(before).includes(text);
}
