import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type Playground,
  startPlayground,
} from '../../../src/hosts/playground/start-playground.ts';
import { unitsSource } from '../../../src/hosts/playground/units-source.ts';
import { commitFiles, createBranch } from '../../../src/hosts/playground/world/commit-files.ts';
import { openIssue } from '../../../src/hosts/playground/world/issues.ts';
import { log } from '../../../src/hosts/playground/world/read-commits.ts';
import { readFile } from '../../../src/hosts/playground/world/read-files.ts';
import { createRepositoryFromTemplate } from '../../../src/hosts/playground/world/repositories.ts';
import type { Delivery } from '../../../src/hosts/playground/world/state/delivery.ts';
import type { Repository } from '../../../src/hosts/playground/world/state/repository.ts';
import type { User } from '../../../src/hosts/playground/world/state/user.ts';
import { visitor } from '../../../src/hosts/playground/world/users.ts';
import { BLANK } from '../../journeys/journey.ts';
import { runBundle } from './rehearsal.ts';

const COURSE = `title: A course
steps:
  - { step: one, done: { said: I am ready }, hints: [Say it.] }
  - { step: two, done: { commit: { touches: about.md } } }
  - { step: three, done: { commit: { touches: about.md } } }
  - { step: four, done: { branch: idea } }
  - step: five
`;

let folder: string;
let playground: Playground;
let repository: Repository;
let you: User;

/** A course, with the App installed and the Action at work on everything that happens as well. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-both-'));
  playground = await startPlayground({
    folder,
    port: 0,
    source: unitsSource({ openlearn: undefined, network: false }),
  });
  const { world } = playground;
  you = visitor(world);
  repository = await createRepositoryFromTemplate(world, {
    owner: you,
    name: 'my-course',
    template: BLANK,
  });
  await commit({ '.github/tutorial.yml': COURSE, 'about.md': 'A' }, 'Write a course');
  await playground.idle();
});
afterEach(async () => {
  await playground.close();
  await rm(folder, { recursive: true, force: true });
});

async function commit(files: Readonly<Record<string, string>>, message: string) {
  const edits = Object.entries(files).map(([path, content]) => {
    return { kind: 'write' as const, path, content };
  });
  await commitFiles(playground.world, repository, { edits, message, by: you });
}

/** Does something, and has the Action work on the event that tells of it while the App does. */
async function both(event: string, act: () => unknown): Promise<void> {
  const { world } = playground;
  const before = world.deliveries.length;
  await act();
  await runBundle(world, repository, await first(event, before));
  await playground.idle();
}

async function first(event: string, since: number): Promise<Delivery> {
  for (;;) {
    const fresh = playground.world.deliveries.slice(since);
    const found = fresh.find((one) => one.event === event);
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const progress = async () => {
  const file = await readFile(repository, 'sayso-progress', 'learners/all.json');
  return JSON.parse(file?.bytes.toString('utf8') ?? '{}');
};
const turns = async () =>
  (await log(repository, 'sayso-progress')).map(({ subject }) => subject).toReversed();

test('App and Action on the same course: each turn is taken once, and answered once', async () => {
  const { world } = playground;
  for (const title of ['Next', 'I am ready']) {
    await both('issues', () => openIssue(world, repository, { title, by: you }));
    expect([...repository.issues.values()].at(-1)?.comments).toHaveLength(1);
  }
  expect((await progress()).step).toBe('two');
  await both('push', () => commit({ 'about.md': 'B' }, 'Update about.md'));
  expect((await progress()).step).toBe('three');
  await both('push', () => commit({ 'about.md': 'C' }, 'Update about.md'));
  expect((await progress()).step).toBe('four');
  await both('create', () =>
    createBranch(world, repository, { name: 'idea', from: 'main', by: you }),
  );
  expect((await progress()).step).toBe('five');
  expect(await turns()).toEqual([
    'you: one',
    'you: one',
    'you: two',
    'you: three',
    'you: four',
    'you: five',
  ]);
});
