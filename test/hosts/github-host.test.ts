import { Octokit } from '@octokit/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Host } from '../../src/engine/ports.ts';
import type { Memory } from '../../src/hosts/github-host/memory.ts';
import { createGitHubHost, type GitHubHostOptions } from '../../src/hosts/github-host.ts';
import { type ScriptedGitHub, startScriptedGitHub } from '../github/scripted-github.ts';

const REPO = '/repos/you/my-course';
const HEAD = 'a'.repeat(40);
const COMMIT = 'c'.repeat(40);
const ISSUE = { kind: 'issue', number: 7, locked: false } as const;
const ON_COMMIT = { kind: 'commit', commit: COMMIT } as const;
const KEY = 'r1-issue-7-abc';

const ok = (body: unknown = {}) => ({ status: 200, body });
const made = (body: unknown = { id: 1 }) => ({ status: 201, body });
const no = (status: number, message = 'no') => ({ status, body: { message } });

let github: ScriptedGitHub;
beforeEach(async () => {
  github = await startScriptedGitHub({
    [`GET ${REPO}/git/ref/heads/main`]: ok({ object: { sha: HEAD } }),
    [`POST ${REPO}/git/refs`]: made({}),
  });
});
afterEach(async () => {
  expect(github.violations()).toEqual([]);
  await github.close();
});

function hostWith(more: Partial<GitHubHostOptions> = {}): Host {
  const octokit = new Octokit({ baseUrl: github.url, request: { retries: 0 } });
  return createGitHubHost({
    request: (route, parameters) => octokit.request(route, { ...parameters }),
    facts: {
      id: 1,
      owner: 'you',
      name: 'my-course',
      webUrl: 'https://github.com/you/my-course',
      siteUrl: 'https://you.github.io/my-course/',
      cloneUrl: 'https://github.com/you/my-course.git',
      defaultBranch: 'main',
      private: false,
      fork: false,
      archived: false,
      template: false,
    },
    mode: 'app',
    self: { login: 'sayso[bot]', appId: 4711 },
    openClone: () => Promise.reject(new Error('no clone in this test')),
    betweenEdits: 0,
    ...more,
  });
}

/** A memory that lasts as long as the test. */
function memory(): Memory & { readonly keys: Set<string> } {
  const keys = new Set<string>();
  return {
    keys,
    async remember(key) {
      if (keys.has(key)) return 'before';
      keys.add(key);
      return 'new';
    },
    async forget(key) {
      keys.delete(key);
    },
    recentCommands: async () => 3,
  };
}

const bodies = (path: string) =>
  github.asked.filter((one) => one.path === path && one.method !== 'GET').map(({ body }) => body);

describe('claiming', () => {
  const taken = no(422, 'Reference already exists');

  test('the first to create the ref carries it out', async () => {
    expect(await hostWith().claim(KEY)).toBe('first');
    expect(bodies(`${REPO}/git/refs`)).toEqual([{ ref: `refs/sayso/claims/${KEY}`, sha: HEAD }]);
  });

  test('whoever finds it there stays silent, and forgets having wanted it', async () => {
    github.script[`POST ${REPO}/git/refs`] = taken;
    const mine = memory();
    expect(await hostWith({ memory: mine }).claim(KEY)).toBe('taken');
    expect(mine.keys.size).toBe(0);
    expect(await hostWith({ memory: mine }).claim(KEY)).toBe('taken');
  });

  test('after a crash the claim is still ours', async () => {
    const mine = memory();
    expect(await hostWith({ memory: mine }).claim(KEY)).toBe('first');
    github.script[`POST ${REPO}/git/refs`] = taken;
    expect(await hostWith({ memory: mine }).claim(KEY)).toBe('again');
  });

  test('an answer that got lost is not taken for somebody else’s claim', async () => {
    const mine = memory();
    github.script[`POST ${REPO}/git/refs`] = no(502);
    await expect(hostWith({ memory: mine }).claim(KEY)).rejects.toThrow();
    github.script[`POST ${REPO}/git/refs`] = taken;
    expect(await hostWith({ memory: mine }).claim(KEY)).toBe('again');
  });

  test('a push may claim it: remembered before, and claimed by itself where that was tried', async () => {
    const mine = memory();
    const host = hostWith({ memory: mine });
    expect(await host.claimRef(KEY)).toBe(`refs/sayso/claims/${KEY}`);
    expect(mine.keys.has(KEY)).toBe(true);
    expect(bodies(`${REPO}/git/refs`)).toEqual([]);
    expect(await hostWith({ memory: mine }).claimRef(KEY)).toBeUndefined();
    github.script[`POST ${REPO}/git/refs`] = taken;
    expect(await host.claim(KEY)).toBe('taken');
    expect(mine.keys.size).toBe(0);
  });

  test('a repository without commits can hold no ref, and needs none', async () => {
    github.script[`GET ${REPO}/git/ref/heads/main`] = no(409, 'Git Repository is empty.');
    expect(await hostWith().claim(KEY)).toBe('first');
  });
});

