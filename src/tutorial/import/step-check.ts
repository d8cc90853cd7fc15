import type { CheckInFile } from '../read/check-schema.ts';
import type { Finding, FindingIn } from './finding.ts';
import { readGuards } from './read-guards.ts';
import { readLooks } from './read-looks.ts';
import { readTriggers } from './read-triggers.ts';
import type { Workflow } from './read-workflow.ts';
import type { Awaited } from './trigger.ts';

/** As many as stand in one place of a tutorial. */
const MOST_CHECKS = 30;

/**
 * What a step waits for, of the workflows that watch over it; any of them is enough. Undefined: the learner says
 * `Next`. `known`: branches that are there already; those that this step waits for are added.
 */
export function stepCheck(
  workflows: readonly Workflow[],
  known: Set<string>,
): { readonly done: CheckInFile | undefined; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const ways: CheckInFile[] = [];
  for (const workflow of workflows) {
    const read = wayOf(workflow, known);
    findings.push(...read.findings.map((one): Finding => ({ ...one, path: workflow.path })));
    if (read.done !== undefined) ways.push(read.done);
  }
  const done = joined('any', ways);
  if (done !== undefined) return { done, findings };
  const idle = workflows.map(({ path, positionOf }): Finding => {
    return { kind: 'next', path, line: positionOf(['on']).line };
  });
  return { done, findings: [...findings, ...idle.slice(0, 1)] };
}

function wayOf(
  workflow: Workflow,
  known: Set<string>,
): { readonly done: CheckInFile | undefined; readonly findings: readonly FindingIn[] } {
  const { guards, findings: inGuards } = readGuards(workflow);
  const { awaited, findings: inTriggers } = readTriggers(workflow, guards, known);
  for (const { check } of awaited) if (check.branch !== undefined) known.add(check.branch);
  const { checks, findings: inLooks } = readLooks(workflow);
  const findings: FindingIn[] = [...inGuards, ...inTriggers, ...inLooks];
  if (awaited.length === 0) return { done: undefined, findings };
  const line = workflow.positionOf(['on']).line;
  const branches = [...new Set(awaited.map(({ branch }) => branch))];
  // Where files are looked at, a branch whose name nobody knows is left out if there is another one.
  const certain = checks.length === 0 ? branches : branches.filter((one) => !isPattern(one));
  const ways = (certain.length === 0 ? branches : certain).map((branch) =>
    onBranch(branch, { awaited, checks }),
  );
  if (certain.length === 0) {
    const hidden = [...new Set(checks.map(fileOf))].filter((file) => file !== undefined);
    findings.push(...hidden.map((file): FindingIn => ({ kind: 'branch-file', file, line })));
  } else if (certain.length < branches.length) findings.push({ kind: 'other-branches', line });
  return {
    done: joined(
      'any',
      ways.filter((way) => way !== undefined),
    ),
    findings,
  };
}

/** What happens on one branch, with the files as they are there. */
function onBranch(
  branch: string | undefined,
  {
    awaited,
    checks,
  }: { readonly awaited: readonly Awaited[]; readonly checks: readonly CheckInFile[] },
): CheckInFile | undefined {
  const events = awaited.filter((one) => one.branch === branch).map(({ check }) => check);
  const there = isPattern(branch) ? [] : checks.map((check) => lyingOn(branch, check));
  const event = joined('any', events);
  return event && joined('all', [event, ...there]);
}

function lyingOn(branch: string | undefined, check: CheckInFile): CheckInFile {
  if (branch === undefined) return check;
  const { file, not } = check;
  return {
    ...check,
    ...(file === undefined ? {} : { file: { ...file, branch } }),
    ...(not === undefined ? {} : { not: lyingOn(branch, not) }),
  };
}

function isPattern(branch: string | undefined): boolean {
  return branch !== undefined && /[*?]/.test(branch);
}

function fileOf({ file, not }: CheckInFile): string | undefined {
  return file?.path ?? not?.file?.path;
}

function joined(how: 'all' | 'any', checks: readonly CheckInFile[]): CheckInFile | undefined {
  const [first, ...more] = checks;
  if (first === undefined || more.length === 0) return first;
  return { [how]: checks.slice(0, MOST_CHECKS) };
}
