import { stringify } from 'yaml';
import type { CheckInFile } from '../read/check-schema.ts';
import type { Finding } from './finding.ts';
import type { Preparation } from './read-making.ts';
import { readPages } from './read-pages.ts';
import { readPreparations } from './read-preparations.ts';
import { isStepWorkflow, readStepWorkflows, type StepInCourse, stepsOf } from './read-steps.ts';
import type { Workflow } from './read-workflow.ts';
import { stepCheck } from './step-check.ts';

/** Where pages of steps lie. */
const PAGES = '.github/steps';
const TUTORIAL_FILE = '.github/tutorial.yml';
/** What becomes the first page when somebody begins an exercise, as its start wrote one. */
const STARTED_PAGE = '.github/started.md';
const STEP_KEPT = /^\.github\/(steps\/-step\.txt|script\/(STEP|update-step\.sh|check-file\.sh))$/;
const PAGE = /^\.github\/steps\/(\d+|x)[-_ ][^/]*\.md$/i;
const MOST_EFFECTS = 20;

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

/** What is read of a course while it is brought over. */
type Course = {
  readonly files: ReadonlyMap<string, string>;
  readonly mayWrite: (path: string) => boolean;
  readonly findings: Finding[];
  /** Branches that are there already. */
  readonly known: Set<string>;
};

/**
 * Brings a course in the layout of GitHub Skills over: files by path in, files and findings out. Undefined: there is no
 * such course in it. Nothing of what strangers wrote is run, and their YAML is plain data. `mayWrite`: whether effects of
 * a tutorial may write there. `startedPage`: the first page of an exercise that has begun, which leads to its issue.
 */
export function importCourse(
  files: ReadonlyMap<string, string>,
  {
    mayWrite,
    startedPage,
  }: Pick<Course, 'mayWrite'> & { readonly startedPage: (title: string) => string },
): Imported | undefined {
  const { pages, findings: inPages } = readPages(files);
  const course: Course = { files, mayWrite, findings: [...inPages], known: new Set() };
  const workflows = readStepWorkflows(course);
  const steps = stepsOf(pages, workflows);
  if (steps.length === 0 || pages.length === 0) return undefined;
  const isExercise = workflows.some(({ text }) => /skills\/exercise-toolkit/.test(text));
  const written = new Map<string, string>();
  const names = new Set<string>();
  // What the beginning shows is the first step.
  const prepared = effectsOf(
    workflows.filter(({ number }) => number === 0),
    course,
  );
  const title = titleOf(files.get('README.md') ?? '');
  if (isExercise) written.set(STARTED_PAGE, startedPage(title));
  const started = isExercise ? [{ copy: STARTED_PAGE, to: 'README.md' }] : [];
  const begin = [...started, ...prepared].slice(0, MOST_EFFECTS);
  const inFile = steps.map((step, index) => {
    const name = nameOf(step, names);
    written.set(`${PAGES}/${name}.md`, textOf(step, name, course));
    const called = (step.page?.title ?? '').slice(0, 200);
    const own = { step: name, ...(called === '' ? {} : { title: called }) };
    const isLast = step.number === 'finish' || index === steps.length - 1;
    return isLast && step.workflows.length === 0 ? own : { ...own, ...doneOf(step, course) };
  });
  const tutorial = {
    title,
    ...(isExercise ? { show: 'issue' } : {}),
    ...(begin.length === 0 ? {} : { begin }),
    steps: inFile,
  };
  written.set(TUTORIAL_FILE, stringify(tutorial, { lineWidth: 100 }));
  const replaced = [...files.keys()].filter(
    (path) => isStepWorkflow(path) || STEP_KEPT.test(path) || PAGE.test(path),
  );
  return {
    layout: isExercise ? 'exercise' : 'readme',
    steps: steps.length,
    files: written,
    removed: replaced.filter((path) => !written.has(path)).sort(),
    findings: course.findings.toSorted(
      (one, other) =>
        one.path.localeCompare(other.path, 'en', { numeric: true }) || one.line - other.line,
    ),
  };
}

/** What a step waits for, and what it brings about when it is done. */
function doneOf(
  step: StepInCourse,
  course: Course,
): { readonly done?: CheckInFile; readonly [Then]?: readonly Preparation[] } {
  const { findings, known } = course;
  if (step.workflows.length === 0) {
    const { path = '', line = 1 } = step.page ?? {};
    findings.push({ kind: 'no-workflow', step: String(step.number), path, line });
    return {};
  }
  const { done, findings: found } = stepCheck(step.workflows, known);
  findings.push(...found);
  const effects = effectsOf(step.workflows, course);
  return {
    ...(done === undefined ? {} : { done }),
    ...(effects.length === 0 ? {} : { [Then]: effects }),
  };
}

/** The file's word for what a step brings about; nobody awaits it. */
const Then = 'then';

function effectsOf(workflows: readonly Workflow[], course: Course): readonly Preparation[] {
  const effects = workflows.flatMap((workflow) => {
    const prepared = readPreparations(workflow, course, course.known);
    course.findings.push(...prepared.findings);
    return prepared.effects;
  });
  return effects.slice(0, MOST_EFFECTS);
}

function textOf(
  { page, number, workflows }: StepInCourse,
  name: string,
  { findings }: Course,
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
