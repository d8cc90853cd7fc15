import type { Finding } from './finding.ts';
import type { CoursePage } from './read-pages.ts';
import { readWorkflow, type Workflow } from './read-workflow.ts';

/** `3b-…` watches over step 3, too. */
const WORKFLOW = /^\.github\/workflows\/(\d{1,2}|x)[a-z]?[-_ .].*\.ya?ml$/i;
const MOST_WORKFLOWS = 100;

/** One step of a course: its page, and what watches over it. */
export type StepInCourse = {
  readonly number: number | 'finish';
  readonly page: CoursePage | undefined;
  readonly workflows: readonly Workflow[];
};

/** Whether a workflow belongs to a step, by its name. */
export function isStepWorkflow(path: string): boolean {
  return WORKFLOW.test(path);
}

/** Reads the workflows of all steps; one that cannot be read is found. */
export function readStepWorkflows({
  files,
  findings,
}: {
  readonly files: ReadonlyMap<string, string>;
  readonly findings: Finding[];
}): readonly Workflow[] {
  const paths = [...files.keys()].filter((path) => WORKFLOW.test(path)).sort();
  return paths.slice(0, MOST_WORKFLOWS).flatMap((path) => {
    const number = Number.parseInt(WORKFLOW.exec(path)?.[1] ?? '', 10);
    if (Number.isNaN(number)) return [];
    const read = readWorkflow(path, number, files.get(path) ?? '');
    if ('on' in read) return [read];
    findings.push({ kind: 'unreadable', path, line: read.line });
    return [];
  });
}

/** All steps that have a page or a workflow, in the order of their numbers, the end last. */
export function stepsOf(
  pages: readonly CoursePage[],
  workflows: readonly Workflow[],
): readonly StepInCourse[] {
  const numbers = new Set<number>();
  for (const { number } of pages) if (number !== 'finish') numbers.add(number);
  for (const { number } of workflows) if (number > 0) numbers.add(number);
  const steps = [...numbers]
    .sort((one, other) => one - other)
    .map((number): StepInCourse => {
      return {
        number,
        page: pages.find((page) => page.number === number),
        workflows: workflows.filter((workflow) => workflow.number === number),
      };
    });
  const last = pages.find(({ number }) => number === 'finish');
  return last === undefined ? steps : [...steps, { number: 'finish', page: last, workflows: [] }];
}
