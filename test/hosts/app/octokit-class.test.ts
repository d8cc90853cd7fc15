import { afterEach, beforeEach, expect, test } from 'vitest';
import { createComment } from '../../../src/github/create-comment.ts';
import type { Request } from '../../../src/github/request.ts';
import { updateComment } from '../../../src/github/update-comment.ts';
import { octokitClass } from '../../../src/hosts/app/octokit-class.ts';
import { type ScriptedGitHub, startScriptedGitHub } from '../../github/scripted-github.ts';

const NAME = { owner: 'you', repo: 'my-course' };
const COMMENTS = '/repos/you/my-course/issues/1/comments';
const COMMENT = '/repos/you/my-course/issues/comments/31';

let github: ScriptedGitHub;
beforeEach(async () => {
  github = await startScriptedGitHub();
});
afterEach(() => github.close());

function requestWith(throttle: boolean): Request {
  const Octokit = octokitClass({ throttle });
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  const octokit = new Octokit({ auth: { token: 'x' }, baseUrl: github.url, log: silent });
  return (route, parameters) => octokit.request(route, { ...parameters });
}

test('what makes something new is not repeated, since it may have been made', async () => {
  github.script[`POST ${COMMENTS}`] = { status: 502, body: {} };
  await expect(
    createComment(requestWith(true), NAME, { issue: 1, body: 'x' }),
  ).rejects.toMatchObject({ status: 502 });
  expect(github.asked).toHaveLength(1);
});

test('what only changes something is repeated when it failed on the way', async () => {
  let asked = 0;
  github.script[`PATCH ${COMMENT}`] = () => {
    asked += 1;
    return { status: asked === 1 ? 502 : 200, body: {} };
  };
  await updateComment(requestWith(true), NAME, { comment: 31, body: 'x' });
  expect(asked).toBe(2);
});

test('a short rate limit is waited out', async () => {
  let asked = 0;
  github.script[`PATCH ${COMMENT}`] = () => {
    asked += 1;
    const headers = { 'retry-after': '1' };
    const body = { message: 'You have exceeded a secondary rate limit.' };
    return asked === 1 ? { status: 403, body, headers } : { status: 200, body: {} };
  };
  await updateComment(requestWith(true), NAME, { comment: 31, body: 'x' });
  expect(asked).toBe(2);
});

test('a long one is for the worker, which has other things to do', async () => {
  const headers = { 'retry-after': '600' };
  const body = { message: 'You have exceeded a secondary rate limit.' };
  github.script[`PATCH ${COMMENT}`] = { status: 403, body, headers };
  await expect(
    updateComment(requestWith(true), NAME, { comment: 31, body: 'x' }),
  ).rejects.toMatchObject({ status: 403 });
  expect(github.asked).toHaveLength(1);
});

test('without throttle neither pauses nor repetitions', async () => {
  github.script[`PATCH ${COMMENT}`] = { status: 502, body: {} };
  const request = requestWith(false);
  const started = Date.now();
  for (let count = 0; count < 5; count += 1) {
    await updateComment(request, NAME, { comment: 31, body: 'x' }).catch(() => undefined);
  }
  expect(github.asked).toHaveLength(5);
  expect(Date.now() - started).toBeLessThan(900);
});
