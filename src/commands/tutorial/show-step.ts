import type { PlanContext } from '../../engine/command.ts';
import { linksTo } from '../../engine/links-to.ts';
import type { Progress } from '../../tutorial/progress.ts';
import { stepFiles } from '../../tutorial/step-files.ts';
import { textIn } from '../../tutorial/text-in.ts';
import type { Step, Text, Tutorial } from '../../tutorial/tutorial.ts';
import { render } from '../../words/render.ts';
import { makePersonal } from '../personal-values.ts';

/** A page that people read; longer files are data. */
const MOST_BYTES = 262_144;

export type Shown = {
  readonly tutorial: Tutorial;
  readonly step: Step;
  readonly progress: Progress;
  /** Stands above the page: what came of the words that led here. */
  readonly answer: Text | undefined;
};

/**
 * The page of a step in the learner's language, made personal, with where one is and what one can
 * always say below it. Markdown.
 */
export async function pageOf(
  { tutorial, step, progress, answer }: Shown,
  context: Pick<PlanContext, 'tree' | 'facts'>,
): Promise<string> {
  const text = await textOf(step, progress.language, tutorial, context.tree);
  const above = answer === undefined ? [] : [textIn(answer, progress.language, tutorial.language)];
  const parts = [...above, text ?? missing(step, context)].map((part) =>
    makePersonal(part.trim(), context.facts),
  );
  const isOver = progress.finishedAt !== undefined;
  const foot = render(
    {
      say: 'tutorialFoot',
      number: tutorial.steps.indexOf(step) + 1,
      of: tutorial.steps.length,
      isWorld: isWorld(tutorial),
      isOver,
      hasHints: !isOver && step.hints.length > 0,
    },
    linksTo(context.facts),
  );
  return [...parts, '---', foot].join('\n\n');
}

/** In a world one walks about; the number of a place in the file says nothing there. */
export function isWorld({ steps }: Tutorial): boolean {
  return steps.some(({ ways }) => ways.filter(({ go }) => go !== undefined).length > 2);
}

async function textOf(
  step: Step,
  language: string,
  tutorial: Tutorial,
  tree: PlanContext['tree'],
): Promise<string | undefined> {
  for (const path of stepFiles(step, language, tutorial)) {
    if ((await tree.entry(path)) === undefined) continue;
    const bytes = await tree.read(path, MOST_BYTES);
    if (bytes !== undefined) return bytes.toString('utf8');
  }
  return undefined;
}

function missing(step: Step, { facts }: Pick<PlanContext, 'facts'>): string {
  return render({ say: 'tutorialTextMissing', path: step.text }, linksTo(facts));
}
