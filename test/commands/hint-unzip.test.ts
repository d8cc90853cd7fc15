import { afterEach, beforeEach, expect, test } from 'vitest';
import { hintUnzip } from '../../src/commands/hint-unzip.ts';
import type { Happening } from '../../src/engine/happening.ts';
import { render } from '../../src/words/render.ts';
import { type BareRepository, createBareRepository } from '../support/bare-repository.ts';
import { links, withContext } from '../support/rehearse.ts';

let remote: BareRepository;

beforeEach(async () => {
  remote = await createBareRepository();
});

afterEach(async () => {
  await remote.remove();
});

async function hinted(message: string, added?: readonly string[]): Promise<string | undefined> {
  return withContext(remote, async (context) => {
    const pushed = {
      key: 'push-1',
      repository: context.facts,
      place: { kind: 'commit', commit: context.tree.commit ?? '' },
      sender: { id: 7, login: 'you', bot: false },
      kind: 'pushed',
      message,
      added,
    } satisfies Happening;
    const plan = await hintUnzip.plan(pushed, context);
    if (plan === undefined) return undefined;
    expect(plan).toMatchObject({ kind: 'answer', followUps: [] });
    return render(plan.said, links);
  });
}

test('tells somebody who uploaded a zip what could be said', async () => {
  await remote.commit({ 'a.md': 'A', 'old.zip': 'zip' }, 'Start');
  await remote.commit({ 'my files.zip': 'zip', 'b.md': 'B' }, 'Add files via upload');
  const said = await hinted('Add files via upload', ['my files.zip', 'b.md']);
  expect(said).toMatchInlineSnapshot(`
    "You have uploaded a zip file. If you would like the files in it to be in your repository, instead of the zip:

    * \`Unzip "my files.zip"\`: [do this](https://github.com/you/my-course/issues/new?title=Unzip%20%22my%20files.zip%22&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)

    Next time, write \`Unzip\` as the message when you upload it."
  `);
  // A host that does not know what was added gets the same answer from the history.
  expect(await hinted('Add files via upload')).toBe(said);
});

test.each(['Create content.zip', 'Upload content.zip', 'Add files via upload\n\nand a body'])(
  'hears GitHub in %j',
  async (message) => {
    await remote.commit({ 'content.zip': 'zip' }, message);
    expect(await hinted(message, ['content.zip'])).toContain('Unzip content.zip');
    expect(await hinted(message)).toContain('Unzip content.zip');
  },
);

test.each([
  ['Add the exercise files as a zip', ['content.zip']],
  ['Create a build script for content.zip files', ['content.zip']],
  ['Add files via upload', ['a.md']],
  ['Add files via upload', ['gone-again.zip']],
  ['', ['content.zip']],
])('is silent about %j with %j', async (message, added) => {
  await remote.commit({ 'a.md': 'A', 'content.zip': 'zip' }, 'Start');
  expect(await hinted(message, added)).toBeUndefined();
});

test('is silent about a zip that was there before', async () => {
  await remote.commit({ 'content.zip': 'zip' }, 'Start');
  await remote.commit({ 'a.md': 'A' }, 'Add files via upload');
  expect(await hinted('Add files via upload')).toBeUndefined();
});
