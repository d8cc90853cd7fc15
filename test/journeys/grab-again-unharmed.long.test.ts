import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { mergePull } from '../../src/hosts/playground/world/merge-pull.ts';
import { protectBranch } from '../../src/hosts/playground/world/protection.ts';
import { git } from '../support/bare-repository.ts';
import {
  beginWithoutSite,
  documentOf,
  edit,
  FOLDER,
  openPulls,
  PAGE,
  UNIT,
  type Unit,
} from './changing-unit.ts';
import type { Journey } from './journey.ts';

/** What could make a reader's words look as if OpenLearn had written them, so that they went without a word. */

let journey: Journey;
afterEach(() => journey.close());

function rocks(): Unit {
  return { granite: ['One.', 'Two.', 'Three.', 'Four.', 'Five.'], basalt: 'Dark.' };
}

/** What “Rebase and merge” does: the commits that are no merges, one after the other, on top. */
async function rebaseMerge(branch: string): Promise<void> {
  const { gitFolder } = journey.repository;
  const commits = await git(gitFolder, 'rev-list', '--no-merges', '--reverse', `main..${branch}`);
  const root = await mkdtemp(join(tmpdir(), 'sayso-rebase-'));
  const work = join(root, 'work');
  try {
    await git(gitFolder, 'worktree', 'add', '--quiet', '--detach', work, 'main');
    await git(work, 'cherry-pick', ...commits.trim().split('\n'));
    const head = await git(work, 'rev-parse', 'HEAD');
    await git(gitFolder, 'worktree', 'remove', '--force', work);
    await git(gitFolder, 'update-ref', 'refs/heads/main', head.trim());
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

describe('edits are never taken for what OpenLearn wrote', () => {
  test('after an update that was rebased', async () => {
    const unit = rocks();
    journey = await beginWithoutSite(unit);
    await journey.say(`Fetch ${UNIT}`);
    await edit(journey, 'One.', 'One of mine.');
    unit.granite[4] = 'Five and more.';
    protectBranch(journey.repository, 'main', true);
    await journey.say(`Fetch ${UNIT}`);
    await rebaseMerge(openPulls(journey)[0]?.pull.headBranch ?? '');
    protectBranch(journey.repository, 'main', false);
    expect(await journey.text(PAGE)).toContain('Five and more.');
    expect(await journey.text(PAGE)).toContain('One of mine.');
    unit.granite[2] = 'Three and more.';
    await journey.say(`Fetch ${UNIT}`);
    expect(await journey.text(PAGE)).toContain('One of mine.');
  });

  test('when a proposal is squashed with what was written meanwhile', async () => {
    const unit = rocks();
    journey = await beginWithoutSite(unit);
    await journey.say(`Fetch ${UNIT}`);
    unit.granite[4] = 'Five and more.';
    protectBranch(journey.repository, 'main', true);
    await journey.say(`Fetch ${UNIT}`);
    const [pull] = openPulls(journey);
    protectBranch(journey.repository, 'main', false);
    await edit(journey, 'One.', 'One of mine.');
    // GitHub suggests the whole message where a proposal has one commit.
    const { gitFolder } = journey.repository;
    const body = await git(gitFolder, 'show', '-s', '--format=%b', pull?.pull.headCommit ?? '');
    await mergePull(journey.playground.world, journey.repository, pull?.number ?? 0, {
      by: journey.you,
      method: 'squash',
      body,
    });
    await journey.playground.idle();
    unit.granite[2] = 'Three and more.';
    await journey.say(`Fetch ${UNIT}`);
    expect(await journey.text(PAGE)).toContain('One of mine.');
    expect(await journey.text(PAGE)).toContain('Five and more.');
  });

  test('when somebody put them into the commit that brought the unit', async () => {
    const unit = rocks();
    journey = await beginWithoutSite(unit);
    await journey.say(`Fetch ${UNIT}`);
    const { gitFolder } = journey.repository;
    const message = await git(gitFolder, 'show', '--no-patch', '--format=%B', 'main');
    await edit(journey, 'One.', 'One of mine.');
    const amended = await git(
      gitFolder,
      'commit-tree',
      'main^{tree}',
      '-p',
      'main~2',
      '-m',
      message,
    );
    await git(gitFolder, 'update-ref', 'refs/heads/main', amended.trim());
    unit.granite[4] = 'Five and more.';
    await journey.say(`Fetch ${UNIT}`);
    expect(await journey.text(PAGE)).toContain('One of mine.');
  });

  test('when the unit went into another folder as well', async () => {
    const unit = rocks();
    journey = await beginWithoutSite(unit);
    await journey.say(`Fetch ${UNIT}`);
    await edit(journey, 'One.', 'One of mine.');
    await journey.say(`Fetch ${UNIT} into second`);
    unit.granite[4] = 'Five and more.';
    await journey.say(`Fetch ${UNIT}`);
    expect(await journey.text(PAGE)).toContain('One of mine.');
    expect(await journey.text(PAGE)).toContain('Five and more.');
    await journey.say(`Fetch ${UNIT} into second`);
    expect(await journey.text('second/01-granite.md')).toContain('Five and more.');
    expect(openPulls(journey)).toEqual([]);
  });
});

describe('nothing of yours is taken away', () => {
  test('a page in which you wrote stays for good when OpenLearn drops it', async () => {
    const unit = rocks();
    journey = await beginWithoutSite(unit);
    await journey.say(`Fetch ${UNIT}`);
    const basalt = `${FOLDER}/02-basalt.md`;
    await edit(journey, 'Dark.', 'Dark, says mine.', basalt);
    unit.basalt = undefined;
    unit.granite[4] = 'Five and more.';
    const first = await journey.say(`Fetch ${UNIT}`);
    expect(first.reply).toContain('you wrote in it, so it stays');
    unit.granite[3] = 'Four and more.';
    await journey.say(`Fetch ${UNIT}`);
    expect(await journey.text(PAGE)).toContain('Four and more.');
    expect(await journey.text(basalt)).toContain('Dark, says mine.');
  });

  test('nor is a copy that you made of a page', async () => {
    const unit = rocks();
    journey = await beginWithoutSite(unit);
    await journey.say(`Fetch ${UNIT}`);
    const mine = `${FOLDER}/my-granite.md`;
    await journey.commit({ [mine]: await journey.text(PAGE) }, 'Copy a page');
    unit.granite[4] = 'Five and more.';
    await journey.say(`Fetch ${UNIT}`);
    unit.granite[4] = 'Five and even more.';
    await journey.say(`Fetch ${UNIT}`);
    expect(await journey.text(PAGE)).toContain('even more');
    expect(await journey.files()).toContain(mine);
  });

  test('nor a letter, where your editor writes another encoding', async () => {
    const unit = rocks();
    journey = await beginWithoutSite(unit);
    await journey.say(`Fetch ${UNIT}`);
    const text = (await journey.text(PAGE)).replace('One.', 'Caf\u00e9.');
    await journey.commit({ [PAGE]: Buffer.from(text, 'latin1') }, 'Update a page');
    unit.granite[4] = 'Five and more.';
    const { reply } = await journey.say(`Fetch ${UNIT}`);
    expect(reply).toContain('you decide');
    expect(await journey.text(PAGE)).not.toContain('Five and more.');
  });
});

describe('several units at once', () => {
  test('stay notebooks when one of them is updated, and keep what you wrote', async () => {
    const unit = rocks();
    journey = await beginWithoutSite(unit);
    const [first, second] = ['sources/rocks.xml', 'sources/more rocks.xml'];
    const more = () => documentOf(unit, 'More rocks');
    await journey.commit({ [first]: documentOf(unit), [second]: more() }, 'Bring documents');
    await journey.say('Fetch sources/ as notebooks');
    await edit(journey, 'One.', 'One of mine.');
    unit.granite[4] = 'Five and more.';
    await journey.commit({ [first]: documentOf(unit), [second]: more() }, 'New documents');
    const { reply } = await journey.say(`Fetch ${first}`);
    expect(reply).not.toContain('you decide');
    expect(await journey.files()).toContain(PAGE.replace('.md', '.ipynb'));
    expect(await journey.text(PAGE)).toContain('One of mine.');
    expect(await journey.text(PAGE)).toContain('Five and more.');
    // The other one, which has a blank in its name, is known again as well.
    const all = await journey.say('Fetch sources/');
    expect(all.reply).toContain('I have brought in one unit');
    const others = 'content/more-rocks/01-granite.md';
    expect(await journey.text(others)).toContain('Five and more.');
    await edit(journey, 'One.', 'One of mine.', others);
    unit.granite[2] = 'Three and more.';
    await journey.commit({ [second]: more() }, 'A new document');
    const waiting = await journey.say('Fetch sources/');
    const [, title = ''] =
      /issues\/new\?title=(Fetch%20[^&]*more[^&]*)/.exec(waiting.reply ?? '') ?? [];
    await journey.say(decodeURIComponent(title));
    expect(await journey.text(others)).toContain('One of mine.');
    expect(await journey.text(others)).toContain('Three and more.');
  });
});
