import { Octokit } from '@octokit/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { moveBranch } from '../../src/github/move-branch.ts';
import { type ScriptedGitHub, startScriptedGitHub } from './scripted-github.ts';

const ROUTE = 'PATCH /repos/you/my-course/git/refs/heads/main';
const COMMIT = 'c'.repeat(40);

let github: ScriptedGitHub;
beforeEach(async () => {
  github = await startScriptedGitHub();
});
afterEach(async () => {
  expect(github.violations()).toEqual([]);
  await github.close();
});

function move(status: number, message: string) {
  github.script[ROUTE] = { status, body: { message } };
  const octokit = new Octokit({ baseUrl: github.url });
  return moveBranch(
    (route, parameters) => octokit.request(route, { ...parameters }),
    { owner: 'you', repo: 'my-course' },
    { branch: 'main', commit: COMMIT },
  );
}

test('forward and never otherwise', async () => {
  expect(await move(200, '')).toEqual({ kind: 'pushed' });
  expect(github.asked[0]?.body).toEqual({ sha: COMMIT, force: false });
});

test.each([
  [422, 'Update is not a fast forward'],
  [422, 'Reference does not exist'],
  [409, 'Conflict'],
])('somebody was first: %i %s', async (status, message) => {
  expect(await move(status, message)).toEqual({ kind: 'moved' });
});

test.each([
  [422, 'Repository rule violations found\n\nCommits must have verified signatures.'],
  [422, 'Changes must be made through a pull request.'],
  [422, 'Required status check "test" is expected.'],
  [403, 'GH006: Protected branch update failed for refs/heads/main.'],
  [409, 'Repository rule violations found'],
])('protected: %i %s', async (status, message) => {
  expect(await move(status, message)).toMatchObject({ kind: 'protected' });
});

test('refused: GitHub’s own words come along', async () => {
  const message = 'Resource not accessible by integration';
  const refused = await move(403, message);
  expect(refused).toEqual({ kind: 'refused', reason: expect.stringContaining(message) });
});

test.each([404, 500])('%i is neither, and thrown', async (status) => {
  await expect(move(status, 'x')).rejects.toThrow();
});
