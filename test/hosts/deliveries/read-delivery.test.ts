import { describe, expect, test } from 'vitest';
import { readDelivery } from '../../../src/hosts/deliveries/read-delivery.ts';
import {
  allExamples,
  commented,
  commitOf,
  get,
  issueEdited,
  issueOpened,
  issueReopened,
  pushed,
  SELF,
} from './payloads.ts';

const read = (name: string, payload: unknown) => readDelivery(name, payload, { self: SELF });
const keyOf = (name: string, payload: unknown) => get(read(name, payload), 'key');

describe('issues', () => {
  test('an opened issue says its title and body, with the sender who opened it', () => {
    expect(read('issues', issueOpened({ 'issue.body': 'the usual one' }))).toMatchObject({
      kind: 'said',
      utterance: { channel: 'issue', text: 'Unzip', body: 'the usual one' },
      before: undefined,
      place: { kind: 'issue', number: 1, locked: false },
      sender: { login: 'Codertocat', bot: false },
      repository: { owner: 'Codertocat', name: 'Hello-World', defaultBranch: 'main' },
    });
  });

  test('an issue without a body has an empty one', () => {
    expect(read('issues', issueOpened({ 'issue.body': null }))).toMatchObject({
      utterance: { text: 'Unzip', body: '' },
    });
  });

  test('who sent the event speaks, not whoever once wrote the issue', () => {
    const payload = issueEdited({ 'sender.login': 'editor', 'sender.id': 99 });
    expect(read('issues', payload)).toMatchObject({ sender: { id: 99, login: 'editor' } });
  });

  test('an edited title says the new words and remembers the old ones', () => {
    expect(read('issues', issueEdited())).toMatchObject({
      utterance: { text: 'Unzip', body: 'please' },
      before: { channel: 'issue', text: 'Unzp', body: 'please' },
    });
  });

  test('title and body edited at once: before means both', () => {
    const payload = issueEdited({ changes: { title: { from: 'Fetch' }, body: { from: 'old' } } });
    expect(read('issues', payload)).toMatchObject({ before: { text: 'Fetch', body: 'old' } });
  });

  test('an edited body alone says nothing again', () => {
    const payload = issueEdited({ changes: { body: { from: 'old' } } });
    expect(read('issues', payload)).toMatchObject({
      kind: 'ignored',
      why: 'the title did not change',
    });
  });

  test('an edit without changes, as GitHub sends right after an opening, says nothing', () => {
    expect(read('issues', issueEdited({ changes: {} }))).toMatchObject({ kind: 'ignored' });
  });

  test('a reopened issue says its words once more, under a key of its own', () => {
    const first = issueReopened({ 'issue.updated_at': '2026-01-01T00:00:00Z' });
    const second = issueReopened({ 'issue.updated_at': '2026-01-02T00:00:00Z' });
    expect(read('issues', first)).toMatchObject({ kind: 'said', before: undefined });
    expect(keyOf('issues', first)).toMatch(/-again-1767225600$/);
    expect(keyOf('issues', second)).not.toBe(keyOf('issues', first));
  });

  test('an issue transferred from elsewhere was not said here', () => {
    const transferred = allExamples().find(({ payload }) => get(payload, 'changes.old_issue'));
    expect(read('issues', transferred?.payload)).toMatchObject({
      kind: 'ignored',
      why: 'an issue transferred from elsewhere',
    });
  });

  test('transferred away, deleted, unlabelled, locked: silence', () => {
    const heard = ['opened', 'edited', 'reopened', 'labeled', 'closed'];
    const others = allExamples().filter(
      ({ name, payload }) => name === 'issues' && !heard.includes(String(payload.action)),
    );
    expect(others.length).toBeGreaterThan(15);
    for (const { payload } of others) expect(read('issues', payload).kind).toBe('ignored');
  });

  test('a locked issue is known to be locked', () => {
    expect(read('issues', issueOpened({ 'issue.locked': true }))).toMatchObject({
      place: { locked: true },
    });
  });

  test('titles of any kind come through as they are', () => {
    const title = '‮“Unzip” 🎉\u0000 @everyone #1 <b>'.padEnd(256, '!');
    expect(read('issues', issueOpened({ 'issue.title': title }))).toMatchObject({
      utterance: { text: title },
    });
  });
});

