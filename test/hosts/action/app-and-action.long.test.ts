import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type Playground,
  startPlayground,
} from '../../../src/hosts/playground/start-playground.ts';
import { TEMPLATES } from '../../../src/hosts/playground/templates.ts';
import { unitsSource } from '../../../src/hosts/playground/units-source.ts';
import { redeliver } from '../../../src/hosts/playground/webhooks/deliver.ts';
import { openIssue } from '../../../src/hosts/playground/world/issues.ts';
import { log } from '../../../src/hosts/playground/world/read-commits.ts';
import { createRepositoryFromTemplate } from '../../../src/hosts/playground/world/repositories.ts';
import type { Delivery } from '../../../src/hosts/playground/world/state/delivery.ts';
import type { Repository } from '../../../src/hosts/playground/world/state/repository.ts';
import { visitor } from '../../../src/hosts/playground/world/users.ts';
import { SAMPLE_UNIT } from '../../../src/openlearn/download/sample-source.ts';
import { runBundle } from './rehearsal.ts';

let folder: string;
let playground: Playground;
let repository: Repository;

/** A copy of the template, with the App installed and the workflow in it. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-both-'));
  playground = await startPlayground({
    folder,
    port: 0,
    source: unitsSource({ openlearn: undefined, network: false }),
  });
  const { world } = playground;
  repository = await createRepositoryFromTemplate(world, {
    owner: visitor(world),
    name: 'my-course',
    template: join(TEMPLATES, 'open-course'),
  });
  await playground.idle();
});
afterEach(async () => {
  await playground.close();
  await rm(folder, { recursive: true, force: true });
});

const inputs = { openlearn: 'sample' };
const say = (title: string) =>
  openIssue(playground.world, repository, { title, by: visitor(playground.world) });
const subjects = async () =>
  (await log(repository, 'main', { count: 9 })).map((one) => one.subject);

/** The newest webhook of this kind, as soon as there is one. */
async function told(isIt: (delivery: Delivery) => boolean): Promise<Delivery> {
  for (;;) {
    const found = playground.world.deliveries.findLast(isIt);
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The webhook that tells of the newest issue. */
const opened = () => told(({ action }) => action === 'opened');

test('the first run of both: greeted once', async () => {
  const { world } = playground;
  const before = world.deliveries.length;
  const second = await createRepositoryFromTemplate(world, {
    owner: visitor(world),
    name: 'my-second',
    template: join(TEMPLATES, 'website'),
  });
  const push = await told((one) => one.event === 'push' && world.deliveries.indexOf(one) >= before);
  const { code } = await runBundle(world, second, push);
  await playground.idle();
  expect(code).toBe(0);
  const made = (await log(second, 'main', { count: 9 })).map(({ subject }) => subject);
  expect(made).toEqual(['Welcome to my-second', 'Initial commit']);
});

test('at the same moment: one commit, one reply, and the other stays silent', async () => {
  const issue = say(`Fetch ${SAMPLE_UNIT}`);
  const { code } = await runBundle(playground.world, repository, await opened(), { inputs });
  await playground.idle();
  expect(code).toBe(0);
  expect(issue.comments).toHaveLength(1);
  expect(issue.state).toBe('closed');
  expect(await subjects()).toEqual([
    'Add the unit “How tides work”',
    'Welcome to my-course',
    'Initial commit',
  ]);
});

test('the App first: the Action finds it taken', async () => {
  const issue = say(`Fetch ${SAMPLE_UNIT}`);
  await playground.idle();
  const { code, outputs } = await runBundle(playground.world, repository, await opened(), {
    inputs,
  });
  await playground.idle();
  expect([code, outputs]).toEqual([0, { outcome: 'nothing' }]);
  expect(issue.comments.map(({ user }) => user.login)).toEqual(['sayso[bot]']);
  expect(await subjects()).toHaveLength(3);
});

test('the Action first: the App finds it taken', async () => {
  const { world } = playground;
  const { webhookUrl } = world.app;
  world.app.webhookUrl = undefined;
  const issue = say(`Fetch ${SAMPLE_UNIT}`);
  const delivery = await opened();
  const { outputs } = await runBundle(world, repository, delivery, { inputs });
  world.app.webhookUrl = webhookUrl;
  await redeliver(world, delivery);
  await playground.idle();
  expect(outputs.outcome).toBe('done');
  expect(issue.comments.map(({ user }) => user.login)).toEqual(['github-actions[bot]']);
  expect(await subjects()).toHaveLength(3);
});
