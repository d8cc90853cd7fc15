import { z } from 'zod';
import type { CheckInFile } from '../read/check-schema.ts';
import type { FindingIn } from './finding.ts';
import type { Guards } from './read-guards.ts';
import { ANY_OTHER, pushOf } from './read-push.ts';
import type { Workflow } from './read-workflow.ts';

/** What one trigger comes to: something to wait for, and where its files lie then. */
export type Awaited = {
  readonly check: CheckInFile;
  /** A branch, or a pattern of branches; undefined: the default one. */
  readonly branch: string | undefined;
};

const texts = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const settingsSchema = z
  .looseObject({
    branches: texts.optional().catch(undefined),
    'branches-ignore': texts.optional().catch(undefined),
    paths: texts.optional().catch(undefined),
    types: texts.optional().catch(undefined),
  })
  .catch({});

export type Settings = z.output<typeof settingsSchema>;
export type Reading = {
  readonly guards: Guards;
  /** Branches that are there already: earlier steps waited for them, or made them. */
  readonly known: ReadonlySet<string>;
  readonly lineOf: (key: string) => number;
};
export type Read = {
  readonly awaited: readonly Awaited[];
  readonly findings: readonly FindingIn[];
};

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
      return triggerOf(name, settingsSchema.parse(settings ?? {}), { guards, known, lineOf });
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
      return found([pullCheck('reviewed', guards)], guards.branch ?? ANY_OTHER);
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

const OPENED: ReadonlySet<string> = new Set(['opened']);

function pullOf({ types }: Settings, { guards, lineOf }: Reading): Read {
  const line = lineOf('types');
  const wanted = types ?? ['opened'];
  const branch = guards.branch ?? ANY_OTHER;
  const isOpened = wanted.includes('opened');
  // Whoever opens a pull request has pushed before: only where that is not waited for, commits are.
  const isPushed = wanted.includes('synchronize') && !isOpened;
  const isClosed = wanted.includes('closed');
  const heard = new Set([...OPENED, 'closed', ...(isPushed ? ['synchronize'] : [])]);
  const unheard = wanted.filter((type) => !heard.has(type));
  return {
    awaited: [
      ...(isOpened ? [{ check: pullCheck('opened', guards), branch }] : []),
      ...(isPushed ? [{ check: { commit: { branch } }, branch }] : []),
      ...(isClosed ? [{ check: pullCheck('merged', guards), branch: undefined }] : []),
    ],
    findings: [
      ...(isPushed && guards.branch === undefined ? [{ kind: 'any-branch', line } as const] : []),
      ...(isClosed && !guards.isMerged ? [{ kind: 'unmerged', line } as const] : []),
      ...unheard.map((type): FindingIn => {
        return { kind: 'trigger', name: `pull_request: ${type}`, line };
      }),
    ],
  };
}

function pullCheck(
  action: NonNullable<CheckInFile['pull']>,
  { branch, title }: Guards,
): CheckInFile {
  return {
    pull: action,
    ...(branch === undefined ? {} : { from: branch }),
    ...(title === undefined ? {} : { title }),
  };
}

function issuesOf({ types = ['opened'] }: Settings, { guards, lineOf }: Reading): Read {
  const known = new Map<string, CheckInFile>([
    ['opened', { issue: 'opened' }],
    [
      'labeled',
      { issue: 'labelled', ...(guards.label === undefined ? {} : { label: guards.label }) },
    ],
    ['closed', { issue: 'closed' }],
  ]);
  const awaited = types.flatMap((type) => {
    const check = known.get(type);
    return check === undefined ? [] : [{ check: withTitle(check, guards), branch: undefined }];
  });
  const others = types.filter((type) => !known.has(type));
  return {
    awaited,
    findings: others.map((type): FindingIn => {
      return { kind: 'trigger', name: `issues: ${type}`, line: lineOf('types') };
    }),
  };
}

function commentOf({ types = ['created'] }: Settings, { guards, lineOf }: Reading): Read {
  const others = types.filter((type) => type !== 'created');
  return {
    awaited: types.includes('created')
      ? [{ check: withTitle({ issue: 'commented' }, guards), branch: undefined }]
      : [],
    findings: others.map((type): FindingIn => {
      return { kind: 'trigger', name: `issue_comment: ${type}`, line: lineOf('types') };
    }),
  };
}

function withTitle(check: CheckInFile, { title }: Guards): CheckInFile {
  return title === undefined ? check : { ...check, title };
}

function found(checks: readonly CheckInFile[], branch?: string): Read {
  return { awaited: checks.map((check) => ({ check, branch })), findings: [] };
}
