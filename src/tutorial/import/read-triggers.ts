import type { CheckInFile } from '../read/check-schema.ts';
import { leftOut } from './left-out.ts';
import type { Guards } from './read-guards.ts';
import { commentOf, issuesOf } from './read-issues.ts';
import { pullCheck, pullOf } from './read-pull.ts';
import { ANY_OTHER, pushOf } from './read-push.ts';
import type { Workflow } from './read-workflow.ts';
import { type Read, type Reading, type Settings, settingsSchema, unheardOf } from './trigger.ts';

/** Begun by hand, besides what the course waits for. */
const PASSED_OVER: ReadonlySet<string> = new Set(['workflow_dispatch', 'workflow_call']);

/** What begins a workflow → what a step waits for; any of it is enough. */
export function readTriggers(
  { on, positionOf }: Workflow,
  guards: Guards,
  known: ReadonlySet<string>,
): Read {
  const reads = Object.entries(on)
    .filter(([name]) => !PASSED_OVER.has(name))
    .map(([name, settings]) => {
      const lineOf = (key: string) => positionOf(['on', name, key]).line;
      const parsed = settingsSchema.parse(settings ?? {});
      const read = triggerOf(name, parsed, { guards, known, lineOf });
      return { ...read, findings: [...read.findings, ...leftOut(name, parsed, lineOf)] };
    });
  return {
    awaited: reads.flatMap(({ awaited }) => awaited),
    findings: reads.flatMap(({ findings }) => findings),
  };
}

function triggerOf(name: string, settings: Settings, reading: Reading): Read {
  const { guards, lineOf } = reading;
  switch (name) {
    case 'push':
      return pushOf(settings, reading);
    case 'create':
      return found([{ branch: guards.branch ?? ANY_OTHER }], guards.branch ?? ANY_OTHER);
    case 'pull_request':
    case 'pull_request_target':
      return pullOf(settings, reading);
    case 'pull_request_review':
      return {
        ...found([pullCheck('reviewed', guards)], guards.branch ?? ANY_OTHER),
        findings: unheardOf(name, settings.types, 'submitted', lineOf),
      };
    case 'issues':
      return issuesOf(settings, reading);
    case 'issue_comment':
      return commentOf(settings, reading);
    case 'page_build':
    case 'deployment_status':
      return {
        ...found([{ site: 'published' }]),
        findings: [{ kind: 'site', line: lineOf('') }],
      };
    default:
      return { awaited: [], findings: [{ kind: 'trigger', name, line: lineOf('') }] };
  }
}

function found(checks: readonly CheckInFile[], branch?: string): Read {
  return { awaited: checks.map((check) => ({ check, branch })), findings: [] };
}