describe('permission', () => {
  const path = `GET ${REPO}/collaborators/ada/permission`;
  const ada = { id: 5, login: 'ada', bot: false };
  const answer = (role: string, more: object = {}) =>
    ok({ permission: 'write', role_name: role, user: { id: 5, login: 'ada', ...more } });

  test.each(['none', 'read', 'triage', 'write', 'maintain', 'admin'])('%s', async (role) => {
    github.script[path] = answer(role);
    expect(await hostWith().permissionOf(ada)).toBe(role);
  });

  test('a role of the organization’s own is judged by its rights', async () => {
    const may = { admin: false, maintain: false, push: true, triage: true, pull: true };
    github.script[path] = answer('teacher', { permissions: may });
    expect(await hostWith().permissionOf(ada)).toBe('write');
    github.script[path] = answer('reader', { permissions: { ...may, push: false, triage: false } });
    expect(await hostWith().permissionOf(ada)).toBe('read');
  });

  test('somebody else who has the login by now has no permission of hers', async () => {
    github.script[path] = answer('admin', { id: 6 });
    expect(await hostWith().permissionOf(ada)).toBe('none');
  });

  test.each([403, 404, 500])('a %i is none', async (status) => {
    github.script[path] = no(status);
    expect(await hostWith().permissionOf(ada)).toBe('none');
  });

  test('an answer that makes no sense is none', async () => {
    github.script[path] = ok({ role_name: 'admin' });
    expect(await hostWith().permissionOf(ada)).toBe('none');
  });
});

