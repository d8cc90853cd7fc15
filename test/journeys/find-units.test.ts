import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE_UNIT } from '../../src/openlearn/download/sample-source.ts';
import { begin, type Journey, steady } from './journey.ts';

/** A teacher who knows what a unit should be about, and no address. */
describe('finding a unit', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin();
  });
  afterAll(() => journey.close());

  test('says a topic: a table of units, and nothing is changed', async () => {
    const before = await journey.subjects(1);
    const { reply, state, comments } = await journey.say('Find units about volcanoes');
    expect({ state, comments }).toEqual({ state: 'closed', comments: 1 });
    expect(steady(journey, reply)).toMatchInlineSnapshot(`
      "I found one unit about \`volcanoes\`. Press “Grab this unit” to bring it in.

      | Unit | Subject | |
      | --- | --- | --- |
      | [Volcanic hazards](https://www.open.edu/openlearn/science-maths-technology/geology/volcanic-hazards/content-section-0) | Science, maths and technology | **[Grab this unit](https://github.test/you/my-course/issues/new?title=Fetch%20https%3A%2F%2Fwww.open.edu%2Fopenlearn%2Fscience-maths-technology%2Fgeology%2Fvolcanic-hazards%2Fcontent-section-0&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)** |"
    `);
    expect(await journey.subjects(1)).toEqual(before);
  });

  test('presses the button beside a unit: it arrives', async () => {
    const { reply = '' } = await journey.say('find a unit on tides, please');
    const [, pressed = ''] = /\| \*\*\[Grab this unit\]\(([^)]+)\)/.exec(reply) ?? [];
    const title = new URL(pressed).searchParams.get('title') ?? '';
    expect(title).toBe(`Fetch ${SAMPLE_UNIT}`);
    expect((await journey.get(pressed)).text).toContain('Submit new issue');
    const { state } = await journey.say(title);
    expect(state).toBe('closed');
    expect(await journey.files()).toContain('content/a-sample-unit/index.md');
  });

  test('asks for much: the best, how many more there are, and how to narrow it', async () => {
    const { reply = '' } = await journey.say('Find units about maths');
    expect(reply).toMatch(/^I found \d\d units about `maths`; these 12 fit best\./);
    expect(reply.match(/Grab this unit\]/g)).toHaveLength(12);
    expect(reply).toContain('issues/new?title=Find%20units%20about%20maths%20&');
  });

  test('asks for what there is not: what was looked at, and what to try', async () => {
    const { reply, state } = await journey.say('Find units about @whales');
    expect(state).toBe('open');
    expect(steady(journey, reply).replace(/\(https:[^)]+\)/g, '(…)')).toMatchInlineSnapshot(`
      "I looked for \`@whales\` in the titles and subjects of 949 units of OpenLearn, as they were listed in 2020, and found none. Try one plain word, or a wider one.

      Spelt nearly so: [wales](…)

      By subject: [Education and development](…) · [Health, sports and psychology](…) · [History and the arts](…) · [Languages](…) · [Money and business](…) · [Nature and environment](…) · [Science, maths and technology](…) · [Society, politics and law](…)

      Newer units are on [OpenLearn’s own list](…): copy the address of one and say \`Fetch\` and the address."
    `);
  });

  test('fills in the form', async () => {
    const form = await journey.text('.github/ISSUE_TEMPLATE/find-units.yml');
    expect(form).toContain('title: Find units about');
  });
});
