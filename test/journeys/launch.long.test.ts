import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commitFiles, createBranch } from '../../src/hosts/playground/world/commit-files.ts';
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

      \`\`\`text
      [![Binder](https://mybinder.org/badge_logo.svg)](https://mybinder.org/v2/gh/binder-examples/r/master)
      \`\`\`

      In reStructuredText:

      \`\`\`text
      .. image:: https://mybinder.org/badge_logo.svg
         :alt: Binder
         :target: https://mybinder.org/v2/gh/binder-examples/r/master
      \`\`\`"
    `);
  });

  test('asks for what cannot be launched: hears what was looked for', async () => {
    const { reply } = await journey.say('Launch link: my notes');
    expect(reply).toContain('I looked for `my notes`');
  });

  test('asks for it elsewhere, and with an environment of somebody’s: each with what it needs', async () => {
    const colab = await journey.say(
      'Launch link for https://github.com/you/x/blob/main/a%20b.ipynb on Colab',
    );
    expect(colab.reply).toContain(
      '[Open it in Colab](https://colab.research.google.com/github/you/x/blob/main/a%20b.ipynb).',
    );
    const elsewhere = await journey.say('Launch link for notebooks on Colab');
    expect(elsewhere.reply).toContain('Colab opens what is on GitHub');
    const pulled = await journey.say(
      'Launch link for notebooks with ouseful-demos/binder-base-boxes',
    );
    expect(pulled.reply).toContain('nbgitpuller has to be in that environment');
    expect(pulled.reply).toContain(
      '/v2/gh/ouseful-demos/binder-base-boxes/HEAD?urlpath=git-pull%3F',
    );
  });

  test('wants Binder to start from the built image: hears that it comes first, then gets the link', async () => {
    await journey.commit(
      { '.github/sayso.yml': 'publish: { on: word }\nbinder: { environment: binder-build }\n' },
      'Start from the image',
    );
    const { reply, state } = await journey.say('Badge');
    expect(state).toBe('open');
    expect(reply).toContain('there is no such branch yet');
    const { playground, repository, you } = journey;
    await createBranch(playground.world, repository, { name: 'binder-build', by: you });
    await journey.say('Badge for "notebooks/start here.ipynb"');
    const readme = await journey.text('README.md');
    expect(readme.match(/badge_logo/g)).toHaveLength(1);
    expect(readme).toMatch(/\/binder-build\?urlpath=git-pull%3F[^)]+branch%3Dmain/);
    const link = await journey.say('Launch link');
    expect(link.reply).toContain('It starts from your image on the branch `binder-build`');
    expect(link.reply).toContain('That is in every image that I build since');
    await journey.commit({ Dockerfile: 'FROM scratch\n' }, 'Say it in a Dockerfile');
    const byHand = await journey.say('Launch link');
    expect(byHand.reply).toContain('Your `Dockerfile` has to put that into the image');
  });

  test('has an image, and wants it on a server: gets the text that sets one up', async () => {
    const { playground, repository, you } = journey;
    const none = await journey.say('Launch on my own server');
    expect(none.reply).toContain('[Build the image]');
    await commitFiles(playground.world, repository, {
      branch: 'binder-build',
      edits: [
        { kind: 'write', path: 'Dockerfile', content: 'FROM ghcr.io/you/my-course:latest\n' },
      ],
      message: 'Build',
      by: you,
    });
    const { reply, state } = await journey.say('Launch on my own server');
    expect(state).toBe('closed');
    expect(reply).toContain("image='ghcr.io/you/my-course:latest'");
    expect(reply).toContain('**To throw it away:**');
  });

  test('writes an ordinary report: silence', async () => {
    for (const title of [
      'Badge is broken',
      'The launch link is broken',
      'Launch link on Windows',
    ]) {
      expect((await journey.say(title)).reply).toBeUndefined();
    }
  });
});