describe('replying in an issue', () => {
  const comments = `${REPO}/issues/7/comments`;
  const comment = `${REPO}/issues/comments/31`;

  async function claimed(options: Partial<GitHubHostOptions> = {}): Promise<Host> {
    const host = hostWith(options);
    await host.claim(KEY);
    return host;
  }

  test('eyes at once, on the issue or on the comment', async () => {
    github.script[`POST ${REPO}/issues/7/reactions`] = made({});
    github.script[`POST ${REPO}/issues/comments/9/reactions`] = made({});
    await hostWith().heard(ISSUE);
    await hostWith().heard({ kind: 'comment', issue: 7, comment: 9, locked: false });
    expect(github.asked.map(({ body }) => body)).toEqual([
      { content: 'eyes' },
      { content: 'eyes' },
    ]);
  });

  test('nobody can react in a locked issue', async () => {
    await hostWith().heard({ ...ISSUE, locked: true });
    expect(github.asked).toEqual([]);
  });

  test('a reaction that is not allowed stops nothing', async () => {
    github.script[`POST ${REPO}/issues/7/reactions`] = no(403);
    await hostWith().heard(ISSUE);
  });

  test('GitHub may tell of an issue before it can find it', async () => {
    let asked = 0;
    github.script[`POST ${REPO}/issues/7/reactions`] = () => {
      asked += 1;
      return asked === 1 ? no(404) : made({});
    };
    await hostWith().heard(ISSUE);
    expect(asked).toBe(2);
  });

  test('one comment, edited in place, marked as ours', async () => {
    github.script[`POST ${comments}`] = made({ id: 31 });
    github.script[`PATCH ${comment}`] = ok();
    const host = await claimed();
    // Another claim on the way, such as a guest's day, does not become the reply's name.
    await host.claim('r1-guest-2-2026-01-01');
    await host.reply(ISSUE, 'Reading', 'working');
    await host.reply(ISSUE, 'Done.', 'done');
    expect(bodies(comments)).toEqual([{ body: `Reading\n\n<!-- sayso ${KEY} -->` }]);
    expect(bodies(comment)).toEqual([{ body: `Done.\n\n<!-- sayso ${KEY} -->` }]);
  });

  test('while the work goes on, edits keep the pace; the last word comes at once', async () => {
    github.script[`POST ${comments}`] = made({ id: 31 });
    github.script[`PATCH ${comment}`] = ok();
    const aDay = 24 * 60 * 60 * 1000;
    const host = await claimed({ betweenEdits: aDay });
    for (let count = 1; count <= 40; count += 1) {
      await host.reply(ISSUE, `Picture ${count} of 40`, 'working');
    }
    await host.reply(ISSUE, 'Done.', 'done');
    expect(bodies(comments)).toEqual([{ body: `Picture 1 of 40\n\n<!-- sayso ${KEY} -->` }]);
    expect(bodies(comment)).toEqual([{ body: `Done.\n\n<!-- sayso ${KEY} -->` }]);
  });

  test('after a restart its own comment is found by marker and author, also on a later page', async () => {
    const mine = memory();
    await claimed({ memory: mine });
    github.script[`POST ${REPO}/git/refs`] = no(422, 'Reference already exists');
    const marker = `<!-- sayso ${KEY} -->`;
    const copied = { id: 30, body: `x ${marker}`, user: { login: 'mallory' } };
    const others = Array.from({ length: 99 }, (_, id) => ({ id, body: null, user: null }));
    const own = { id: 31, body: `y ${marker}`, user: { login: 'sayso[bot]' } };
    github.script[`GET ${comments}`] = ({ query }) =>
      ok(query.page === '1' ? [copied, ...others] : [own]);
    github.script[`PATCH ${comment}`] = ok();
    const host = await claimed({ memory: mine });
    await host.reply(ISSUE, 'Done.', 'done');
    expect(bodies(comment)).toHaveLength(1);
    expect(bodies(comments)).toHaveLength(0);
  });

  test('a comment that somebody deleted meanwhile is written anew', async () => {
    github.script[`POST ${comments}`] = made({ id: 31 });
    github.script[`PATCH ${comment}`] = no(404);
    const host = await claimed();
    await host.reply(ISSUE, 'Reading', 'working');
    await host.reply(ISSUE, 'Done.', 'done');
    expect(bodies(comments)).toHaveLength(2);
  });

  test('a locked issue in which we may not speak: silence, not a failure', async () => {
    github.script[`POST ${comments}`] = no(
      403,
      'Unable to create comment because issue is locked.',
    );
    const host = await claimed();
    await host.reply({ ...ISSUE, locked: true }, 'Reading', 'working');
    await host.reply({ ...ISSUE, locked: true }, 'Done.', 'done');
    expect(bodies(comments)).toHaveLength(1);
  });

  test('more than GitHub takes is cut', async () => {
    github.script[`POST ${comments}`] = made({ id: 31 });
    const host = await claimed();
    await host.reply(ISSUE, 'a line\n'.repeat(20_000), 'done');
    expect(JSON.stringify(bodies(comments)[0]).length).toBeLessThan(80_000);
    expect(JSON.stringify(bodies(comments)[0])).toContain(`<!-- sayso ${KEY} -->`);
  });

  test('the issue is closed as completed; a comment’s issue is not ours to close', async () => {
    github.script[`PATCH ${REPO}/issues/7`] = ok();
    await hostWith().finish(ISSUE);
    await hostWith().finish({ kind: 'comment', issue: 7, comment: 9, locked: false });
    await hostWith().finish(ON_COMMIT);
    expect(github.asked.map(({ body }) => body)).toEqual([
      { state: 'closed', state_reason: 'completed' },
    ]);
  });

  test('an issue that cannot be closed does not undo what was done', async () => {
    github.script[`PATCH ${REPO}/issues/7`] = no(500);
    await hostWith().finish(ISSUE);
  });
});

