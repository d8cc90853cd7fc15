import type { FindingIn } from './finding.ts';
import type { Workflow } from './read-workflow.ts';

/** What the conditions of a workflow ask for, as far as a tutorial can ask for it, too. */
export type Guards = {
  readonly branch: string | undefined;
  readonly label: string | undefined;
  readonly title: string | undefined;
};

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
  /^github\.event\.pull_request\.merged(\s*==\s*true)?$/,
  /^github\.event\.ref_type\s*==\s*'branch'$/,
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

/** Reads the conditions of all jobs; those that mean nothing to a tutorial are found. */
export function readGuards({ jobs, positionOf }: Workflow): {
  readonly guards: Guards;
  readonly findings: readonly FindingIn[];
} {
  const found: { branch?: string; label?: string; title?: string } = {};
  const findings: FindingIn[] = [];
  for (const [name, job] of Object.entries(jobs)) {
    for (const part of partsOf(job.if ?? '')) {
      if (KNOWN.some((known) => known.test(part))) continue;
      const [subject = '', value] = comparisonOf(part);
      if (value !== undefined && BRANCH.test(subject)) {
        found.branch = value.replace(/^refs\/heads\//, '');
      } else if (value !== undefined && LABEL.test(subject)) found.label = value;
      else if (value !== undefined && TITLE.test(subject)) found.title = value;
      else {
        const { line } = positionOf(['jobs', name, 'if']);
        findings.push({ kind: 'guard', text: part, line });
      }
    }
  }
  const { branch, label, title } = found;
  return { guards: { branch, label, title }, findings };
}

/** The parts that `&&` joins, without the marks around them. */
function partsOf(condition: string): readonly string[] {
  return condition
    .replace(/^\s*\$\{\{([\s\S]*)\}\}\s*$/, '$1')
    .split('&&')
    .map((part) => part.replace(/\s+/g, ' ').trim());
}

/** `a == 'b'` and `contains(a, 'b')`. */
function comparisonOf(part: string): readonly [subject?: string, value?: string] {
  const equal = /^([\w.]+) ?== ?'([^']*)'$/.exec(part);
  const contained = /^(?:contains|startsWith|endsWith)\( ?([\w.]+) ?, ?'([^']*)' ?\)$/.exec(part);
  const [, subject, value] = equal ?? contained ?? [];
  return subject === undefined || value === undefined ? [] : [subject, value];
}
