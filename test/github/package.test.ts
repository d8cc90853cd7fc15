import { Octokit } from '@octokit/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { visibilityOfPackage } from '../../src/github/package.ts';
import { type ScriptedGitHub, startScriptedGitHub } from './scripted-github.ts';

const ORGANIZATION = 'GET /orgs/you/packages/container/my-course';
const PERSON = 'GET /users/you/packages/container/my-course';
const NOBODY = { status: 404, body: { message: 'Not Found' } };

let github: ScriptedGitHub;
beforeEach(async () => {
  github = await startScriptedGitHub();
});
afterEach(async () => {
  await github.close();
});

function visibility() {
  const { request } = new Octokit({ baseUrl: github.url });
  return visibilityOfPackage(request, { owner: 'you', name: 'my-course' });
}

function is(visibility: string, type: string) {
  return { status: 200, body: { visibility, owner: { type } } };
}

test('a package of an organization is found at the first question', async () => {
  github.script[ORGANIZATION] = is('public', 'Organization');
  expect(await visibility()).toEqual({ visibility: 'public', of: 'organization' });
  expect(github.lines()).toEqual([ORGANIZATION]);
  expect(github.violations()).toEqual([]);
});

test('a package of a person at the second', async () => {
  github.script[ORGANIZATION] = NOBODY;
  github.script[PERSON] = is('private', 'User');
  expect(await visibility()).toEqual({ visibility: 'private', of: 'user' });
  expect(github.violations()).toEqual([]);
});

test('a token that may not ask, or a package that nobody knows, tells nothing', async () => {
  github.script[ORGANIZATION] = { status: 403, body: { message: 'Resource not accessible' } };
  github.script[PERSON] = NOBODY;
  expect(await visibility()).toEqual({ visibility: 'unknown', of: 'user' });
});

test('a server that is down is no answer', async () => {
  github.script[ORGANIZATION] = { status: 502, body: { message: 'Bad Gateway' } };
  await expect(visibility()).rejects.toThrow();
});
