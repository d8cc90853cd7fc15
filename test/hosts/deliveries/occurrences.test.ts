import { describe, expect, test } from 'vitest';
import { readDelivery } from '../../../src/hosts/deliveries/read-delivery.ts';
import {
  branchMade,
  commented,
  get,
  issueClosed,
  issueLabeled,
  issueOpened,
  pullClosed,
  pullOpened,
  pullReviewed,
  pushed,
  SELF,
} from './payloads.ts';

const read = (name: string, payload: unknown) => readDelivery(name, payload, { self: SELF });
const keyOf = (name: string, payload: unknown) => get(read(name, payload), 'key');

describe('what takes place without words', () => {
  test('a branch that was made', () => {
    expect(read('create', branchMade())).toMatchObject({
      kind: 'occurred',
      occurrence: { kind: 'branch-made', name: 'my-edits' },
      place: { kind: 'nowhere' },
      sender: { login: 'Codertocat' },
    });
  });

  test.each([
    ['a tag', { ref_type: 'tag' }],
    ['the default branch, as a copy of a template brings it', { ref: 'master' }],
    ['a branch made by us', { 'sender.login': SELF.login }],
    ['a branch made by another machine', { 'sender.type': 'Bot' }],
    ['a branch of a template', { 'repository.is_template': true }],
  ])('%s: silence', (_what, changes) => {
    expect(read('create', branchMade(changes)).kind).toBe('ignored');
  });

  test('a pull request opened, reviewed and merged, told in its own conversation', () => {
    const branch = get(pullOpened(), 'pull_request.head.ref');
    const common = { kind: 'pull', number: 2, title: 'Update the README with new information.' };
    expect(read('pull_request', pullOpened())).toMatchObject({
      kind: 'occurred',
      key: expect.stringMatching(/^r\d+-pull-2-opened$/),
      occurrence: { ...common, action: 'opened', branch },
      place: { kind: 'issue', number: 2, locked: false },
    });
    const merged = pullClosed({ 'pull_request.merged': true });
    expect(read('pull_request', merged)).toMatchObject({
      key: expect.stringMatching(/-pull-2-merged$/),
      occurrence: { ...common, action: 'merged', branch },
    });
    expect(read('pull_request_review', pullReviewed())).toMatchObject({
      key: expect.stringMatching(/-pull-2-review-\d+$/),
      occurrence: { ...common, action: 'reviewed' },
    });
  });

  test('a pull request closed without being merged: silence', () => {
    expect(read('pull_request', pullClosed({ 'pull_request.merged': false })).kind).toBe('ignored');
  });

  test('an issue labelled and closed', () => {
    expect(read('issues', issueLabeled())).toMatchObject({
      kind: 'occurred',
      occurrence: { kind: 'issue', action: 'labelled', title: 'Questions', label: 'help wanted' },
    });
    expect(read('issues', issueClosed())).toMatchObject({
      kind: 'occurred',
      occurrence: { kind: 'issue', action: 'closed', number: 1, title: 'Questions' },
    });
  });

  test('an issue opened and a comment are words first, and tell what they are besides', () => {
    expect(read('issues', issueOpened({ 'issue.title': 'Hello' }))).toMatchObject({
      kind: 'said',
      occurrence: { kind: 'issue', action: 'opened', number: 1, title: 'Hello' },
    });
    expect(read('issue_comment', commented({ 'issue.title': 'Hello' }))).toMatchObject({
      kind: 'said',
      occurrence: { kind: 'issue', action: 'commented', number: 1, title: 'Hello' },
    });
  });

  test('commits on another branch, told on the newest of them, which say no words', () => {
    const commit = { ...record(get(pushed(), 'head_commit')), message: 'Undo', modified: ['b'] };
    const payload = pushed({ ref: 'refs/heads/my/edits', commits: [commit] });
    expect(read('push', payload)).toMatchObject({
      kind: 'occurred',
      occurrence: {
        kind: 'branch-pushed',
        name: 'my/edits',
        touched: expect.arrayContaining(['b']),
      },
      place: { kind: 'commit', commit: get(payload, 'head_commit.id') },
    });
    const fresh = { ref: 'refs/heads/x', commits: [commit], before: '0'.repeat(40) };
    expect(get(read('push', pushed(fresh)), 'occurrence.before')).toBe(undefined);
    // The same commit may come to the default branch later, and is heard there as well.
    expect(keyOf('push', payload)).not.toBe(keyOf('push', pushed({ commits: [commit] })));
    const own = pushed({ ref: 'refs/heads/x', commits: [commit], 'sender.login': SELF.login });
    expect(read('push', own).kind).toBe('ignored');
  });

  test('a push tells all paths that it was about', () => {
    const commit = { ...record(get(pushed(), 'head_commit')), added: ['a'], modified: ['b'] };
    const commits = [{ ...commit, removed: ['c'] }];
    expect(read('push', pushed({ commits }))).toMatchObject({ touched: ['a', 'b', 'c'] });
    const bare = commits.map(({ modified: _modified, ...rest }) => rest);
    expect(
      get(readDelivery('push', { ...pushed(), commits: bare }, { self: SELF }), 'touched'),
    ).toBe(undefined);
  });
});

describe('keys of what takes place', () => {
  test('are told apart by name and time, and letters, digits and dashes', () => {
    const made = [
      keyOf('create', branchMade()),
      keyOf('create', branchMade({ ref: 'other; rm -rf $HOME' })),
      keyOf('create', branchMade({ 'repository.pushed_at': '2026-01-02T00:00:00Z' })),
      keyOf('issues', issueLabeled()),
      keyOf('issues', issueLabeled({ 'label.name': 'bug' })),
      keyOf('issues', issueLabeled({ 'issue.updated_at': '2026-01-02T00:00:00Z' })),
      keyOf('issues', issueClosed()),
      keyOf('issues', issueClosed({ 'issue.closed_at': '2026-01-02T00:00:00Z' })),
      keyOf('pull_request_review', pullReviewed()),
      keyOf('pull_request_review', pullReviewed({ 'review.id': 7 })),
    ];
    expect(new Set(made).size).toBe(made.length);
    for (const key of made) expect(key).toMatch(/^[A-Za-z0-9-]+$/);
    expect(keyOf('create', branchMade())).toBe(made[0]);
  });
});

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
