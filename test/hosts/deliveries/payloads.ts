import { createRequire } from 'node:module';
import type { WebhookDefinition } from '@octokit/webhooks-examples';
import { expectWebhook, isWebhook } from './webhook-schemas.ts';

// The package is CommonJS with a default export in its types and none in its code.
const examples: readonly WebhookDefinition[] = createRequire(import.meta.url)(
  '@octokit/webhooks-examples',
);

export const SELF = { login: 'sayso[bot]', appId: 4711 };

type Json = Record<string, unknown>;

/** The path of a field (`issue.title`) and what it is to be; undefined takes it away. */
export type Changes = Readonly<Record<string, unknown>>;

/** All of GitHub's example payloads, with the names of their events. */
export function allExamples(): readonly { readonly name: string; readonly payload: Json }[] {
  return examples.flatMap(({ name, examples: payloads }) =>
    payloads.map((payload) => ({ name, payload: structuredClone(payload) as unknown as Json })),
  );
}

/** The first of GitHub's examples that is still as GitHub's schema of that event wants it. */
export function example(event: string, name: string, action?: string): Json {
  for (const one of allExamples()) {
    if (one.name !== name || one.payload.action !== action) continue;
    // Younger than the examples.
    if (name === 'push') set(one.payload, ['repository', 'has_discussions'], false);
    for (const end of name === 'pull_request_review' ? ['head', 'base'] : []) {
      set(one.payload, ['pull_request', end, 'repo', 'has_discussions'], false);
    }
    if (get(one.payload, 'changes.old_issue') !== undefined) continue;
    if (get(one.payload, 'deleted') !== true && isWebhook(event, one.payload)) return one.payload;
  }
  throw new Error(`no example of ${event}`);
}

/** The payload with some fields changed, and still as GitHub's schema of that event wants it. */
export function changed(event: string, payload: Json, changes: Changes): Json {
  for (const [path, value] of Object.entries(changes)) set(payload, path.split('.'), value);
  expectWebhook(event, payload);
  return payload;
}

export const issueOpened = (changes: Changes = {}) =>
  changed('issues-opened', example('issues-opened', 'issues', 'opened'), {
    'issue.title': 'Unzip',
    'issue.body': null,
    'issue.locked': false,
    'repository.default_branch': 'main',
    ...changes,
  });

export const issueEdited = (changes: Changes = {}) =>
  changed('issues-edited', example('issues-edited', 'issues', 'edited'), {
    'issue.title': 'Unzip',
    'issue.body': 'please',
    changes: { title: { from: 'Unzp' } },
    ...changes,
  });

export const issueReopened = (changes: Changes = {}) =>
  changed('issues-reopened', example('issues-reopened', 'issues', 'reopened'), {
    'issue.title': 'Unzip',
    ...changes,
  });

export const commented = (changes: Changes = {}) =>
  changed('issue-comment-created', example('issue-comment-created', 'issue_comment', 'created'), {
    'comment.body': 'Undo',
    'issue.locked': false,
    ...changes,
  });

export const issueLabeled = (changes: Changes = {}) =>
  changed('issues-labeled', example('issues-labeled', 'issues', 'labeled'), {
    'issue.title': 'Questions',
    'label.name': 'help wanted',
    ...changes,
  });

export const issueClosed = (changes: Changes = {}) =>
  changed('issues-closed', example('issues-opened', 'issues', 'opened'), {
    action: 'closed',
    'issue.title': 'Questions',
    'issue.state': 'closed',
    'issue.closed_at': '2026-01-01T00:00:00Z',
    ...changes,
  });

export const branchMade = (changes: Changes = {}) =>
  changed('create', example('create', 'create'), {
    ref: 'my-edits',
    ref_type: 'branch',
    'repository.pushed_at': '2026-01-01T00:00:00Z',
    ...changes,
  });

export const pullOpened = (changes: Changes = {}) =>
  changed('pull-request-opened', example('pull-request-opened', 'pull_request', 'opened'), changes);

export const pullClosed = (changes: Changes = {}) =>
  changed('pull-request-closed', example('pull-request-closed', 'pull_request', 'closed'), changes);

export const pullReviewed = (changes: Changes = {}) =>
  changed(
    'pull-request-review-submitted',
    example('pull-request-review-submitted', 'pull_request_review', 'submitted'),
    changes,
  );

export const pushed = (changes: Changes = {}) => {
  const commit = commitOf({ message: 'Unzip' });
  return changed('push', examplePush(), { head_commit: commit, commits: [commit], ...changes });
};

/** The example push's head commit, changed. */
export function commitOf(changes: Json): Json {
  return { ...record(get(examplePush(), 'head_commit')), ...changes };
}

function examplePush(): Json {
  const payload = example('push', 'push');
  set(payload, ['ref'], 'refs/heads/master');
  return payload;
}

export function get(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((inside, key) => (inside == null ? undefined : record(inside)[key]), value);
}

function set(target: Json, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0 && value === undefined) delete target[key];
  else if (rest.length === 0) target[key] = value;
  else {
    target[key] ??= {};
    set(record(target[key]), rest, value);
  }
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}