describe('showing something in an issue of our own', () => {
  const hello = { marker: 'course-1', title: 'Your course', body: 'Hello' };
  const mark = '<!-- sayso course-1 -->';
  const us = { login: 'sayso[bot]' };
  const ISSUES = `${REPO}/issues`;

  test('opens it once: by its mark and its author it is found again', async () => {
    const copied = { number: 3, body: mark, user: { login: 'stranger' } };
    github.script[`GET ${ISSUES}`] = ok([copied]);
    github.script[`POST ${ISSUES}`] = made({ number: 4, body: '', user: us });
    expect(await hostWith().openIssue(hello)).toBe(4);
    expect(bodies(ISSUES)).toEqual([{ title: 'Your course', body: `Hello\n\n${mark}` }]);
    github.script[`GET ${ISSUES}`] = ok([copied, { number: 4, body: `x ${mark}`, user: us }]);
    expect(await hostWith().openIssue(hello)).toBe(4);
    expect(bodies(ISSUES)).toHaveLength(1);
    expect(github.asked[0]?.query).toMatchObject({ creator: 'sayso[bot]', state: 'all' });
  });

  test('of which nothing was kept, it is opened again and says what it would say if it were new', async () => {
    const known = { number: 4, body: `First page ${mark}`, user: us };
    github.script[`GET ${ISSUES}`] = ok([known]);
    github.script[`PATCH ${ISSUES}/4`] = ok();
    expect(await hostWith().openIssue({ ...hello, renews: true })).toBe(4);
    expect(bodies(ISSUES)).toEqual([]);
    const body = `Hello\n\n${mark}`;
    expect(bodies(`${ISSUES}/4`)).toEqual([{ title: 'Your course', body, state: 'open' }]);
  });

  test('keeps an issue open that stays, under its own title; only an issue has one', async () => {
    github.script[`PATCH ${ISSUES}/4`] = ok();
    await hostWith().keepOpen({ kind: 'issue', number: 4, locked: false }, 'Your course');
    await hostWith().keepOpen({ kind: 'commit', commit: HEAD }, 'Your course');
    expect(bodies(`${ISSUES}/4`)).toEqual([{ title: 'Your course' }]);
  });

  test('writes one comment and edits it; known by its id, nobody looks for it', async () => {
    const step = { issue: 4, marker: 'step-1', body: 'Step 1' };
    const comments = `${ISSUES}/4/comments`;
    github.script[`GET ${comments}`] = ok([]);
    github.script[`POST ${comments}`] = made({ id: 40 });
    github.script[`PATCH ${ISSUES}/comments/40`] = ok();
    expect(await hostWith().writeComment(step)).toBe(40);
    const before = github.asked.length;
    expect(await hostWith().writeComment({ ...step, body: 'Step 2', comment: 40 })).toBe(40);
    expect(github.lines().slice(before)).toEqual([`PATCH ${ISSUES}/comments/40`]);
    expect(bodies(`${ISSUES}/comments/40`)).toEqual([{ body: 'Step 2\n\n<!-- sayso step-1 -->' }]);
    github.script[`PATCH ${ISSUES}/comments/40`] = no(404, 'Not Found');
    github.script[`POST ${comments}`] = made({ id: 41 });
    expect(await hostWith().writeComment({ ...step, comment: 40 })).toBe(41);
  });

  test('a comment that cannot be there yet is not looked for, unless an attempt was cut off', async () => {
    const step = { issue: 4, marker: 'step-1', body: 'Step 1', isNew: true } as const;
    const comments = `${ISSUES}/4/comments`;
    github.script[`GET ${comments}`] = ok([]);
    github.script[`POST ${comments}`] = made({ id: 40 });
    await hostWith().writeComment(step);
    expect(github.lines()).toEqual([`POST ${comments}`]);
    const mine = memory();
    github.script[`POST ${REPO}/git/refs`] = made();
    await hostWith({ memory: mine }).claim(KEY);
    const again = hostWith({ memory: mine });
    github.script[`POST ${REPO}/git/refs`] = no(422, 'Reference already exists');
    expect(await again.claim(KEY)).toBe('again');
    const before = github.asked.length;
    await again.writeComment(step);
    expect(github.lines().slice(before)).toEqual([`GET ${comments}`, `POST ${comments}`]);
  });

  test('where issues are off or locked, somebody else has to say it', async () => {
    github.script[`GET ${ISSUES}`] = ok([]);
    github.script[`POST ${ISSUES}`] = no(410, 'Issues are disabled for this repo');
    expect(await hostWith().openIssue(hello)).toBe(undefined);
    github.script[`PATCH ${ISSUES}/comments/40`] = no(403, 'locked');
    const step = { issue: 4, marker: 'step-1', body: 'Step 1', comment: 40 };
    expect(await hostWith().writeComment(step)).toBe(undefined);
  });
});

