import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { smallZip } from '../../src/hosts/playground/story/small-zip.ts';
import { SAMPLE_UNIT } from '../../src/openlearn/download/sample-source.ts';
import { begin, type Journey, steady } from './journey.ts';

/** The newcomer's story, told in order: each test goes on where the one before it ended. */
describe('a newcomer', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin();
  });
  afterAll(() => journey.close());

  test('is greeted, once: the first page has their own names and links', async () => {
    const readme = await journey.text('README.md');
    expect(readme).toContain(`${journey.playground.url}/you/my-course`);
    expect(readme).not.toMatch(/\{\{\w+\}\}/);
    expect(await journey.files()).not.toContainEqual(expect.stringContaining('.github/template/'));
    expect(await journey.subjects(2)).toEqual(['Welcome to my-course', 'Initial commit']);
  });

  test('finds a page of units whose links open a filled-in issue', async () => {
    const units = await journey.text('.github/units.md');
    expect(units).toContain('/you/my-course/issues/new?');
    expect(decodeURIComponent(units)).toContain(`Fetch ${SAMPLE_UNIT}`);
  });

  test('grabs a unit: eyes, one comment, a closed issue, one commit, a site', async () => {
    const { reply, comments, state, reactions, issue } = await journey.say(`Fetch ${SAMPLE_UNIT}`);
    expect(steady(journey, reply)).toMatchInlineSnapshot(`
      "The unit \`How tides work\` is in your repository: 8 pages and 4 pictures, in [its folder](https://github.test/you/my-course/tree/main/content/a-sample-unit).

      [Read its first page](https://github.test/you/my-course/blob/main/content/a-sample-unit/index.md) · Its licence is [CC0 1.0](https://creativecommons.org/publicdomain/zero/1.0/): keep it, and [its acknowledgements](https://github.test/you/my-course/blob/main/content/a-sample-unit/acknowledgements.md), with the pages.

      **[Open your site](https://pages.test/you/my-course/)** (9 pages). On GitHub it can take a minute until a new page shows.

      [See every change](https://github.test/you/my-course/commit/COMMIT) · Changed your mind? [Undo this](https://github.test/you/my-course/issues/new?title=Undo&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)"
    `);
    expect({ comments, state, reason: issue.stateReason, reactions }).toEqual({
      comments: 1,
      state: 'closed',
      reason: 'completed',
      reactions: ['eyes'],
    });
    expect(await journey.files()).toMatchInlineSnapshot(`
      [
        ".github/ISSUE_TEMPLATE/borrow.yml",
        ".github/ISSUE_TEMPLATE/build-image.yml",
        ".github/ISSUE_TEMPLATE/check-units.yml",
        ".github/ISSUE_TEMPLATE/convert.yml",
        ".github/ISSUE_TEMPLATE/describe-code.yml",
        ".github/ISSUE_TEMPLATE/fetch.yml",
        ".github/ISSUE_TEMPLATE/find-units.yml",
        ".github/ISSUE_TEMPLATE/help.yml",
        ".github/ISSUE_TEMPLATE/publish-publicly.yml",
        ".github/ISSUE_TEMPLATE/publish.yml",
        ".github/ISSUE_TEMPLATE/undo.yml",
        ".github/ISSUE_TEMPLATE/unzip.yml",
        ".github/new-page.md",
        ".github/sayso.yml",
        ".github/units.md",
        ".github/workflows/sayso-image.yml",
        ".github/workflows/sayso.yml",
        "LICENSE",
        "README.md",
        "content/a-sample-unit/01-what-moves-the-sea.md",
        "content/a-sample-unit/02-how-strong-is-the-pull.md",
        "content/a-sample-unit/03-reading-a-tide-table.md",
        "content/a-sample-unit/04-conclusion.md",
        "content/a-sample-unit/acknowledgements.md",
        "content/a-sample-unit/glossary.md",
        "content/a-sample-unit/images/half-moon.svg",
        "content/a-sample-unit/images/springs-and-neaps.svg",
        "content/a-sample-unit/images/tide-curve.png",
        "content/a-sample-unit/images/two-bulges.svg",
        "content/a-sample-unit/index.md",
        "content/a-sample-unit/references.md",
        "index.md",
      ]
    `);
    expect(await journey.subjects(3)).toMatchInlineSnapshot(`
      [
        "Add the unit “How tides work”",
        "Welcome to my-course",
        "Initial commit",
      ]
    `);
  });

  test('opens the site: the unit is there, with its licence', async () => {
    const front = await journey.get('/pages/you/my-course/');
    expect(front.status).toBe(200);
    const pages = (await journey.files('gh-pages')).filter((path) => path.endsWith('.html'));
    const unit = pages.filter((path) => path.startsWith('content/'));
    expect(unit.length).toBeGreaterThan(3);
    for (const page of unit) {
      expect((await journey.get(`/pages/you/my-course/${page}`)).text).toMatch(
        /CC0|public domain/i,
      );
    }
  });

  test('edits a page in the browser: the site follows', async () => {
    const [page = ''] = (await journey.files()).filter((path) => /^content\/.*\.md$/.test(path));
    const text = await journey.text(page);
    await journey.commit({ [page]: `${text}\n\nWritten by a newcomer.\n` }, `Update ${page}`);
    const html = page.replace(/\.md$/, '.html');
    expect((await journey.get(`/pages/you/my-course/${html}`)).text).toContain(
      'Written by a newcomer.',
    );
  });

  test('writes --nobuild: the site waits', async () => {
    const [page = ''] = (await journey.files()).filter((path) => /^content\/.*\.md$/.test(path));
    const text = await journey.text(page);
    await journey.commit({ [page]: `${text}\n\nNot yet.\n` }, `Update ${page} --nobuild`);
    const html = page.replace(/\.md$/, '.html');
    expect((await journey.get(`/pages/you/my-course/${html}`)).text).not.toContain('Not yet.');
  });

  test('adds a page of their own, with the words that the first page offers', async () => {
    expect(await journey.text('README.md')).toContain('issues/new?title=Add%20page%20welcome&');
    expect((await journey.say('Add page welcome')).state).toBe('closed');
    expect((await journey.get('/pages/you/my-course/content/welcome.html')).status).toBe(200);
  });

  test('commits a zip with the message Unzip: its contents take its place', async () => {
    const zip = await smallZip({
      'notes/week-1.md': '# Week 1\n',
      'notes/week-2.md': '# Week 2\n',
    });
    const commit = await journey.commit({ 'notes.zip': zip }, 'Unzip');
    const files = await journey.files();
    expect(files).toContain('notes/week-1.md');
    expect(files).not.toContain('notes.zip');
    expect(journey.checks(commit)).toMatchObject([{ conclusion: 'success' }]);
  });

  test('changes their mind: Undo puts files and site back', async () => {
    const { state, reply } = await journey.say('Undo');
    expect(state, reply).toBe('closed');
    const files = await journey.files();
    expect(files).toContain('notes.zip');
    expect(files).not.toContain('notes/week-1.md');
    expect((await journey.get('/pages/you/my-course/notes/week-1.html')).status).toBe(404);
  });

  test('uploads a zip with GitHub’s own message: a hint, and no action', async () => {
    const zip = await smallZip({ 'more/page.md': '# More\n' });
    const commit = await journey.commit({ 'more.zip': zip }, 'Add files via upload');
    expect(await journey.files()).not.toContain('more/page.md');
    expect(journey.checks(commit)).toMatchObject([{ conclusion: 'neutral' }]);
    expect(decodeURIComponent(journey.checks(commit)[0]?.says ?? '')).toContain('Unzip more.zip');
  });

  test('mistypes: did you mean, with a link that is right', async () => {
    const { reply, state } = await journey.say(`Fecth ${SAMPLE_UNIT}`);
    expect(state).toBe('open');
    expect(steady(journey, reply)).toMatchInlineSnapshot(`
      "Did you mean \`Fetch https://www.open.edu/openlearn/sayso/a-sample-unit/content-section-0\`? Brings a unit from OpenLearn into your repository, as pages that you can edit. [Yes, do that](https://github.test/you/my-course/issues/new?title=Fetch%20https%3A%2F%2Fwww.open.edu%2Fopenlearn%2Fsayso%2Fa-sample-unit%2Fcontent-section-0&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.) · [See all commands](https://github.test/you/my-course/issues/new?title=Help&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)

      If this issue is about something else, ignore me."
    `);
  });

  test('reports a fault: silence', async () => {
    const answer = await journey.say('Fetch fails with a 404 since Tuesday');
    expect(answer).toMatchObject({ reply: undefined, state: 'open', reactions: [] });
  });

  test('asks for help: the commands of this repository, each with a link', async () => {
    const { reply, state } = await journey.say('Help');
    expect(state).toBe('closed');
    expect(steady(journey, reply)).toMatchInlineSnapshot(`
      "This is what you can say here, as the title of an issue, as the message of a commit, or as a comment:

      * \`Add page {name}\`: Adds an empty page with that name, ready for you to write. [Try it](https://github.test/you/my-course/issues/new?title=Add%20page%20one&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.).

      <details><summary>What you can say in every repository</summary>

      * \`Fetch {address} [[into] {folder}] [as {formats}] [with {extras}]\`: Brings a unit from OpenLearn into your repository, as pages that you can edit. [Try it](https://github.test/you/my-course/issues/new?title=Fetch%20https%3A%2F%2Fwww.open.edu%2Fopenlearn%2Fnature-environment%2Faquatic-mammals%2Fcontent-section-0&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): brings the unit into a folder of its own.
      * \`Find units about {topic}\`: Lists the units of OpenLearn about a topic, each with a link that brings it in. [Try it](https://github.test/you/my-course/issues/new?title=Find%20units%20about%20climate&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): answers with a table of units; nothing is changed.
      * \`Check units [in {folder}]\`: Tells what to put right in your units: pictures without a text, links that lead nowhere, and more. [Try it](https://github.test/you/my-course/issues/new?title=Check%20units&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): looks at every unit of the repository; nothing is changed.
      * \`Unzip [{file}] [into {folder}]\`: Replaces a zip file in your repository by the files in it. [Try it](https://github.test/you/my-course/issues/new?title=Unzip&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): unpacks the only zip file of the repository where it lies.
      * \`Publish [as {formats}]\`: Builds your site again from what is in the repository now. [Try it](https://github.test/you/my-course/issues/new?title=Publish&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): puts your pages online.
      * \`Publish publicly [as {formats}]\`: Publishes the site of a private repository, for everyone to see. [Try it](https://github.test/you/my-course/issues/new?title=Publish%20publicly&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): puts your pages online, for everyone to see.
      * \`Badge [for {file}]\`: Puts a button on your first page that opens your repository on Binder, ready to run. [Try it](https://github.test/you/my-course/issues/new?title=Badge&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): puts the button there, or renews it.
      * \`Launch link [on {places}] [at {hub}] [for {what}]\`: Answers with an address that opens a repository or a file on Binder, or elsewhere, ready to run. [Try it](https://github.test/you/my-course/issues/new?title=Launch%20link&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): answers with the address of this repository.
      * \`Launch on my own server\`: Tells how to run your repository on a rented server, and gives the text that sets it up. [Try it](https://github.test/you/my-course/issues/new?title=Launch%20on%20my%20own%20server&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): answers with the text to paste, and the steps for two providers; nothing is changed.
      * \`Merge Binder [of {sources}] [prefer {preferred}]\`: Makes one environment for Binder out of several, and tells what in them does not go together. [Try it](https://github.test/you/my-course/issues/new?title=Merge%20Binder&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): merges all folders whose names begin with “binder\\_”.
      * \`Borrow [from {warehouse} [{files}] [into {folder}]]\`: Copies files of another repository, with where they come from, and keeps them up to date. [Try it](https://github.test/you/my-course/issues/new?title=Borrow%20from%20jupyter%2Fnotebook%3A%20docs%2Fsource%2Fexamples%2F**&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): copies everything in that folder, and notes its origin and licence.
      * \`Build image\`: Builds a container image of your repository with everything its files need, ready to run. [Try it](https://github.test/you/my-course/issues/new?title=Build%20image&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): builds it, and answers with its name and a launch link.
      * \`Convert {files} to {form} [replacing [the] {what}]\`: Makes Markdown or scripts of notebooks, and notebooks of those. [Try it](https://github.test/you/my-course/issues/new?title=Convert%20start.ipynb%20to%20markdown&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): makes “start.md” of the notebook, which stays.
      * \`Clear outputs [of {files}]\`: Takes the results of code out of notebooks; the code and the texts stay. [Try it](https://github.test/you/my-course/issues/new?title=Clear%20outputs&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): clears every notebook of the repository.
      * \`Describe code {file} [into {page}]\`: Tells what a short Python program does, step by step in words and as flowcharts. [Try it](https://github.test/you/my-course/issues/new?title=Describe%20code%20code%2Ftides.py&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): answers with the description.
      * \`Lock cells [in {files}]\`: Locks the cells of notebooks, so that nobody edits or deletes them by accident. [Try it](https://github.test/you/my-course/issues/new?title=Lock%20cells&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): locks every cell of every notebook.
      * \`Unlock cells [in {files}]\`: Unlocks the cells of notebooks, so that everybody can edit and delete them again. [Try it](https://github.test/you/my-course/issues/new?title=Unlock%20cells&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): unlocks every cell of every notebook.
      * \`Play [{file}]\`: Begins a game of a story file in this repository; from then on, what you say is said to the story. [Try it](https://github.test/you/my-course/issues/new?title=Play&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): begins the only story there is; again: from the beginning.
      * \`Stop playing\`: Ends the game; from then on, titles and commit messages are ordinary ones again. [Try it](https://github.test/you/my-course/issues/new?title=Stop%20playing&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): takes the story off your first page.
      * \`Transcript\`: Collects the game that you play, or played last, into one page. [Try it](https://github.test/you/my-course/issues/new?title=Transcript&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): writes what was said and answered to transcript.md.
      * \`Undo\`: Takes back the last thing I did in your repository; your own edits stay. [Try it](https://github.test/you/my-course/issues/new?title=Undo&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): takes back my last change; said again, the one before it.
      * \`Help\`: Tells what you can say in this repository. [Try it](https://github.test/you/my-course/issues/new?title=Help&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.): answers with this list.

      </details>

      Parts in square brackets can be left out; words in braces stand for something of yours. Each link opens an issue with the words filled in; nothing happens before you press the button."
    `);
  });

  test('says a command in a comment that is nothing else', async () => {
    const { issue } = await journey.say('A question about the site');
    const chat = await journey.comment(issue.number, 'What would happen if I said Publish?');
    expect(chat.reply).toBeUndefined();
    const { reply, reactions } = await journey.comment(issue.number, 'Publish');
    expect(reply).toContain('/pages/you/my-course/');
    expect(reactions).toEqual(['eyes']);
  });
});