describe('keys', () => {
  test('are the same for every delivery of the same thing, and letters, digits and dashes', () => {
    expect(keyOf('issues', issueOpened())).toBe(keyOf('issues', issueOpened()));
    for (const [name, payload] of [
      ['issues', issueOpened()],
      ['issues', issueReopened()],
      ['issue_comment', commented()],
      ['push', pushed()],
    ] as const) {
      expect(keyOf(name, payload)).toMatch(/^[A-Za-z0-9-]+$/);
    }
  });

  test('do not depend on what App and Action may see differently', () => {
    const app = issueOpened({ 'issue.comments': 0, 'issue.updated_at': '2026-01-01T00:00:00Z' });
    const action = issueOpened({ 'issue.comments': 1, 'issue.updated_at': '2026-01-01T00:00:09Z' });
    expect(keyOf('issues', action)).toBe(keyOf('issues', app));
    const withoutPaths = commitOf({ message: 'Unzip', added: undefined, removed: undefined });
    const actionsPush = pushed({ head_commit: withoutPaths, commits: [withoutPaths] });
    expect(keyOf('push', actionsPush)).toBe(keyOf('push', pushed()));
  });

  test('differ for another title, another issue, another repository', () => {
    const keys = [
      issueOpened(),
      issueOpened({ 'issue.title': 'Publish' }),
      issueOpened({ 'issue.number': 2 }),
      issueOpened({ 'repository.id': 2 }),
    ].map((payload) => keyOf('issues', payload));
    expect(new Set(keys).size).toBe(4);
  });

  test('going back to an earlier title is a new attempt', () => {
    const there = issueEdited({ 'issue.title': 'Publish', changes: { title: { from: 'Unzip' } } });
    const back = issueEdited({ 'issue.title': 'Unzip', changes: { title: { from: 'Publish' } } });
    const opened = issueOpened({ 'issue.body': 'please' });
    const keys = [opened, there, back].map((payload) => keyOf('issues', payload));
    expect(new Set(keys).size).toBe(3);
  });
});

describe('comments', () => {
  test('a new comment on an issue speaks', () => {
    expect(read('issue_comment', commented())).toMatchObject({
      kind: 'said',
      utterance: { channel: 'comment', text: 'Undo' },
      place: { kind: 'comment', issue: 1, comment: 492700400, locked: false },
      key: 'r186853002-comment-492700400',
    });
  });

  test('comments on pull requests do not speak', () => {
    const urls = Object.fromEntries(
      ['url', 'html_url', 'diff_url', 'patch_url'].map((name) => [name, 'https://example.org/1']),
    );
    const payload = commented({ 'issue.pull_request': urls });
    expect(read('issue_comment', payload)).toMatchObject({ why: 'a comment on a pull request' });
  });

  test('edited and deleted comments do not speak', () => {
    for (const { name, payload } of allExamples()) {
      if (name !== 'issue_comment' || payload.action === 'created') continue;
      expect(read(name, payload).kind).toBe('ignored');
    }
  });

  test('a comment of our own never speaks, whoever it was made for', () => {
    const app = { id: SELF.appId };
    const byUs = {
      ...commented(),
      comment: { id: 1, body: 'Undo', performed_via_github_app: app },
    };
    expect(read('issue_comment', byUs)).toMatchObject({ why: 'our own doing' });
  });

  test('a comment whose author is gone is still the sender’s', () => {
    const payload = { ...commented(), comment: { id: 1, body: null, user: null } };
    expect(read('issue_comment', payload)).toMatchObject({ utterance: { text: '' } });
  });
});

describe('pushes', () => {
  test('the head commit of the default branch speaks, and paths that were added are known', () => {
    expect(read('push', pushed())).toMatchObject({
      kind: 'pushed',
      message: 'Unzip',
      added: ['README.md'],
      place: { kind: 'commit', commit: '6113728f27ae82c7b1a177c8d03f9e96e0adf246' },
      sender: { login: 'Codertocat' },
    });
  });

  test('of many commits only the head speaks, and what they added is summed up', () => {
    const early = commitOf({ id: 'a'.repeat(40), message: 'Publish', added: ['a.zip', 'b.md'] });
    const late = commitOf({ message: 'Tidy up', added: [], removed: ['b.md'] });
    const payload = pushed({ head_commit: late, commits: [early, late] });
    expect(read('push', payload)).toMatchObject({ message: 'Tidy up', added: ['a.zip'] });
  });

  test('the Action is not told which paths were added', () => {
    const commit = commitOf({ message: 'Unzip', added: undefined });
    expect(read('push', pushed({ head_commit: commit, commits: [commit] }))).toMatchObject({
      added: undefined,
    });
  });

  test('the whole message is kept, but for the number of a squashed pull request', () => {
    const commit = commitOf({ message: 'Unzip (#12)\n\nCloses (#3)' });
    expect(read('push', pushed({ head_commit: commit, commits: [commit] }))).toMatchObject({
      message: 'Unzip\n\nCloses (#3)',
    });
  });

  test('tags, deleted branches, and branches without a commit of their own are silent', () => {
    const draft = pushed({ ref: 'refs/heads/draft', commits: [] });
    expect(read('push', draft)).toMatchObject({ why: 'no commits of its own' });
    expect(read('push', pushed({ ref: 'refs/tags/master' })).kind).toBe('ignored');
    const gone = pushed({ deleted: true, head_commit: null, commits: [] });
    expect(read('push', gone)).toMatchObject({ why: 'a branch or tag was deleted' });
  });

  test('a branch set to a commit that was there before is a push without words', () => {
    for (const how of [{ created: true }, { forced: true }]) {
      const payload = pushed({ ...how, commits: [] });
      expect(read('push', payload)).toMatchObject({ kind: 'pushed', message: '', added: [] });
    }
  });

  test('the first push of a copied template is a push, with or without commits listed', () => {
    const before = '0'.repeat(40);
    for (const commits of [[], [commitOf({ message: 'Initial commit' })]]) {
      const payload = pushed({ created: true, before, commits });
      expect(read('push', payload)).toMatchObject({ kind: 'pushed' });
    }
  });

  test('a deploy key has no sender, so nobody’s permission stands behind its words', () => {
    const payload = pushed({ sender: undefined });
    expect(read('push', payload)).toMatchObject({ kind: 'pushed', sender: undefined });
  });

  test('the committer’s name counts for nothing', () => {
    const author = { name: 'Owner', email: 'owner@example.org', username: 'owner' };
    const commit = commitOf({ message: 'Unzip', author, committer: author });
    expect(read('push', pushed({ head_commit: commit, commits: [commit] }))).toMatchObject({
      sender: { login: 'Codertocat' },
    });
  });
});