describe('replying to a commit', () => {
  const checks = `${REPO}/check-runs`;
  const check = `${REPO}/check-runs/88`;
  const comments = `${REPO}/commits/${COMMIT}/comments`;

  beforeEach(() => {
    github.script[`POST ${checks}`] = made({ id: 88 });
    github.script[`PATCH ${check}`] = ok();
    github.script[`POST ${comments}`] = made();
  });

  test('a check that runs and then succeeds; no comment, so no mail', async () => {
    const host = hostWith();
    await host.claim(KEY);
    await host.heard(ON_COMMIT);
    await host.reply(ON_COMMIT, 'Reading', 'working');
    await host.reply(ON_COMMIT, 'Done.', 'done');
    expect(bodies(checks)).toEqual([
      { name: 'Sayso', head_sha: COMMIT, external_id: KEY, status: 'in_progress' },
    ]);
    expect(bodies(check)).toEqual([
      { status: 'in_progress', output: { title: 'On it', summary: 'Reading' } },
      {
        status: 'completed',
        conclusion: 'success',
        output: { title: 'Done', summary: 'Done.' },
      },
    ]);
    expect(bodies(comments)).toEqual([]);
  });

  test.each([
    ['failed', 'failure'],
    ['hint', 'neutral'],
  ] as const)(
    '%s: a check with %s, and a comment so that the person gets a mail',
    async (state, conclusion) => {
      const host = hostWith();
      await host.claim(KEY);
      await host.reply(ON_COMMIT, 'The zip is encrypted.', state);
      expect(bodies(checks)).toMatchObject([{ status: 'completed', conclusion }]);
      expect(bodies(comments)).toEqual([
        { body: `The zip is encrypted.\n\n<!-- sayso ${KEY} -->` },
      ]);
    },
  );

  test('without the Checks permission everything that is final is said in a comment', async () => {
    github.script[`POST ${checks}`] = no(403, 'Resource not accessible by integration');
    const host = hostWith();
    await host.heard(ON_COMMIT);
    await host.reply(ON_COMMIT, 'Reading', 'working');
    await host.reply(ON_COMMIT, 'Done.', 'done');
    expect(bodies(checks)).toHaveLength(1);
    expect(bodies(comments)).toHaveLength(1);
  });

  test('tried again, it goes on with the check and the comment that are there', async () => {
    const mine = memory();
    await hostWith({ memory: mine }).claim(KEY);
    github.script[`POST ${REPO}/git/refs`] = no(422, 'Reference already exists');
    github.script[`GET ${REPO}/commits/${COMMIT}/check-runs`] = ok({
      total_count: 2,
      check_runs: [
        { id: 1, external_id: 'another' },
        { id: 88, external_id: KEY },
      ],
    });
    github.script[`GET ${comments}`] = ok([
      { id: 4, body: `<!-- sayso ${KEY} -->`, user: { login: 'sayso[bot]' } },
    ]);
    const host = hostWith({ memory: mine });
    await host.claim(KEY);
    await host.heard(ON_COMMIT);
    await host.reply(ON_COMMIT, 'No.', 'failed');
    expect([bodies(checks).length, bodies(check).length, bodies(comments).length]).toEqual([
      0, 1, 0,
    ]);
  });
});

