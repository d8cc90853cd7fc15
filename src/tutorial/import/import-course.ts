import { stringify } from 'yaml';
import type { CheckInFile } from '../read/check-schema.ts';
import type { Finding } from './finding.ts';
import { type CoursePage, readPages } from './read-pages.ts';
import { readWorkflow, type Workflow } from './read-workflow.ts';
import { stepCheck } from './step-check.ts';

/** Where pages of steps lie. */
const PAGES = '.github/steps';
const TUTORIAL_FILE = '.github/tutorial.yml';
const WORKFLOW = /^\.github\/workflows\/(\d{1,2}|x)[-_ .].*\.ya?ml$/i;
const STEP_KEPT = /^\.github\/(steps\/-step\.txt|script\/(STEP|update-step\.sh|check-file\.sh))$/;
const MOST_WORKFLOWS = 100;

/** A course as a tutorial. */
export type Imported = {
  /** `exercise`: its pages are comments in an issue; `readme`: they are the first page. */
  readonly layout: 'readme' | 'exercise';
  readonly steps: number;
  /** What to write, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** What the tutorial does from now on, and what would get in its way. */
  readonly removed: readonly string[];
  readonly findings: readonly Finding[];
};

type StepInCourse = {
  readonly number: number | 'finish';
  readonly page: CoursePage | undefined;
  readonly workflows: readonly Workflow[];
};

/**
 * Brings a course in the layout of GitHub Skills over: files by path in, files and findings out. Undefined: there is no
 * such course in it. Nothing of what strangers wrote is run, and their YAML is plain data.
 */
export function importCourse(files: ReadonlyMap<string, string>): Imported | undefined {
  const { pages, findings: inPages } = readPages(files);
  const findings: Finding[] = [...inPages];
  const workflows = workflowsOf(files, findings);
  const steps = stepsOf(pages, workflows);
  if (steps.length === 0 || pages.length === 0) return undefined;
  const isExercise = workflows.some(({ text }) => /skills\/exercise-toolkit/.test(text));
  const written = new Map<string, string>();
  const known = new Set<string>();
  const names = new Set<string>();
  // What the beginning prepares is found; what it shows is the first step.
  for (const start of workflows.filter(({ number }) => number === 0)) {
    const beginning = stepCheck([start], known);
    findings.push(...beginning.findings.filter(({ kind }) => kind === 'prepares'));
  }
  const inFile = steps.map((step, index) => {
    const name = nameOf(step, names);
    written.set(`${PAGES}/${name}.md`, textOf(step, name, findings));
    const title = (step.page?.title ?? '').slice(0, 200);
    const own = { step: name, ...(title === '' ? {} : { title }) };
    if (step.number === 'finish' || index === steps.length - 1) {
      return step.workflows.length === 0 ? own : { ...own, ...doneOf(step, known, findings) };
    }
    return { ...own, ...doneOf(step, known, findings) };
  });
  const tutorial = {
    title: titleOf(files.get('README.md') ?? ''),
    ...(isExercise ? { show: 'issue' } : {}),
    steps: inFile,
  };
  written.set(TUTORIAL_FILE, stringify(tutorial, { lineWidth: 100 }));
  const replaced = [...files.keys()].filter(
    (path) =>
      WORKFLOW.test(path) ||
      STEP_KEPT.test(path) ||
      /^\.github\/steps\/(\d+|x)[-_ ].*\.md$/i.test(path),
  );
  return {
    layout: isExercise ? 'exercise' : 'readme',
    steps: steps.length,
    files: written,
    removed: replaced.filter((path) => !written.has(path)).sort(),
    findings: findings.toSorted(
      (one, other) =>
        one.path.localeCompare(other.path, 'en', { numeric: true }) || one.line - other.line,
    ),
  };
}

function workflowsOf(files: ReadonlyMap<string, string>, findings: Finding[]): readonly Workflow[] {
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
function stepsOf(
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

function doneOf(
  step: StepInCourse,
  known: Set<string>,
  findings: Finding[],
): { readonly done?: CheckInFile } {
  if (step.workflows.length === 0) {
    const { path = '', line = 1 } = step.page ?? {};
    findings.push({ kind: 'no-workflow', step: String(step.number), path, line });
    return {};
  }
  const { done, findings: found } = stepCheck(step.workflows, known);
  findings.push(...found);
  return done === undefined ? {} : { done };
}

function textOf(
  { page, number, workflows }: StepInCourse,
  name: string,
  findings: Finding[],
): string {
  if (page !== undefined) return page.text;
  const path = workflows[0]?.path ?? '';
  findings.push({ kind: 'no-page', step: String(number), path, line: 1 });
  return `# ${name}\n`;
}

/** A name that no other step has. */
function nameOf({ number, page }: StepInCourse, names: Set<string>): string {
  const wanted = page?.name ?? (number === 'finish' ? 'finish' : `step-${number}`);
  const name = names.has(wanted) ? `${wanted}-${names.size + 1}` : wanted;
  names.add(name);
  return name;
}

function titleOf(readme: string): string {
  const heading = /^#[ \t]+(.{1,150})$/m.exec(readme)?.[1];
  return heading?.replace(/[*_`]/g, '').trim() || 'Course';
}
