import type { FindingIn } from './finding.ts';
import type { Reading, Settings } from './trigger.ts';

/** What each trigger's settings say that is read; the rest narrows it in ways that a tutorial has not. */
const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  push: ['branches', 'branches-ignore', 'paths'],
  pull_request: ['types', 'branches'],
  pull_request_target: ['types', 'branches'],
  pull_request_review: ['types'],
  issues: ['types'],
  issue_comment: ['types'],
};

/** Settings without a counterpart; a pull request is taken to be one to the default branch. */
export function leftOut(
  name: string,
  settings: Settings,
  lineOf: Reading['lineOf'],
): readonly FindingIn[] {
  const known = SETTINGS[name];
  if (known === undefined) return [];
  const others = Object.keys(settings).filter(
    (key) => settings[key] !== undefined && !known.includes(key),
  );
  const bases = name.startsWith('pull_request') ? (settings.branches ?? []) : [];
  return [
    ...others.map(
      (key): FindingIn => ({ kind: 'guard', text: `${name}: ${key}`, line: lineOf(key) }),
    ),
    ...bases
      .filter((base) => !DEFAULT_BASES.has(base))
      .map((pattern): FindingIn => ({ kind: 'paths', pattern, line: lineOf('branches') })),
  ];
}

const DEFAULT_BASES: ReadonlySet<string> = new Set(['main', 'master', '*', '**']);