describe('words that came in by a pull request', () => {
  const pulls = `GET ${REPO}/commits/${COMMIT}/pulls`;
  const commits = `GET ${REPO}/pulls/12/commits`;
  const events = `GET ${REPO}/issues/12/events`;
  const commit = (message: string) => ({ commit: { message } });
  const borrowed = (subject: string) => hostWith().borrowedWords(COMMIT, subject);

  test('a commit that came in by none is its pusher’s own', async () => {
    github.script[pulls] = ok([]);
    expect(await borrowed('Unzip')).toBe(false);
  });

  test('the title of the pull request, with or without its number, is borrowed', async () => {
    github.script[pulls] = ok([{ number: 12, title: 'unzip' }]);
    expect(await borrowed('Unzip')).toBe(true);
    github.script[commits] = ok([]);
    github.script[pulls] = ok([{ number: 12, title: 'Unzip (#12)' }]);
    expect(await borrowed('Unzip')).toBe(true);
  });

  test('the subject of one of its commits is borrowed', async () => {
    github.script[pulls] = ok([{ number: 12, title: 'Better words' }]);
    github.script[commits] = ok([commit('Tidy up'), commit('Unzip\n\nmore')]);
    github.script[events] = ok([]);
    expect(await borrowed('Unzip')).toBe(true);
  });

  test('what is none of these was typed by whoever merged', async () => {
    github.script[pulls] = ok([{ number: 12, title: 'Better words' }]);
    github.script[commits] = ok([commit('Tidy up')]);
    github.script[events] = ok([{ event: 'closed' }, { event: 'merged' }]);
    expect(await borrowed('Unzip')).toBe(false);
  });

  test('a title that its author changed after it was merged is borrowed all the same', async () => {
    github.script[pulls] = ok([{ number: 12, title: 'Harmless' }]);
    github.script[commits] = ok([commit('One'), commit('Two')]);
    github.script[events] = ok([
      { event: 'merged' },
      { event: 'renamed', rename: { from: 'Unzip', to: 'Harmless' } },
    ]);
    expect(await borrowed('Unzip')).toBe(true);
    expect(await borrowed('Unzip notes.zip')).toBe(false);
    github.script[events] = ok(Array.from({ length: 100 }, () => ({ event: 'labeled' })));
    expect(await borrowed('Unzip notes.zip')).toBe(true);
  });

  test('a pull request with more commits than GitHub lists cannot be vouched for', async () => {
    github.script[pulls] = ok([{ number: 12, title: 'Everything' }]);
    github.script[commits] = ok(Array.from({ length: 100 }, () => commit('x')));
    expect(await borrowed('Unzip')).toBe(true);
    expect(github.asked).toHaveLength(4);
  });

  test('where we may not look, nobody speaks; a failure is a reason to try again', async () => {
    github.script[pulls] = no(403);
    expect(await borrowed('Unzip')).toBe(true);
    github.script[pulls] = no(502);
    await expect(borrowed('Unzip')).rejects.toThrow();
  });
});

describe('proposing', () => {
  const pulls = `${REPO}/pulls`;
  const pull = { branch: `sayso/${KEY}`, title: 'Unzip', body: 'x' };
  const url = 'https://github.com/you/my-course/pull/3';

  test('opens a pull request to the default branch', async () => {
    github.script[`POST ${pulls}`] = made({ html_url: url });
    expect(await hostWith().propose(pull)).toBe(url);
    expect(bodies(pulls)).toEqual([
      { title: 'Unzip', body: 'x', head: `sayso/${KEY}`, base: 'main' },
    ]);
  });

  test('finds the one that is open already', async () => {
    github.script[`POST ${pulls}`] = {
      status: 422,
      body: {
        message: 'Validation Failed',
        errors: [{ message: 'A pull request already exists for you:sayso.' }],
      },
    };
    github.script[`GET ${pulls}`] = ({ query }) =>
      ok(query.head === `you:sayso/${KEY}` && query.state === 'open' ? [{ html_url: url }] : []);
    expect(await hostWith().propose(pull)).toBe(url);
  });

  test('where we may not, answers the page on which a person can', async () => {
    github.script[`POST ${pulls}`] = no(403, 'GitHub Actions is not permitted to create');
    expect(await hostWith({ mode: 'action' }).propose(pull)).toBe(
      `https://github.com/you/my-course/compare/main...sayso/${KEY}?expand=1`,
    );
  });
});

describe('the site', () => {
  const pages = `${REPO}/pages`;
  const legacy = { build_type: 'legacy', source: { branch: 'gh-pages', path: '/' } };
  const off = {
    kind: 'off',
    url: 'https://you.github.io/my-course/',
    settingsUrl: 'https://github.com/you/my-course/settings/pages',
  };

  test('is on at the address that the settings say', async () => {
    github.script[`GET ${pages}`] = ok({ html_url: 'https://course.example.org/', ...legacy });
    expect(await hostWith().site()).toEqual({ kind: 'on', url: 'https://course.example.org/' });
  });

  test.each([404, 403])('is off when GitHub answers %i', async (status) => {
    github.script[`GET ${pages}`] = no(status);
    expect(await hostWith().site()).toEqual(off);
  });

  test.each([
    { build_type: 'workflow' },
    { build_type: 'legacy', source: { branch: 'main', path: '/' } },
    { build_type: 'legacy', source: { branch: 'gh-pages', path: '/docs' } },
  ])('does not show what we publish when it is set up as %j', async (setup) => {
    github.script[`GET ${pages}`] = ok(setup);
    expect(await hostWith().site()).toEqual(off);
  });
});
