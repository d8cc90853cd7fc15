import type { PlanContext } from '../../engine/command.ts';
import { linksTo } from '../../engine/links-to.ts';
import type { Aside } from '../../engine/plan.ts';
import type { Progress } from '../../tutorial/progress.ts';
import { PROGRESS_BRANCH, PROGRESS_PAGE, progressFile } from '../../tutorial/progress-files.ts';
import { progressPage } from '../../tutorial/progress-page.ts';
import { writeProgress } from '../../tutorial/read-progress.ts';
import { textIn } from '../../tutorial/text-in.ts';
import type { Tutorial } from '../../tutorial/tutorial.ts';
import { render } from '../../words/render.ts';
import { allStandings } from './read-standing.ts';

/** How far somebody is now, and the page on which a teacher reads it of everybody. */
export async function keepProgress(
  progress: Progress,
  tutorial: Tutorial,
  context: Pick<PlanContext, 'repository' | 'facts'>,
): Promise<Aside> {
  const path = progressFile(tutorial, progress.learner.id);
  const everybody = new Map([...(await allStandings(context)), [path, progress]]);
  const { rows, more } = progressPage([...everybody.values()], tutorial);
  const page = render(
    {
      say: 'tutorialProgressPage',
      title: textIn(tutorial.title, tutorial.language, tutorial.language),
      rows: rows.map(({ step, ...row }) => ({
        ...row,
        step: textIn(step.title, tutorial.language, tutorial.language),
      })),
      more,
    },
    linksTo(context.facts),
  );
  return {
    branch: PROGRESS_BRANCH,
    subject: `${progress.learner.login}: ${progress.step}`,
    changes: [
      { kind: 'write', path, content: { kind: 'text', text: writeProgress(progress) } },
      { kind: 'write', path: PROGRESS_PAGE, content: { kind: 'text', text: `${page}\n` } },
    ],
  };
}
