import { isApp } from './permission.ts';
import type { Issue, Pull } from './state/issue.ts';
import type { Repository } from './state/repository.ts';
import type { User } from './state/user.ts';
import type { World } from './state/world.ts';
import { newId } from './users.ts';
import { WorldError } from './world-error.ts';

/** GitHub's limits. Source: tried by many; the answer says "is too long (maximum is …)". */
const LONGEST_TITLE = 256;
const LONGEST_BODY = 65_536;

export type NewIssue = {
  readonly title: string;
  readonly body?: string | null;
  readonly labels?: readonly string[];
  readonly by: User;
};

/** Adds an issue, or what a pull request has of one, without telling of it. */
export function addIssue(
  world: World,
  repository: Repository,
  request: NewIssue,
  pull: Pull | undefined,
): Issue {
  const at = world.now();
  const issue: Issue = {
    id: newId(world),
    number: Math.max(0, ...repository.issues.keys()) + 1,
    user: request.by,
    byApp: isApp(world, request.by),
    title: checkedTitle(request.title),
    body: checkedBody(request.body ?? null),
    state: 'open',
    stateReason: null,
    locked: false,
    labels: (request.labels ?? []).map((name) => ({ id: newId(world), name, color: 'ededed' })),
    comments: [],
    reactions: [],
    timeline: [],
    createdAt: at,
    updatedAt: at,
    closedAt: null,
    closedBy: null,
    pull,
  };
  repository.issues.set(issue.number, issue);
  return issue;
}

/** Titles: one line, not empty, at most 256 characters. */
export function checkedTitle(title: string): string {
  const plain = title.replace(/[\r\n]+/g, ' ').trim();
  if (plain === '') throw new WorldError('not-valid', "title can't be blank");
  if ([...plain].length > LONGEST_TITLE) {
    throw new WorldError('not-valid', `title is too long (maximum is ${LONGEST_TITLE} characters)`);
  }
  return plain;
}

/** Bodies of issues and comments: at most 65,536 characters. */
export function checkedBody<Body extends string | null>(body: Body): Body {
  if (typeof body === 'string' && Array.from<string>(body).length > LONGEST_BODY) {
    throw new WorldError('not-valid', `body is too long (maximum is ${LONGEST_BODY} characters)`);
  }
  return body;
}
