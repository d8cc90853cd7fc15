import type { CheckInFile } from '../read/check-schema.ts';
import type { Finding, FindingIn } from './finding.ts';
import { readGuards } from './read-guards.ts';
import { readLooks } from './read-looks.ts';
import { type Awaited, readTriggers } from './read-triggers.ts';
import type { Workflow } from './read-workflow.ts';

/** As many as stand in one place of a tutorial. */
const MOST_CHECKS = 30;

/**
 * What a step waits for, of the workflows that watch over it; any of them is enough. Undefined: the learner says
 * `Next`. `known`: branches that steps before this one waited for; those of this one are added.
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
  return { done: joined('any', ways), findings };
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
  const line = workflow.positionOf(['on']).line;
  const isElsewhere = awaited.length > 0 && awaited.every((one) => one.isElsewhere);
  if (awaited.length === 0)
    return { done: undefined, findings: [...findings, { kind: 'next', line }] };
  if (isElsewhere) {
    const hidden = [...new Set(checks.map(fileOf))].filter((file) => file !== undefined);
    findings.push(...hidden.map((file): FindingIn => ({ kind: 'branch-file', file, line })));
  }
  const event = joined(
    'any',
    awaited.map(({ check }: Awaited) => check),
  );
  const all = isElsewhere ? [event] : [event, ...checks];
  return {
    done: joined(
      'all',
      all.filter((one) => one !== undefined),
    ),
    findings,
  };
}

function fileOf({ file, not }: CheckInFile): string | undefined {
  return file?.path ?? not?.file?.path;
}

function joined(how: 'all' | 'any', checks: readonly CheckInFile[]): CheckInFile | undefined {
  const [first, ...more] = checks;
  if (first === undefined || more.length === 0) return first;
  return { [how]: checks.slice(0, MOST_CHECKS) };
}
