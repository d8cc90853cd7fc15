import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  ARCHIVE_FILE,
  LOCAL_NAME,
  RESULT_FILE,
} from '../../../src/hosts/action/image/image-files.ts';
import { commitFiles } from '../../../src/hosts/playground/world/commit-files.ts';
import { createRepositoryFromTemplate } from '../../../src/hosts/playground/world/repositories.ts';
import { addUser } from '../../../src/hosts/playground/world/users.ts';
import { type BuildResult, writeBuildResult } from '../../../src/image/build-result.ts';
import { BLANK } from '../../journeys/journey.ts';
import { answerIn, type Copy, copyOf } from './copy-of.ts';
import { runPublish, startRegistry, whyNoRegistry, writeArchive } from './image-rehearsal.ts';
import { BUNDLE } from './rehearsal.ts';

/** What the link of a page says that is under these words. */
function sayingOf(page: string, words: string): string {
  const before = page.indexOf(`[${words}](`);
  const [, address = ''] = page.slice(before).match(/\]\(([^)]*)\)/) ?? [];
  return new URL(address).searchParams.get('title') ?? '';
}

const open = (files: readonly string[]) => files.filter((path) => !path.startsWith('.'));

/** Told in order: each test goes on where the one before it ended. */
describe('open-course, by the workflow alone', () => {
  let copy: Copy;
  beforeAll(async () => {
    copy = await copyOf('open-course');
    await copy.work();
  });
  afterAll(() => copy.close());

  const whole = 'content/a-sample-unit/01-what-moves-the-sea.md';

  test('use: the page is theirs, and leads to the units', async () => {
    expect(await copy.heading()).toBe('# My course');
    const page = await copy.text('README.md');
    expect(page).not.toMatch(/\{\{|switch is missing/);
    expect(page.slice(page.indexOf('## Your next step'))).toContain('](.github/units.md)');
    expect((await copy.site()).text).toContain('What there is to read is in the contents');
  });

  test('mistypes the unit; the answer has the right one to press', async () => {
    const said = sayingOf(await copy.text('.github/units.md'), 'Grab this unit');
    const issue = await copy.say(said.replace('Fetch', 'Fecth'));
    expect(issue.state).toBe('open');
    expect(answerIn(copy, issue)).toMatchInlineSnapshot(`
      "Did you mean \`Fetch https://www.open.edu/openlearn/sayso/a-sample-unit/content-section-0\`? Brings a unit from OpenLearn into your repository, as pages that you can edit. [Yes, do that](https://github.test/you/my-course/issues/new?title=Fetch%20https%3A%2F%2Fwww.open.edu%2Fopenlearn%2Fsayso%2Fa-sample-unit%2Fcontent-section-0&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.) · [See all commands](https://github.test/you/my-course/issues/new?title=Help&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)

      If this issue is about something else, ignore me."
    `);
    expect(open(await copy.files())).toEqual(['LICENSE', 'README.md', 'index.md']);
  });

  test('grabs it', async () => {
    const said = sayingOf(await copy.text('.github/units.md'), 'Grab this unit');
    const issue = await copy.say(said);
    expect(issue.state).toBe('closed');
    expect(answerIn(copy, issue)).toMatchInlineSnapshot(`
      "The unit \`How tides work\` is in your repository: 8 pages and 4 pictures, in [its folder](https://github.test/you/my-course/tree/main/content/a-sample-unit).

      [Read its first page](https://github.test/you/my-course/blob/main/content/a-sample-unit/index.md) · Its licence is [CC0 1.0](https://creativecommons.org/publicdomain/zero/1.0/): keep it, and [its acknowledgements](https://github.test/you/my-course/blob/main/content/a-sample-unit/acknowledgements.md), with the pages.

      **[Open your site](https://pages.test/you/my-course/)** (9 pages). On GitHub it can take a minute until a new page shows.

      [See every change](https://github.test/you/my-course/commit/COMMIT) · Changed your mind? [Undo this](https://github.test/you/my-course/issues/new?title=Undo&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)"
    `);
    expect((await copy.site(whole.replace('.md', '.html'))).text).toContain('What moves the sea');
  });

  test('changes a text: the site follows', async () => {
    const text = await copy.text(whole);
    await copy.commit({ [whole]: `${text}\nSeen from my window.\n` }, `Update ${whole}`);
    expect((await copy.site(whole.replace('.md', '.html'))).text).toContain('from my window');
  });

  test('adds a page of their own, with the words that the page offers', async () => {
    const issue = await copy.say(sayingOf(await copy.text('README.md'), 'say “Add page welcome”'));
    expect(answerIn(copy, issue)).toMatchInlineSnapshot(`
      "Done, as \`Add page welcome\` is meant in this repository:

      * wrote \`content/welcome.md\` ([open](https://github.test/you/my-course/blob/main/content/welcome.md))

      **[Open your site](https://pages.test/you/my-course/)** (10 pages). On GitHub it can take a minute until a new page shows.

      [See every change](https://github.test/you/my-course/commit/COMMIT) · Changed your mind? [Undo this](https://github.test/you/my-course/issues/new?title=Undo&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)"
    `);
    expect((await copy.site('content/welcome.html')).text).toContain(
      'Press the pencil on this page',
    );
  });

  test('forgets to say which page, and is told', async () => {
    const issue = await copy.say('Add page');
    expect([issue.state, answerIn(copy, issue)]).toMatchInlineSnapshot(`
      [
        "open",
        "I understood the command, but “Name” is missing. Nothing was changed.

      These would work:

      * [Add page one](https://github.test/you/my-course/issues/new?title=Add%20page%20one&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): Adds an empty page with that name, ready for you to write",
      ]
    `);
  });

  test('publishes', async () => {
    const issue = await copy.say('Publish');
    expect([issue.state, answerIn(copy, issue)]).toMatchInlineSnapshot(`
      [
        "closed",
        "Your site is built from what is in the repository now.

      **[Open your site](https://pages.test/you/my-course/)** (10 pages). On GitHub it can take a minute until a new page shows.",
      ]
    `);
  });

  test('changes their mind: the page goes, the unit goes, what they wrote stays', async () => {
    const undo = sayingOf(await copy.text('README.md'), 'Say “Undo”');
    const first = await copy.say(undo);
    expect(answerIn(copy, first)).toMatchInlineSnapshot(`
      "I have taken back \`As asked: Add page welcome\` ([see it](https://github.test/you/my-course/commit/COMMIT)): one file is gone.

      **[Open your site](https://pages.test/you/my-course/)** (9 pages). On GitHub it can take a minute until a new page shows.

      [See every change](https://github.test/you/my-course/commit/COMMIT)"
    `);
    expect((await copy.site('content/welcome.html')).status).toBe(404);
    const second = await copy.say(undo);
    expect([second.state, answerIn(copy, second)]).toMatchInlineSnapshot(`
      [
        "closed",
        "I have taken back \`Add the unit “How tides work”\` ([see it](https://github.test/you/my-course/commit/COMMIT)): 11 files are gone.

      Changed since by somebody, so I left it alone: \`content/a-sample-unit/01-what-moves-the-sea.md\` ([open](https://github.test/you/my-course/blob/main/content/a-sample-unit/01-what-moves-the-sea.md)).

      **[Open your site](https://pages.test/you/my-course/)** (2 pages). On GitHub it can take a minute until a new page shows.

      Something you may want to mend:

      * \`content/a-sample-unit/01-what-moves-the-sea.md\` refers to \`high waters\`, which I did not find.
      * \`content/a-sample-unit/01-what-moves-the-sea.md\` shows \`content/a-sample-unit/images/two-bulges.svg\`, which I did not find.
      * \`content/a-sample-unit/01-what-moves-the-sea.md\` shows \`content/a-sample-unit/images/springs-and-neaps.svg\`, which I did not find.
      * \`content/a-sample-unit/01-what-moves-the-sea.md\` shows \`content/a-sample-unit/images/half-moon.svg\`, which I did not find.
      * \`content/a-sample-unit/01-what-moves-the-sea.md\` shows \`content/a-sample-unit/acknowledgements.md\`, which I did not find.

      [See every change](https://github.test/you/my-course/commit/COMMIT)",
      ]
    `);
    expect(await copy.text(whole)).toContain('Seen from my window.');
    expect(await copy.subjects()).toMatchInlineSnapshot(`
      [
        "Take back “Add the unit “How tides work””",
        "Take back “As asked: Add page welcome”",
        "As asked: Add page welcome",
        "Update content/a-sample-unit/01-what-moves-the-sea.md",
        "Add the unit “How tides work”",
        "Welcome to my-course",
        "Initial commit",
      ]
    `);
  });
});

describe('website, by the workflow alone', () => {
  let copy: Copy;
  beforeAll(async () => {
    copy = await copyOf('website', 'my-walks');
    await copy.work();
  });
  afterAll(() => copy.close());

  test('use: the page is theirs, and the site says that it is coming', async () => {
    expect(await copy.heading()).toBe('# My walks');
    expect(await copy.text('README.md')).not.toMatch(/\{\{|switch is missing/);
    expect((await copy.site()).text).toContain('about to be written');
  });

  test('writes on the first page: it is on the site', async () => {
    await copy.commit({ 'index.md': '# My walks\n\nFrom hill to hill.\n' }, 'Update index.md');
    expect((await copy.site()).text).toContain('From hill to hill');
  });

  test('leaves the title of another page out, and is told', async () => {
    const issue = await copy.say('Add page:');
    expect([issue.state, answerIn(copy, issue)]).toMatchInlineSnapshot(`
      [
        "open",
        "I understood the command, but “Title” is missing. Nothing was changed.

      These would work:

      * [Add page: A walk by the sea](https://github.test/you/my-walks/issues/new?title=Add%20page%3A%20A%20walk%20by%20the%20sea&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): Adds a page with that title to your site, ready for you to write",
      ]
    `);
  });

  test('adds it, and writes there', async () => {
    const said = sayingOf(await copy.text('README.md'), 'say “Add page: A walk by the sea”');
    const issue = await copy.say(said);
    expect([issue.state, answerIn(copy, issue)]).toMatchInlineSnapshot(`
      [
        "closed",
        "Done, as \`Add page: A walk by the sea\` is meant in this repository:

      * wrote \`pages/A walk by the sea.md\` ([open](https://github.test/you/my-walks/blob/main/pages/A%20walk%20by%20the%20sea.md))

      **[Open your site](https://pages.test/you/my-walks/)** (2 pages). On GitHub it can take a minute until a new page shows.

      [See every change](https://github.test/you/my-walks/commit/COMMIT) · Changed your mind? [Undo this](https://github.test/you/my-walks/issues/new?title=Undo&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)",
      ]
    `);
    const page = 'pages/A walk by the sea.md';
    await copy.commit({ [page]: '# A walk by the sea\n\nIt rained.\n' }, `Update ${page}`);
    expect((await copy.site('pages/A walk by the sea.html')).text).toContain('It rained.');
  });

  test('adds a notebook by words, and one from their computer', async () => {
    const issue = await copy.say(
      sayingOf(await copy.text('README.md'), 'say “Add notebook: Tides”'),
    );
    expect([issue.state, answerIn(copy, issue)]).toMatchInlineSnapshot(`
      [
        "closed",
        "Done, as \`Add notebook: Tides\` is meant in this repository:

      * wrote \`pages/Tides.ipynb\` ([open](https://github.test/you/my-walks/blob/main/pages/Tides.ipynb))

      **[Open your site](https://pages.test/you/my-walks/)** (3 pages). On GitHub it can take a minute until a new page shows.

      [See every change](https://github.test/you/my-walks/commit/COMMIT) · Changed your mind? [Undo this](https://github.test/you/my-walks/issues/new?title=Undo&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)",
      ]
    `);
    const cell = { cell_type: 'markdown', id: 'a', metadata: {}, source: ['# Dunes of sand\n'] };
    const notebook = { cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 };
    await copy.commit({ 'dunes.ipynb': `${JSON.stringify(notebook)}\n` }, 'Add files via upload');
    expect((await copy.site('dunes.html')).text).toContain('Dunes of sand');
  });

  test('is not ready: the site waits, until somebody says Publish', async () => {
    await copy.commit({ 'index.md': '# Half a thought\n' }, 'Update index.md --nobuild');
    expect((await copy.site()).text).not.toContain('Half a thought');
    const issue = await copy.say('Publish');
    expect([issue.state, answerIn(copy, issue)]).toMatchInlineSnapshot(`
      [
        "closed",
        "Your site is built from what is in the repository now.

      **[Open your site](https://pages.test/you/my-walks/)** (4 pages). On GitHub it can take a minute until a new page shows.",
      ]
    `);
    expect((await copy.site()).text).toContain('Half a thought');
  });

  test('changes their mind: the notebook that words made goes, all else stays', async () => {
    const issue = await copy.say(sayingOf(await copy.text('README.md'), 'Say “Undo”'));
    expect([issue.state, answerIn(copy, issue)]).toMatchInlineSnapshot(`
      [
        "closed",
        "I have taken back \`As asked: Add notebook: Tides\` ([see it](https://github.test/you/my-walks/commit/COMMIT)): one file is gone.

      **[Open your site](https://pages.test/you/my-walks/)** (3 pages). On GitHub it can take a minute until a new page shows.

      [See every change](https://github.test/you/my-walks/commit/COMMIT)",
      ]
    `);
    expect(open(await copy.files())).toMatchInlineSnapshot(`
      [
        "LICENSE",
        "README.md",
        "dunes.ipynb",
        "index.md",
        "pages/A walk by the sea.md",
      ]
    `);
    expect((await copy.site('pages/Tides.html')).status).toBe(404);
    expect(await copy.subjects()).toMatchInlineSnapshot(`
      [
        "Take back “As asked: Add notebook: Tides”",
        "Update index.md --nobuild",
        "Add files via upload",
        "As asked: Add notebook: Tides",
        "Update pages/A walk by the sea.md",
        "As asked: Add page: A walk by the sea",
        "Update index.md",
        "Welcome to my-walks",
        "Initial commit",
      ]
    `);
  });
});

const BUILT: BuildResult = {
  kind: 'built',
  imageId: `sha256:${'a'.repeat(64)}`,
  bytes: 1000,
  tests: 'none',
};

describe('binder-blend, by the workflow alone', () => {
  let copy: Copy;
  beforeAll(async () => {
    copy = await copyOf('binder-blend', 'my-blend');
    await copy.work();
  });
  afterAll(() => copy.close());

  const press = async (words: string) => {
    const issue = await copy.say(sayingOf(await copy.text('README.md'), words));
    return [issue.state, answerIn(copy, issue)];
  };

  test('use: the page is theirs, with no site that nobody asked for', async () => {
    expect(await copy.heading()).toBe('# My blend');
    expect((await copy.site()).status).toBe(404);
  });

  test('merges something that is not there, and is told', async () => {
    const issue = await copy.say('Merge Binder: binder_table binder_diagrams');
    expect([issue.state, answerIn(copy, issue)]).toMatchInlineSnapshot(`
      [
        "open",
        "Nothing was changed, because I could not read one of the sources:

      * \`binder_table\`: it has no folder \`binder_table\`.

      Mend or leave out what is wrong, then edit the title of this issue, or close and reopen it.",
      ]
    `);
    expect(await copy.files()).not.toContain('binder/requirements.txt');
  });

  test('makes one of the two', async () => {
    expect(await press('Make one of the two')).toMatchInlineSnapshot(`
      [
        "closed",
        "\`binder\` ([open](https://github.test/you/my-blend/tree/main/binder)) now holds one environment made of 2 sources, in this order:

      1. \`binder_diagrams\` ([open](https://github.test/you/my-blend/tree/main/binder_diagrams))
      2. \`binder_tables\` ([open](https://github.test/you/my-blend/tree/main/binder_tables))

      Binder will build it with pip, from \`requirements.txt\`. What was merged, from which commits, is in \`binder/merge-lock.json\` ([open](https://github.test/you/my-blend/blob/main/binder/merge-lock.json)).

      Nothing in them stands against anything else.

      Next: [build its image](https://github.test/you/my-blend/issues/new?title=Build%20image&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.), so that nobody has to wait for it, or [get a link that opens it on Binder](https://github.test/you/my-blend/issues/new?title=Launch%20link&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.) at once.

      [See every change](https://github.test/you/my-blend/commit/COMMIT) · Changed your mind? [Undo this](https://github.test/you/my-blend/issues/new?title=Undo&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)",
      ]
    `);
    expect(await copy.text('binder/requirements.txt')).toMatchInlineSnapshot(`
      "# --- from binder_diagrams
      # For drawing diagrams.
      graphviz==0.21

      # --- from binder_tables
      # For working with tables.
      pandas==2.3.3
      "
    `);
  });

  test('has its image built: the other workflow is asked for it, once', async () => {
    expect(await press('Build its image')).toMatchInlineSnapshot(`
      [
        "open",
        "I am building the image of your repository as it is [in this commit](https://github.test/you/my-blend/commit/COMMIT). It takes about ten minutes, and longer with many packages.

      This answer will tell you when it is done. [Watch it being built](https://github.test/you/my-blend/actions)",
      ]
    `);
    expect(copy.repository.dispatches).toMatchObject([{ eventType: 'sayso-build-image' }]);
  });

  test('gets a link to give away, and a button for the page', async () => {
    expect(await press('Get a launch link')).toMatchInlineSnapshot(`
      [
        "closed",
        "[Open it on Binder](https://mybinder.org/v2/git/https%3A%2F%2Fgithub.test%2Fyou%2Fmy-blend/main?labpath=start.ipynb). A button for a page of yours, in Markdown:

      \`\`\`text
      [![Binder](https://mybinder.org/badge_logo.svg)](https://mybinder.org/v2/git/https%3A%2F%2Fgithub.test%2Fyou%2Fmy-blend/main?labpath=start.ipynb)
      \`\`\`

      In reStructuredText:

      \`\`\`text
      .. image:: https://mybinder.org/badge_logo.svg
         :alt: Binder
         :target: https://mybinder.org/v2/git/https%3A%2F%2Fgithub.test%2Fyou%2Fmy-blend/main?labpath=start.ipynb
      \`\`\`",
      ]
    `);
    const badge = await copy.say('Badge for start.ipynb');
    expect([badge.state, answerIn(copy, badge)]).toMatchInlineSnapshot(`
      [
        "closed",
        "The button is on your first page, \`README.md\` ([open](https://github.test/you/my-blend/blob/main/README.md)). [Press it here](https://mybinder.org/v2/git/https%3A%2F%2Fgithub.test%2Fyou%2Fmy-blend/main?labpath=start.ipynb): the first start takes some minutes, because Binder builds what your files need.

      [See every change](https://github.test/you/my-blend/commit/COMMIT) · Changed your mind? [Undo this](https://github.test/you/my-blend/issues/new?title=Undo&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)",
      ]
    `);
    expect(await copy.text('README.md')).toContain('mybinder.org/badge_logo.svg');
  });

  test('takes the examples away, and brings in an environment of somebody else', async () => {
    expect(await press('say “Remove the examples”')).toMatchInlineSnapshot(`
      [
        "closed",
        "Done, as \`Remove the examples\` is meant in this repository:

      * removed \`binder_diagrams/apt.txt\`
      * removed \`binder_diagrams/requirements.txt\`
      * removed \`binder_tables/requirements.txt\`
      * removed \`start.ipynb\`

      [See every change](https://github.test/you/my-blend/commit/COMMIT) · Changed your mind? [Undo this](https://github.test/you/my-blend/issues/new?title=Undo&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)",
      ]
    `);
    await repositoryOfAda(copy, 'maps', { 'requirements.txt': 'folium==0.20.0\n' });
    const body = '### Sources\n\nada/maps\n\n### Preferred\n\n_No response_';
    const issue = await copy.say('Merge Binder', { body });
    expect([issue.state, answerIn(copy, issue)]).toMatchInlineSnapshot(`
      [
        "closed",
        "\`binder\` ([open](https://github.test/you/my-blend/tree/main/binder)) now holds one environment made of one source:

      1. \`ada/maps@SHORT\`, commit [SHORT](https://github.test/ada/maps/tree/COMMIT) of \`main\`

      Binder will build it with pip, from \`requirements.txt\`. What was merged, from which commits, is in \`binder/merge-lock.json\` ([open](https://github.test/you/my-blend/blob/main/binder/merge-lock.json)).

      No longer there, and so no longer in it: \`binder_diagrams\`, \`binder_tables\`.

      Nothing in it stands against anything else.

      Next: [build its image](https://github.test/you/my-blend/issues/new?title=Build%20image&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.), so that nobody has to wait for it, or [get a link that opens it on Binder](https://github.test/you/my-blend/issues/new?title=Launch%20link&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.) at once.

      [See every change](https://github.test/you/my-blend/commit/COMMIT) · Changed your mind? [Undo this](https://github.test/you/my-blend/issues/new?title=Undo&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)",
      ]
    `);
    expect(await copy.text('binder/requirements.txt')).toContain('folium==0.20.0');
  });

  test('asks for the link to a notebook that is gone, and is told', async () => {
    expect(await press('Get a launch link')).toMatchInlineSnapshot(`
      [
        "open",
        "I looked for \`start.ipynb\`: it is no file of this repository, and not a repository as I know them (\`owner/name\`, an address, a DOI). [Look at your files](https://github.test/you/my-blend)",
      ]
    `);
  });

  test('changes their mind', async () => {
    expect(await press('Say “Undo”')).toMatchInlineSnapshot(`
      [
        "closed",
        "I have taken back \`One Binder environment from 1 source\` ([see it](https://github.test/you/my-blend/commit/COMMIT)): 3 files are as before.

      [See every change](https://github.test/you/my-blend/commit/COMMIT)",
      ]
    `);
    expect(await copy.text('binder/requirements.txt')).toContain('pandas==2.3.3');
    expect(await copy.subjects()).toMatchInlineSnapshot(`
      [
        "Take back “One Binder environment from 1 source”",
        "One Binder environment from 1 source",
        "As asked: Remove the examples",
        "Add the Binder badge",
        "One Binder environment from 2 sources",
        "Welcome to my-blend",
        "Initial commit",
      ]
    `);
  });
});

async function repositoryOfAda(
  { world }: Copy,
  name: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const owner = addUser(world, 'ada');
  const repository = await createRepositoryFromTemplate(world, { owner, name, template: BLANK });
  const edits = Object.entries(files).map(([path, content]) => {
    return { kind: 'write' as const, path, content };
  });
  await commitFiles(world, repository, { edits, message: 'Change it', by: owner });
}

const deliverySchema = z.looseObject({ repository: z.unknown() });

/** What the other workflow gets, when ours has asked it to build. */
function buildEvent({ world, repository }: Copy) {
  const dispatch = repository.dispatches.at(-1);
  const told = deliverySchema.parse(JSON.parse(world.deliveries.at(-1)?.body ?? '{}'));
  return {
    action: dispatch?.eventType,
    branch: 'main',
    client_payload: dispatch?.clientPayload,
    repository: told.repository,
  };
}

test('binder-blend by its two workflows alone: the image is published and told of, Binder starts from it', async ({
  skip,
  onTestFinished,
}) => {
  const why = await whyNoRegistry();
  if (why !== undefined) skip(why);
  const registry = await startRegistry();
  onTestFinished(() => registry.close());
  const copy = await copyOf('binder-blend', 'my-blend');
  onTestFinished(() => copy.close());
  const image = await mkdtemp(join(tmpdir(), 'sayso-image-'));
  onTestFinished(() => rm(image, { recursive: true, force: true }));
  await copy.work();
  await copy.say('Merge Binder');
  const settings = `${await copy.text('.github/sayso.yml')}\nimage:\n  registry: ${registry.host}\n`;
  await copy.commit({ '.github/sayso.yml': settings }, 'Choose a registry');
  const issue = await copy.say('Build image');

  // What the job that builds leaves; that one has no part in what is said.
  await writeFile(join(image, RESULT_FILE), writeBuildResult(BUILT));
  await writeArchive(join(image, ARCHIVE_FILE), [LOCAL_NAME]);
  const { world, repository } = copy;
  const run = await runPublish(world, repository, buildEvent(copy), image, {}, BUNDLE);
  expect(run.code, run.log).toBe(0);
  expect([issue.state, issue.comments.length]).toEqual(['closed', 1]);
  const answer = answerIn(copy, issue)
    .replaceAll(registry.host, 'registry.test')
    .replace(/sha256:[0-9a-f]{64}/g, 'sha256:DIGEST')
    .replace(/It took [^.]*/, 'It took a while')
    .replace(/It is tagged [^.]*/, 'It is tagged TAGS');
  expect(answer).toMatchInlineSnapshot(`
    "Your image is there: \`registry.test/you/my-blend\`. It took a while.

    To get it: \`docker pull registry.test/you/my-blend@sha256:DIGEST\`

    It is tagged TAGS.

    **[Open it on Binder](https://mybinder.org/v2/git/https%3A%2F%2Fgithub.test%2Fyou%2Fmy-blend/binder-build)**: nothing has to be built there, so it starts sooner."
  `);
  expect(await copy.text('Dockerfile', 'binder-build')).toContain(
    `FROM ${registry.host}/you/my-blend@sha256:`,
  );
  expect(await registry.tags('you/my-blend')).toContain('latest');
});
