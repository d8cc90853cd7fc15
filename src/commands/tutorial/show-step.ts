import type { PlanContext } from '../../engine/command.ts';
import type { RepositoryFacts } from '../../engine/happening.ts';
import { linksTo } from '../../engine/links-to.ts';
import { TooLargeError } from '../../git/git-error.ts';
import { createLooker } from '../../tutorial/look-at.ts';
import { partsOf } from '../../tutorial/parts-of.ts';
import type { Progress } from '../../tutorial/progress.ts';
import { stepFiles } from '../../tutorial/step-files.ts';
import { textIn } from '../../tutorial/text-in.ts';
import type { Step, Text, Tutorial } from '../../tutorial/tutorial.ts';
import type { Message } from '../../words/message.ts';
import { render } from '../../words/render.ts';
import { makePersonal } from '../personal-values.ts';

/** A page that people read; longer files are data. */
const MOST_BYTES = 262_144;

export type Shown = {
  readonly tutorial: Tutorial;
  readonly step: Step;
  readonly progress: Progress;
  /** Stands above the page: what came of what led here. */
  readonly above: readonly Text[];
};

/** What a step has to show, as Markdown. */
export type StepPage = {
  /** What came of what led here; empty where nothing did. */
  readonly above: string;
  /** The step's own text, with that above it. */
  readonly text: string;
  /** Where one is, and what one can always say, on the first page or in the learner's issue. */
  readonly foot: Readonly<Record<'page' | 'issue', string>>;
};

/** The page of a step in the learner's language. */
export async function pageOf(
  { tutorial, step, progress, above }: Shown,
  { tree, facts }: Pick<PlanContext, 'tree' | 'facts'>,
): Promise<StepPage> {
  const own = await textOf(step, progress.language, tutorial, { tree, facts });
  const look = createLooker({ progress, files: tree, filesOn: undefined, occurrences: [] });
  const inOwn = (texts: readonly Text[]) =>
    texts.map((one) => textIn(one, progress.language, tutorial.language));
  const answers = inOwn(above);
  const below = inOwn(await partsOf(step, look));
  const inWords = (parts: readonly string[]) =>
    parts.map((part) => makePersonal(part.trim(), facts)).join('\n\n');
  return {
    above: inWords(answers),
    text: inWords([...answers, own, ...below]),
    foot: {
      page: footOf({ tutorial, step, progress }, 'page', facts),
      issue: footOf({ tutorial, step, progress }, 'issue', facts),
    },
  };
}

/** The first page of the repository while this step is on. */
export function firstPage({ text, foot }: StepPage): string {
  return `${text}\n\n---\n\n${foot.page}\n`;
}

/**
 * In a world one walks about: there is a place from which one can go to more than two others. The number
 * of a place in the file says nothing there.
 */
export function isWorld({ steps }: Tutorial): boolean {
  return steps.some(({ ways }) => {
    const places = ways.flatMap(({ go }) => (typeof go === 'object' ? [go.step] : []));
    return new Set(places).size > 2;
  });
}

function footOf(
  { tutorial, step, progress }: Omit<Shown, 'above'>,
  where: 'page' | 'issue',
  facts: RepositoryFacts,
): string {
  const isOver = progress.finishedAt !== undefined;
  const foot: Message = {
    say: 'tutorialFoot',
    number: tutorial.steps.indexOf(step) + 1,
    of: tutorial.steps.length,
    isWorld: isWorld(tutorial),
    isOver,
    hasHints: !isOver && step.hints.length > 0,
    where,
  };
  return render(foot, linksTo(facts));
}

/** One that is missing or too large is told in its place: the course goes on, and its author sees it. */
async function textOf(
  step: Step,
  language: string,
  tutorial: Tutorial,
  { tree, facts }: Pick<PlanContext, 'tree' | 'facts'>,
): Promise<string> {
  for (const path of stepFiles(step, language, tutorial)) {
    try {
      const bytes = await tree.read(path, MOST_BYTES);
      if (bytes !== undefined) return bytes.toString('utf8');
    } catch (error) {
      if (!(error instanceof TooLargeError)) throw error;
      return render({ say: 'tutorialTextTooLarge', path, most: MOST_BYTES }, linksTo(facts));
    }
  }
  return render({ say: 'tutorialTextMissing', path: step.text }, linksTo(facts));
}
