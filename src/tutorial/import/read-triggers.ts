import { z } from 'zod';
import type { CheckInFile } from '../read/check-schema.ts';
import type { FindingIn } from './finding.ts';
import type { Guards } from './read-guards.ts';
import type { Workflow } from './read-workflow.ts';

/** What one trigger comes to: something to wait for, and whether its files lie on another branch. */
export type Awaited = { readonly check: CheckInFile; readonly isElsewhere: boolean };

const DEFAULT_BRANCHES: ReadonlySet<string> = new Set(['main', 'master', '*', '**']);

const texts = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const settingsSchema = z
  .looseObject({
    branches: texts.optional().catch(undefined),
    paths: texts.optional().catch(undefined),
    types: texts.optional().catch(undefined),
  })
  .catch({});

type Settings = z.output<typeof settingsSchema>;
type Reading = {
  readonly guards: Guards;
  /** Branches that earlier steps waited for. */
  readonly known: ReadonlySet<string>;
  readonly lineOf: (key: string) => number;
};
type Read = { readonly awaited: readonly Awaited[]; readonly findings: readonly FindingIn[] };

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
      return found([{ branch: guards.branch ?? '**' }]);
    case 'pull_request':
    case 'pull_request_target':
      return pullOf(settings, reading);
    case 'pull_request_review':
      return found([{ pull: 'reviewed' }], true);
    case 'issues':
      return issuesOf(settings, reading);
    case 'issue_comment':
      return found([withTitle({ issue: 'commented' }, guards)]);
    case 'page_build':
    case 'deployment_status':
      return found([{ site: 'published' }]);
    default:
      return { awaited: [], findings: [{ kind: 'trigger', name, line: lineOf('') }] };
  }
}

function pushOf({ branches, paths }: Settings, { known, lineOf, guards }: Reading): Read {
  const named = guards.branch === undefined ? (branches ?? ['main']) : [guards.branch];
  const others = named.filter((name) => !DEFAULT_BRANCHES.has(name) && !name.startsWith('!'));
  const isDefault = others.length < named.filter((name) => !name.startsWith('!')).length;
  const made = others.filter((name) => !known.has(name));
  const later = others.filter((name) => known.has(name));
  const touched = isDefault ? touchedBy(paths, lineOf('paths')) : { awaited: [], findings: [] };
  return {
    awaited: [
      ...made.map((branch): Awaited => ({ check: { branch }, isElsewhere: true })),
      ...touched.awaited,
    ],
    findings: [
      ...later.map((branch): FindingIn => {
        return { kind: 'branch-commit', branch, line: lineOf('branches') };
      }),
      ...touched.findings,
    ],
  };
}

/** A tutorial's `**` passes over names that begin with a dot, GitHub's does not. */
function touchedBy(paths: readonly string[] | undefined, line: number): Read {
  if (paths === undefined)
    return found([{ commit: { touches: '**' } }, { commit: { touches: '.github/**' } }]);
  const bad = paths.filter((path) => /^!|[+[\]]/.test(path) || path === '');
  const good = paths.filter((path) => !bad.includes(path));
  const globs = good.map((path) => path.replace(/(^|\/)\*\*(?=[^/])/g, '$1**/*'));
  const read = found(globs.map((touches) => ({ commit: { touches } })));
  return {
    awaited: read.awaited,
    findings: bad.map((pattern): FindingIn => ({ kind: 'paths', pattern, line })),
  };
}

function pullOf({ types = ['opened'] }: Settings, { guards, lineOf }: Reading): Read {
  const isOpened = types.some((type) => /^(opened|reopened|synchronize|edited)$/.test(type));
  const isMerged = types.includes('closed');
  const awaited: Awaited[] = [
    ...(isOpened ? [{ check: withTitle({ pull: 'opened' }, guards), isElsewhere: true }] : []),
    ...(isMerged ? [{ check: withTitle({ pull: 'merged' }, guards), isElsewhere: false }] : []),
  ];
  const others = types.filter(
    (type) => !/^(opened|reopened|synchronize|edited|closed)$/.test(type),
  );
  const findings = awaited.length > 0 ? [] : others.map((type) => ofType('pull_request', type));
  return { awaited, findings };

  function ofType(name: string, type: string): FindingIn {
    return { kind: 'trigger', name: `${name}: ${type}`, line: lineOf('types') };
  }
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
    return check === undefined ? [] : [{ check: withTitle(check, guards), isElsewhere: false }];
  });
  const others = types.filter((type) => !known.has(type));
  return {
    awaited,
    findings: others.map((type): FindingIn => {
      return { kind: 'trigger', name: `issues: ${type}`, line: lineOf('types') };
    }),
  };
}

function withTitle(check: CheckInFile, { title }: Guards): CheckInFile {
  return title === undefined ? check : { ...check, title };
}

function found(checks: readonly CheckInFile[], isElsewhere = false): Read {
  return { awaited: checks.map((check) => ({ check, isElsewhere })), findings: [] };
}
