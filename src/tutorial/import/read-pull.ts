import type { CheckInFile } from '../read/check-schema.ts';
import type { FindingIn } from './finding.ts';
import type { Guards } from './read-guards.ts';
import { ANY_OTHER } from './read-push.ts';
import type { Read, Reading, Settings } from './trigger.ts';

/** What a `pull_request` waits for: one that is opened or merged, or commits for it. */
export function pullOf({ types }: Settings, { guards, lineOf }: Reading): Read {
  const line = lineOf('types');
  const wanted = types ?? ['opened'];
  const branch = guards.branch ?? ANY_OTHER;
  const isOpened = wanted.includes('opened');
  // Whoever opens a pull request has pushed before: only where that is not waited for, commits are.
  const isPushed = wanted.includes('synchronize') && !isOpened;
  const isClosed = wanted.includes('closed');
  const heard = new Set(['opened', 'closed', ...(isPushed ? ['synchronize'] : [])]);
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

/** Something done with a pull request, as far as conditions say with which one. */
export function pullCheck(
  action: NonNullable<CheckInFile['pull']>,
  { branch, title }: Guards,
): CheckInFile {
  return {
    pull: action,
    ...(branch === undefined ? {} : { from: branch }),
    ...(title === undefined ? {} : { title }),
  };
}
