import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { startPlaygroundServer } from '../../src/hosts/playground/start-playground-server.ts';
import { TEMPLATES } from '../../src/hosts/playground/templates.ts';
import { commitFiles } from '../../src/hosts/playground/world/commit-files.ts';
import { createWorld } from '../../src/hosts/playground/world/create-world.ts';
import { openIssue } from '../../src/hosts/playground/world/issues.ts';
import { mergePull } from '../../src/hosts/playground/world/merge-pull.ts';
import { protectBranch } from '../../src/hosts/playground/world/protection.ts';
import { log } from '../../src/hosts/playground/world/read-commits.ts';
import { readFile } from '../../src/hosts/playground/world/read-files.ts';
import { createRepositoryFromTemplate } from '../../src/hosts/playground/world/repositories.ts';
import { visitor } from '../../src/hosts/playground/world/users.ts';
import type { Source } from '../../src/openlearn/download/source.ts';
import { runBundle } from '../hosts/action/rehearsal.ts';
import { openStage } from '../hosts/cli/stage.ts';
import {
  beginWithoutSite,
  changingSource,
  documentOf,
  edit,
  openPulls,
  PAGE,
  UNIT,
  type Unit,
} from './changing-unit.ts';
import type { Journey } from './journey.ts';

function rocks(): Unit {
  return { granite: ['One.', 'Two.', 'Three.', 'Four.', 'Five.'], basalt: undefined };
}

describe('as the App', () => {
  let journey: Journey;
  afterEach(() => journey.close());

  test('the merge is signed with both its parents, and what is pushed says nothing', async () => {
    const unit = rocks();
    journey = await beginWithoutSite(unit);
    await journey.say(`Fetch ${UNIT}`);
    await edit(journey, 'One.', 'One of mine.');
    unit.granite[4] = 'Five and more.';
    await journey.say(`Fetch ${UNIT}`);
    const { repository } = journey;
    const [merge] = await log(repository, 'main', { count: 1 });
    expect(merge?.parents).toHaveLength(2);
    expect(repository.verifiedCommits.has(merge?.oid ?? '')).toBe(true);
    const pristine = merge?.parents[1] ?? '';
    // A branch that requires signatures requires them of all that comes to it.
    expect(repository.verifiedCommits.has(pristine)).toBe(true);
    expect([...journey.checks(merge?.oid ?? ''), ...journey.checks(pristine)]).toEqual([]);
    const issues = repository.issues.size;
    await journey.playground.idle();
    expect(repository.issues.size).toBe(issues);
    expect((await log(repository, 'main', { count: 1 }))[0]?.oid).toBe(merge?.oid);
  });

  test('somebody who writes while a unit is being fetched loses nothing', async () => {
    const unit = rocks();
    const steady = changingSource(unit);
    let meanwhile = async (): Promise<void> => undefined;
    const source: Source = {
      async read(url, options) {
        const reading = await steady.read(url, options);
        const now = meanwhile;
        meanwhile = async () => undefined;
        await now();
        return reading;
      },
    };
    journey = await beginWithoutSite(unit, source);
    await journey.say(`Fetch ${UNIT}`);
    await edit(journey, 'One.', 'One of mine.');
    unit.granite[4] = 'Five and more.';
    const late = (await journey.text(PAGE)).replace('Three.', 'Three of mine.');
    let wrote = false;
    meanwhile = async () => {
      const { playground, repository, you } = journey;
      const edits = [{ kind: 'write' as const, path: PAGE, content: late }];
      await commitFiles(playground.world, repository, { edits, message: 'Late', by: you });
      wrote = true;
    };
    const { reply } = await journey.say(`Fetch ${UNIT}`);
    expect(wrote).toBe(true);
    expect(reply).toContain('is up to date');
    const text = await journey.text(PAGE);
    expect(text).toContain('One of mine.');
    expect(text).toContain('Three of mine.');
    expect(text).toContain('Five and more.');
    expect((await journey.subjects(3)).slice(0, 2)).toContain('Update the unit “Rocks”');
  });

  test('a conflict on a protected branch is one proposal, about the conflict', async () => {
    const unit = rocks();
    journey = await beginWithoutSite(unit);
    await journey.say(`Fetch ${UNIT}`);
    await edit(journey, 'One.', 'One of mine.');
    unit.granite[0] = 'One of theirs.';
    protectBranch(journey.repository, 'main', true);
    const { reply } = await journey.say(`Fetch ${UNIT}`);
    expect(reply).toContain('so you decide');
    expect(reply).not.toContain('is protected');
    expect(openPulls(journey)).toHaveLength(1);
    expect(await journey.text(PAGE)).toContain('One of mine.');
  });

  test('Undo takes back an update that came by a proposal, with your words as they were', async () => {
    const unit = rocks();
    journey = await beginWithoutSite(unit);
    await journey.say(`Fetch ${UNIT}`);
    await edit(journey, 'One.', 'One of mine.');
    unit.granite[0] = 'One of theirs.';
    await journey.say(`Fetch ${UNIT}`);
    const { playground, repository, you } = journey;
    const number = openPulls(journey)[0]?.number ?? 0;
    await mergePull(playground.world, repository, number, { by: you });
    await playground.idle();
    expect(await journey.text(PAGE)).toContain('One of theirs.');
    await journey.say('Undo');
    expect(await journey.text(PAGE)).toContain('One of mine.');
    expect((await journey.say(`Fetch ${UNIT}`)).reply).toContain('so you decide');
  });
});

