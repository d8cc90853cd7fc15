import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEnvironment } from '../../../src/hosts/action/read-environment.ts';
import { readHappening } from '../../../src/hosts/action/read-happening.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-event-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const payload = {
  action: 'opened',
  issue: {
    number: 1,
    title: 'Publish',
    body: null,
    locked: false,
    state: 'open',
    updated_at: '2026-01-01T00:00:00Z',
    user: { id: 1, login: 'you', type: 'User' },
  },
  repository: {
    id: 1,
    name: 'my-course',
    full_name: 'you/my-course',
    owner: { id: 1, login: 'you', type: 'User' },
    html_url: 'https://github.com/you/my-course',
    clone_url: 'https://elsewhere.example/you/my-course.git',
    default_branch: 'main',
    private: false,
    fork: false,
  },
  sender: { id: 1, login: 'you', type: 'User' },
};

async function read(event: unknown, repository = 'You/My-Course') {
  const eventPath = join(folder, 'event.json');
  await writeFile(eventPath, JSON.stringify(event));
  const serverUrl = 'https://github.com';
  return readHappening({ eventName: 'issues', eventPath, repository, serverUrl });
}

test('the token goes to the server of the workflow, whatever address the event names', async () => {
  expect(await read(payload)).toMatchObject({
    kind: 'said',
    repository: { cloneUrl: 'https://github.com/you/my-course.git' },
  });
});

test('an event of another repository is none of ours', async () => {
  expect(await read(payload, 'you/another')).toMatchObject({ kind: 'ignored' });
});

test('what the Action does itself is not heard again', async () => {
  const sender = { id: 41898282, login: 'github-actions[bot]', type: 'Bot' };
  expect(await read({ ...payload, sender })).toMatchObject({ kind: 'ignored' });
});

test('outside of a workflow there is nothing to read', () => {
  expect(readEnvironment({ GITHUB_EVENT_NAME: 'push' })).toBeUndefined();
});

test('addresses of GitHub Enterprise Server count, without a slash at their end', () => {
  expect(
    readEnvironment({
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: '/event.json',
      GITHUB_REPOSITORY: 'you/my-course',
      GITHUB_API_URL: 'https://ghes.example/api/v3/',
      GITHUB_SERVER_URL: 'https://ghes.example/',
    }),
  ).toMatchObject({ apiUrl: 'https://ghes.example/api/v3', serverUrl: 'https://ghes.example' });
});
