import type { CheckInFile } from '../read/check-schema.ts';
import type { FindingIn } from './finding.ts';
import type { Guards } from './read-guards.ts';
import { type Read, type Reading, type Settings, unheardOf } from './trigger.ts';

/** What `issues` waits for: one that is opened, labelled or closed. */
export function issuesOf({ types = ['opened'] }: Settings, { guards, lineOf }: Reading): Read {
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

/** What `issue_comment` waits for: a new comment. */
export function commentOf({ types = ['created'] }: Settings, { guards, lineOf }: Reading): Read {
  return {
    awaited: types.includes('created')
      ? [{ check: withTitle({ issue: 'commented' }, guards), branch: undefined }]
      : [],
    findings: unheardOf('issue_comment', types, 'created', lineOf),
  };
}

function withTitle(check: CheckInFile, { title }: Guards): CheckInFile {
  return title === undefined ? check : { ...check, title };
}