describe('who and where', () => {
  const events = [
    ['issues', issueOpened],
    ['issue_comment', commented],
    ['push', pushed],
  ] as const;

  test.each(events)('our own %s are ignored', (name, make) => {
    const payload = make({ 'sender.login': 'sayso[bot]', 'sender.type': 'Bot' });
    expect(read(name, payload)).toMatchObject({ why: 'our own doing' });
  });

  test.each(events)('%s of other machines are ignored', (name, make) => {
    const payload = make({ 'sender.login': 'dependabot[bot]', 'sender.type': 'Bot' });
    expect(read(name, payload)).toMatchObject({ why: 'done by a machine' });
  });

  test.each(events)('%s in an archived repository are ignored', (name, make) => {
    expect(read(name, make({ 'repository.archived': true }))).toMatchObject({
      why: 'the repository is archived',
    });
  });

  test.each(events)('%s in the template itself are ignored', (name, make) => {
    expect(read(name, make({ 'repository.is_template': true }))).toMatchObject({
      why: 'the repository is a template',
    });
  });

  test('an issue that an App opened for somebody: not ours, then it speaks', () => {
    const opened = (id: number) => {
      const payload = issueOpened();
      return {
        ...payload,
        issue: { ...(payload.issue as object), performed_via_github_app: { id } },
      };
    };
    expect(read('issues', opened(SELF.appId)).kind).toBe('ignored');
    expect(read('issues', opened(1)).kind).toBe('said');
  });

  test('a person who edits an issue that we opened speaks', () => {
    const payload = issueEdited();
    const issue = { ...(payload.issue as object), performed_via_github_app: { id: SELF.appId } };
    expect(read('issues', { ...payload, issue }).kind).toBe('said');
  });

  test('a fork, a private repository and an Enterprise host are told as they are', () => {
    const payload = pushed({
      'repository.fork': true,
      'repository.private': true,
      'repository.html_url': 'https://git.example.org/you/my-course',
      'repository.clone_url': 'https://git.example.org/you/my-course.git',
    });
    expect(read('push', payload)).toMatchObject({
      repository: {
        fork: true,
        private: true,
        webUrl: 'https://git.example.org/you/my-course',
        cloneUrl: 'https://git.example.org/you/my-course.git',
        siteUrl: 'https://git.example.org/pages/you/my-course/',
      },
    });
  });

  test('what is not shaped as GitHub says is ignored, never a crash', () => {
    for (const name of ['issues', 'issue_comment', 'push', 'toString', '']) {
      for (const payload of [null, undefined, [], 'x', {}, { action: 'opened', issue: {} }]) {
        expect(read(name, payload).kind).toBe('ignored');
      }
    }
  });
});

test('of all of GitHub’s example payloads, these and only these are for us', () => {
  const meant = new Map<string, number>();
  for (const { name, payload } of allExamples()) {
    const reading = read(name, payload);
    if (reading.kind === 'ignored') {
      expect(reading.why).not.toMatch(/without what we need/);
      continue;
    }
    const what = `${name} ${payload.action ?? ''} ${reading.kind}`;
    meant.set(what, (meant.get(what) ?? 0) + 1);
  }
  expect(Object.fromEntries(meant)).toEqual({
    'issues opened said': 3,
    'issues reopened said': 1,
    'issues labeled occurred': 2,
    'issue_comment created said': 5,
    'pull_request opened occurred': 4,
    'pull_request_review submitted occurred': 3,
    'push  pushed': 2,
  });
});