const DOCUMENT = 'sources/rocks.xml';

test('in a terminal: your words stay, in a merge that git understands', async () => {
  const unit = rocks();
  const stage = await openStage({ 'index.md': '# Mine\n', [DOCUMENT]: documentOf(unit) });
  try {
    expect((await stage.sayso('say', `Fetch ${DOCUMENT}`)).code).toBe(0);
    const page = await stage.git('show', `main:${PAGE}`);
    await stage.write(PAGE, page.replace('One.', 'One of mine.'));
    unit.granite[4] = 'Five and more.';
    await stage.write(DOCUMENT, documentOf(unit));
    await stage.commit('My own words');
    const seen = await stage.sayso('say', `Fetch ${DOCUMENT}`);
    expect([seen.code, seen.error]).toEqual([0, '']);
    const after = await stage.git('show', `main:${PAGE}`);
    expect(after).toContain('One of mine.');
    expect(after).toContain('Five and more.');
    expect(await stage.git('status', '--porcelain')).toBe('');
    const parents = await stage.git('show', '--no-patch', '--format=%P', 'main');
    expect(parents.trim().split(' ')).toHaveLength(2);
    expect(await stage.git('fsck', '--strict', '--no-dangling')).toBe('');
  } finally {
    await stage.remove();
  }
});

test('as the Action: your words stay, and both lines of history are pushed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-action-again-'));
  const { world } = await createWorld({ folder: join(folder, 'world') });
  const playground = await startPlaygroundServer({ world });
  try {
    const you = visitor(world);
    const repository = await createRepositoryFromTemplate(world, {
      owner: you,
      name: 'my-course',
      template: join(TEMPLATES, 'open-course'),
    });
    const run = async (event: string): Promise<string | undefined> => {
      await playground.idle();
      const delivery = world.deliveries.findLast((each) => each.event === event);
      if (delivery === undefined) throw new Error(`There was no ${event}`);
      return (await runBundle(world, repository, delivery)).outputs.outcome;
    };
    const write = (files: Readonly<Record<string, string>>) =>
      commitFiles(world, repository, {
        edits: Object.entries(files).map(([path, content]) => ({ kind: 'write', path, content })),
        message: 'Update files',
        by: you,
      });
    const page = async () =>
      (await readFile(repository, 'main', PAGE))?.bytes.toString('utf8') ?? '';
    await run('push');
    const unit = rocks();
    const settings = { '.github/sayso.yml': 'publish:\n  on: word\n' };
    await write({ [DOCUMENT]: documentOf(unit), ...settings });
    openIssue(world, repository, { title: `Fetch ${DOCUMENT}`, by: you });
    expect(await run('issues')).toBe('done');
    unit.granite[4] = 'Five and more.';
    const mine = (await page()).replace('One.', 'One of mine.');
    await write({ [DOCUMENT]: documentOf(unit), [PAGE]: mine });
    openIssue(world, repository, { title: `Fetch ${DOCUMENT}`, by: you });
    expect(await run('issues')).toBe('done');
    expect(await page()).toContain('One of mine.');
    expect(await page()).toContain('Five and more.');
    expect((await log(repository, 'main', { count: 1 }))[0]?.parents).toHaveLength(2);
  } finally {
    await playground.close();
    await rm(folder, { recursive: true, force: true });
  }
});
