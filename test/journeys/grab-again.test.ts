import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mergePull } from '../../src/hosts/playground/world/merge-pull.ts';
import { log } from '../../src/hosts/playground/world/read-commits.ts';
import { beginWithoutSite, edit, openPulls, PAGE, UNIT, type Unit } from './changing-unit.ts';
import { type Journey, steady } from './journey.ts';

describe('grabbing a unit again', () => {
  const unit: Unit = {
    granite: [
      'Granite is hard.',
      'It is grey.',
      'It comes from the deep.',
      'People build with it.',
    ],
    basalt: 'Basalt is dark.',
  };
  let journey: Journey;
  beforeAll(async () => {
    journey = await beginWithoutSite(unit);
    await journey.say(`Fetch ${UNIT}`);
  });
  afterAll(() => journey.close());

  test('with nothing new says so, and that your own words stay', async () => {
    await edit(journey, 'It is grey.', 'It is grey, and mine is pink.');
    const before = await journey.subjects(1);
    const { reply, state } = await journey.say(`Fetch ${UNIT}`);
    expect(steady(journey, reply)).toMatchInlineSnapshot(`
      "I looked at the unit \`Rocks\` again: there is nothing new on OpenLearn for your 4 pages and no pictures in [its folder](https://github.test/you/my-course/tree/main/content/rocks).

      Your own words stay in one file: \`content/rocks/01-granite.md\`.

      [Read its first page](https://github.test/you/my-course/blob/main/content/rocks/index.md) · Its document does not name a licence that I know: read [its acknowledgements](https://github.test/you/my-course/blob/main/content/rocks/acknowledgements.md) before you publish it."
    `);
    expect(state).toBe('closed');
    expect(await journey.subjects(1)).toEqual(before);
  });

  test('brings what is new beside what you wrote', async () => {
    unit.granite[3] = 'People build with it, and walk on it.';
    const { reply } = await journey.say(`Fetch ${UNIT}`);
    expect(steady(journey, reply)).toMatchInlineSnapshot(`
      "The unit \`Rocks\` is up to date in [its folder](https://github.test/you/my-course/tree/main/content/rocks): one file changed.

      Your own words stay in one file: \`content/rocks/01-granite.md\`.

      [Read its first page](https://github.test/you/my-course/blob/main/content/rocks/index.md) · Its document does not name a licence that I know: read [its acknowledgements](https://github.test/you/my-course/blob/main/content/rocks/acknowledgements.md) before you publish it.

      [See every change](https://github.test/you/my-course/commit/COMMIT) · Changed your mind? [Undo this](https://github.test/you/my-course/issues/new?title=Undo&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)"
    `);
    const text = await journey.text(PAGE);
    expect(text).toContain('It is grey, and mine is pink.');
    expect(text).toContain('People build with it, and walk on it.');
  });

  test('keeps what OpenLearn has in history, as a line of its own', async () => {
    const [merged] = await log(journey.repository, 'main', { count: 1 });
    expect(merged?.subject).toBe('Update the unit “Rocks”');
    expect(merged?.parents).toHaveLength(2);
    const [pristine] = await log(journey.repository, merged?.parents[1] ?? '', { count: 1 });
    expect(pristine?.message).toContain(`Sayso-Unit: ${UNIT.replace('/content-section-0', '')}`);
    expect(pristine?.message).not.toContain('Sayso-Command');
  });

  test('a third time is quiet: what was merged is where the next merge starts', async () => {
    const { reply } = await journey.say(`Fetch ${UNIT}`);
    expect(reply).toContain('there is nothing new on OpenLearn');
  });

  test('follows a page that OpenLearn took away, and leaves out one that you deleted', async () => {
    unit.basalt = undefined;
    await journey.commit({ 'content/rocks/acknowledgements.md': null }, 'Delete a page');
    const { reply } = await journey.say(`Fetch ${UNIT}`);
    expect(reply).toContain('one page taken away');
    expect(reply).toContain('You deleted `content/rocks/acknowledgements.md`, so I left it out.');
    expect(await journey.files()).not.toContain('content/rocks/02-basalt.md');
  });

  test('asks by a pull request where both wrote in the same place', async () => {
    unit.granite[1] = 'It is grey or white.';
    unit.granite[0] = 'Granite is very hard.';
    const { reply, state } = await journey.say(`Fetch ${UNIT}`);
    const proposal = openPulls(journey)[0]?.pull.headBranch ?? '';
    expect(steady(journey, reply?.replaceAll(proposal, 'PROPOSAL'))).toMatchInlineSnapshot(`
      "What you wrote and what is new meet in the same place, so you decide: [look at both in the proposal](https://github.test/you/my-course/pull/7). Nothing in your main branch was changed.

      The unit \`Rocks\` has news for [its folder](https://github.test/you/my-course/tree/PROPOSAL/content/rocks) (one file changed), and some of it is where you wrote something of your own.

      The proposal shows both in this place, yours in red and OpenLearn’s in green:

      * \`content/rocks/01-granite.md\` ([open](https://github.test/you/my-course/blob/PROPOSAL/content/rocks/01-granite.md)), line 10

      Merge it to take OpenLearn’s words there, change it first if you want some of each, or close it to keep everything as it is.

      You deleted \`content/rocks/acknowledgements.md\`, so I left it out.

      [Read its first page](https://github.test/you/my-course/blob/PROPOSAL/content/rocks/index.md) · Its document does not name a licence that I know: read [its acknowledgements](https://github.test/you/my-course/blob/PROPOSAL/content/rocks/acknowledgements.md) before you publish it."
    `);
    expect(state).toBe('closed');
    expect(await journey.text(PAGE)).toContain('mine is pink');
    const [pull] = openPulls(journey);
    expect(pull?.title).toBe('Update the unit “Rocks”');
    const proposed = await journey.text(PAGE, pull?.pull.headBranch ?? '');
    expect(proposed).toContain('It is grey or white.');
    expect(proposed).toContain('Granite is very hard.');
  });

  test('asks again the same when that was closed and you say it again', async () => {
    const { reply } = await journey.say(`Fetch ${UNIT}`);
    expect(reply).toContain('you decide');
  });

  test('is quiet again once the pull request was merged', async () => {
    const pull = openPulls(journey).at(-1);
    await mergePull(journey.playground.world, journey.repository, pull?.number ?? 0, {
      by: journey.you,
    });
    await journey.playground.idle();
    expect(await journey.text(PAGE)).toContain('It is grey or white.');
    const { reply } = await journey.say(`Fetch ${UNIT}`);
    expect(reply).toContain('there is nothing new on OpenLearn');
  });

  test('an update can be undone, and comes again when asked for', async () => {
    unit.granite[2] = 'It comes from the very deep.';
    await journey.say(`Fetch ${UNIT}`);
    expect(await journey.text(PAGE)).toContain('very deep');
    await journey.say('Undo');
    expect(await journey.text(PAGE)).not.toContain('very deep');
    const { reply } = await journey.say(`Fetch ${UNIT}`);
    expect(reply).toContain('one file changed');
    expect(await journey.text(PAGE)).toContain('very deep');
  });

  test('line endings of another system are no edit', async () => {
    const text = await journey.text(PAGE);
    await journey.commit({ [PAGE]: text.replaceAll('\n', '\r\n') }, `Update ${PAGE}`);
    unit.granite[2] = 'It comes from below.';
    const { reply } = await journey.say(`Fetch ${UNIT}`);
    expect(reply).not.toContain('you decide');
    expect(await journey.text(PAGE)).toContain('It comes from below.\r\n');
  });
});
