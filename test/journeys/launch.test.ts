import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BLANK, begin, type Journey, steady } from './journey.ts';

/** On github.com a repository is known by its name; the playground is another server. */
describe('somebody whose notebooks should run', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin({ template: BLANK });
    await journey.commit({ 'notebooks/start here.ipynb': '{}' }, 'Add files via upload');
  });
  afterAll(() => journey.close());

  test('says Badge: the button is on the first page', async () => {
    const { reply, state } = await journey.say('Badge for "notebooks/start here.ipynb"');
    expect(state).toBe('closed');
    expect(steady(journey, reply)).toContain('The button is on your first page, `README.md`');
    const readme = await journey.text('README.md');
    expect(readme).toMatch(/^# .*\n\n\[!\[Binder\]\(https:\/\/mybinder\.org\/badge_logo\.svg\)\]/m);
    expect(readme).toContain('/main?labpath=notebooks%2Fstart%20here.ipynb)');
  });

  test('says it again: nothing changes; without the file: the same button is renewed', async () => {
    const before = await journey.subjects(1);
    const again = await journey.say('Badge for "notebooks/start here.ipynb"');
    expect(again.reply).toContain('already');
    expect(await journey.subjects(1)).toEqual(before);
    await journey.say('Badge');
    const readme = await journey.text('README.md');
    expect(readme.match(/badge_logo/g)).toHaveLength(1);
    expect(readme).not.toContain('labpath');
  });

  test('names a file that is not there: hears it, and nothing is changed', async () => {
    const { reply, state } = await journey.say('Badge for notebooks/none.ipynb');
    expect(state).toBe('open');
    expect(reply).toContain('`notebooks/none.ipynb`');
  });

  test('asks for an address of somebody else’s repository, and gets the button with it', async () => {
    const { reply } = await journey.say('Launch link: binder-examples/r@master');
    expect(reply).toMatchInlineSnapshot(`
      "[Open it on Binder](https://mybinder.org/v2/gh/binder-examples/r/master). A button for a page of yours, in Markdown:

      \`[![Binder](https://mybinder.org/badge_logo.svg)](https://mybinder.org/v2/gh/binder-examples/r/master)\`

      In reStructuredText, these lines:

      \`.. image:: https://mybinder.org/badge_logo.svg\`  
      \`   :target: https://mybinder.org/v2/gh/binder-examples/r/master\`"
    `);
  });

  test('asks for what cannot be launched: hears what was looked for', async () => {
    const { reply } = await journey.say('Launch link: my notes');
    expect(reply).toContain('I looked for `my notes`');
  });

  test('writes an ordinary report: silence', async () => {
    for (const title of ['Badge is broken', 'The launch link is broken']) {
      expect((await journey.say(title)).reply).toBeUndefined();
    }
  });
});
