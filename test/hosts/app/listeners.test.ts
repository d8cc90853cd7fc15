import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Outcome } from '../../../src/engine/ports.ts';
import { createListeners } from '../../../src/hosts/app/listeners.ts';
import { branchMade, commitOf, issueLabeled, pullOpened, pushed } from '../deliveries/payloads.ts';
import { appOptions, deliver, fromInstallation, type StartedApp, startApp } from './started-app.ts';

const FILE = '.github/course.yml';
const DONE: Outcome = { kind: 'done', commit: undefined, said: '' };

const made = (name: string) => fromInstallation(branchMade({ ref: name }));
const touching = (...modified: string[]) => {
  const commit = commitOf({ message: 'Edit', added: [], removed: [], modified });
  return fromInstallation(pushed({ head_commit: commit, commits: [commit], forced: false }));
};

describe('what takes place without words costs', () => {
  let started: StartedApp;
  let look: string;

  beforeEach(async () => {
    const { shelf } = appOptions('', '', async () => DONE);
    started = await startApp(async () => DONE, { shelf: { ...shelf, listens: [FILE] } });
    const { full_name } = branchMade().repository as { full_name: string };
    look = `GET /repos/${full_name}/contents/${FILE}`;
    started.github.script[look] = { status: 404, body: { message: 'Not Found' } };
  });
  afterEach(async () => {
    expect(started.github.violations()).toEqual([]);
    await started.close();
  });

  const asked = () => started.github.lines().filter((line) => !line.includes('/app/'));
  const heard = () => started.handled.filter(({ kind }) => kind === 'occurred').length;

  test('one look where nobody listens, and nothing from then on', async () => {
    const { url, app, github } = started;
    await deliver(url, 'create', made('one'));
    await app.idle();
    expect([heard(), asked(), github.asked.length]).toEqual([0, [look], 2]);
    const others = [
      ['create', made('two')],
      ['issues', fromInstallation(issueLabeled())],
      ['pull_request', fromInstallation(pullOpened())],
    ] as const;
    for (const [name, payload] of others) {
      expect((await deliver(url, name, payload)).text).toBe('ignored');
    }
    await app.idle();
    expect(github.asked).toHaveLength(2);
  });

  test('another look once a push changed the file that tells', async () => {
    const { url, app, github } = started;
    await deliver(url, 'create', made('one'));
    await app.idle();
    await deliver(url, 'push', touching('README.md'));
    expect((await deliver(url, 'create', made('two'))).text).toBe('ignored');
    github.script[look] = { status: 200, body: {} };
    await deliver(url, 'push', touching(FILE));
    await deliver(url, 'create', made('three'));
    await deliver(url, 'create', made('four'));
    await app.idle();
    expect([heard(), asked()]).toEqual([2, [look, look]]);
  });

  test('and is tried again where GitHub could not be asked', async () => {
    const { url, app, github } = started;
    let times = 0;
    github.script[look] = () => {
      times += 1;
      return times === 1 ? { status: 502 } : { status: 200, body: {} };
    };
    await deliver(url, 'create', made('one'));
    await app.idle();
    expect([heard(), asked()]).toEqual([1, [look, look]]);
  });
});

test('where nothing could listen, nothing is even stored', async () => {
  const started = await startApp(async () => DONE);
  expect((await deliver(started.url, 'create', made('one'))).text).toBe('ignored');
  expect(started.github.asked).toEqual([]);
  await started.close();
});

test('an answer is believed for an hour, and the newest ten thousand are kept', async () => {
  let now = 0;
  const listeners = createListeners([FILE], () => now);
  const no = async () => false;
  for (let repository = 0; repository <= 10_000; repository += 1) {
    await listeners.listens(repository, no);
  }
  expect([0, 1, 10_000].map(listeners.isDeaf)).toEqual([false, true, true]);
  now = 3_600_000;
  expect(listeners.isDeaf(10_000)).toBe(false);
});
