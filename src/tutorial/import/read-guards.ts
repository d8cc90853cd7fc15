import type { FindingIn } from './finding.ts';
import type { JobStep, Workflow } from './read-workflow.ts';

/** What the conditions of a workflow ask for, as far as a tutorial can ask for it, too. */
export type Guards = {
  /** A branch, or a pattern of branches. */
  readonly branch: string | undefined;
  readonly label: string | undefined;
  readonly title: string | undefined;
  /** Whether a pull request has to be merged, and not only closed. */
  readonly isMerged: boolean;
};

const MERGED = /^github\.event\.pull_request\.merged(\s*==\s*true)?$/;

/** Conditions that a tutorial fulfils by itself: where one is, and that this is no template. */
const KNOWN: readonly RegExp[] = [
  /^!?\s*github\.event\.repository\.is_template(\s*[!=]=\s*(true|false))?$/,
  /current_step/,
  /^github\.repository(_owner)?\s*[!=]=/,
  /^(always|success|failure|cancelled)\(\)$/,
  /^!?\s*(cancelled|failure)\(\)$/,
  /^contains\(\s*steps\.\*/,
  /^!?\s*contains\(\s*steps\.\*/,
  /^steps\.[\w-]+\.(outcome|conclusion|outputs)/,
  MERGED,
  /^github\.(event\.)?ref_type\s*==\s*'branch'$/,
  /^github\.event\.(created|deleted)\b/,
  /^!?\s*github\.event\.(created|deleted)\b/,
  /^github\.actor\s*!=/,
  /^github\.event_name\s*==/,
  /^(true|false|)$/,
];

const BRANCH =
  /^(?:github\.(?:ref_name|ref|event\.ref|head_ref)|github\.event\.pull_request\.head\.ref)$/;
const LABEL = /^github\.event\.label\.name$/;
const TITLE = /^github\.event\.(?:issue|pull_request)\.title$/;

/** By which a workflow goes on to the next step. */
const GOES_ON = /action-update-step|gh workflow enable/;

type Condition = { readonly text: string; readonly line: number };

/** Reads the conditions of all jobs; those that mean nothing to a tutorial are found. */
export function readGuards(workflow: Workflow): {
  readonly guards: Guards;
  readonly findings: readonly FindingIn[];
} {
  const found: { branch?: string; label?: string; title?: string; isMerged?: true } = {};
  const findings: FindingIn[] = [];
  for (const { text, line } of conditionsOf(workflow)) {
    if (MERGED.test(text)) found.isMerged = true;
    if (KNOWN.some((known) => known.test(text))) continue;
    const { subject = '', value, pattern } = comparisonOf(text);
    if (value !== undefined && BRANCH.test(subject)) {
      found.branch = (pattern ?? value).replace(/^refs\/heads\//, '');
    } else if (value !== undefined && LABEL.test(subject)) found.label = value;
    else if (value !== undefined && TITLE.test(subject)) found.title = value;
    else findings.push({ kind: 'guard', text, line });
  }
  const { branch, label, title, isMerged = false } = found;
  return { guards: { branch, label, title, isMerged }, findings };
}

/** The parts of all conditions of jobs, and of steps that go on to the next step of the course. */
function conditionsOf({ jobs, positionOf }: Workflow): readonly Condition[] {
  return Object.entries(jobs).flatMap(([name, job]) => {
    const steps = (job.steps ?? []).flatMap((step, index) =>
      goesOn(step) ? [{ text: step.if, path: ['jobs', name, 'steps', index, 'if'] }] : [],
    );
    return [{ text: job.if, path: ['jobs', name, 'if'] }, ...steps].flatMap(({ text, path }) =>
      partsOf(text ?? '').map((part) => ({ text: part, line: positionOf(path).line })),
    );
  });
}

function goesOn({ uses = '', run = '' }: JobStep): boolean {
  return GOES_ON.test(uses) || GOES_ON.test(run);
}

/** The parts that `&&` joins, without the marks around them. */
function partsOf(condition: string): readonly string[] {
  return condition
    .replace(/^\s*\$\{\{([\s\S]*)\}\}\s*$/, '$1')
    .split('&&')
    .map((part) => part.replace(/\s+/g, ' ').trim());
}

/** `a == 'b'` and `contains(a, 'b')`; `pattern` stands for what fits the latter. */
function comparisonOf(part: string): {
  readonly subject?: string | undefined;
  readonly value?: string | undefined;
  readonly pattern?: string;
} {
  const [, same, value] = /^([\w.]+) ?== ?'([^']*)'$/.exec(part) ?? [];
  if (value !== undefined) return { subject: same, value };
  const [, how, subject, inside] =
    /^(contains|startsWith|endsWith)\( ?([\w.]+) ?, ?'([^']*)' ?\)$/.exec(part) ?? [];
  if (inside === undefined) return {};
  const before = how === 'startsWith' ? '' : '*';
  const after = how === 'endsWith' ? '' : '*';
  return { subject, value: inside, pattern: `${before}${inside}${after}` };
}
