import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { smallZip } from '../../src/hosts/playground/story/small-zip.ts';
import { mergePull } from '../../src/hosts/playground/world/merge-pull.ts';
import { setPagesMode, switchPagesOn } from '../../src/hosts/playground/world/pages-site.ts';
import { protectBranch } from '../../src/hosts/playground/world/protection.ts';
import { SAMPLE_UNIT } from '../../src/openlearn/download/sample-source.ts';
import { BLANK, begin, type Journey, steady } from './journey.ts';

/** What GitHub's settings do to a story: Pages off, a protected branch, a second try. */
describe('a repository with settings of its own', () => {
  let journey: Journey;
  beforeEach(async () => {
    journey = await begin({ template: BLANK });
  });
  afterEach(() => journey.close());

  test('Pages are off: the answer is the one switch that is missing', async () => {
    const { repository, playground } = journey;
    setPagesMode(repository, 'manual');
    repository.pages.site = null;
    const off = await journey.say('Publish');
    expect(steady(journey, off.reply)).toMatchInlineSnapshot(`
      "Your site is built from what is in the repository now.

      Your site is ready, and one switch is missing, which only you may press: [open the Pages settings](https://github.test/you/my-course/settings/pages), choose the branch \`gh-pages\`, and press “Save”. After a minute it is at https://github.test/pages/you/my-course/"
    `);
    switchPagesOn(playground.world, repository, { branch: 'gh-pages', folder: '/' });
    const on = await journey.say('Publish');
    expect(on.reply).toContain('Open your site');
  });

  test('a title that is mended runs, once', async () => {
    const { issue } = await journey.say('Fecth it');
    const mended = await journey.retitle(issue.number, `Fetch ${SAMPLE_UNIT}`);
    expect(mended.state).toBe('closed');
    const subjects = await journey.subjects(5);
    await journey.retitle(issue.number, `fetch ${SAMPLE_UNIT}.`);
    expect(await journey.subjects(5)).toEqual(subjects);
  });

  test('a reopened issue is another try', async () => {
    const { issue, reply } = await journey.say('Unzip notes.zip');
    expect(reply).toContain('notes.zip');
    expect(issue.state).toBe('open');
    await journey.commit(
      { 'notes.zip': await smallZip({ 'notes/a.md': '# A\n' }) },
      'Bring the notes --nobuild',
    );
    issue.state = 'closed';
    const again = await journey.reopen(issue.number);
    expect(again.state).toBe('closed');
    expect(await journey.files()).toContain('notes/a.md');
  });

  test('settings with a mistake: said on the commit that made it, with the line', async () => {
    const text = await journey.text('.github/sayso.yml');
    const commit = await journey.commit(
      { '.github/sayso.yml': `${text}\nchangse: propose\n` },
      'Propose everything',
    );
    const [check] = journey.checks(commit);
    expect(check?.conclusion).toBe('neutral');
    expect(check?.says).toMatch(/Line \d+ of \.github\/sayso\.yml/);
  });

  test('a private repository: no site before somebody says that everyone may read it', async () => {
    journey.repository.private = true;
    const asked = await journey.say('Publish');
    expect(asked.state).toBe('open');
    expect(asked.reply).toContain('private');
    expect((await journey.say('Publish publicly')).state).toBe('closed');
  });
});

describe('a course that is published with every change', () => {
  let journey: Journey;
  beforeEach(async () => {
    journey = await begin();
  });
  afterEach(() => journey.close());

  test('the main branch is protected: a proposal, and a site once it is accepted', async () => {
    const { repository, playground, you } = journey;
    protectBranch(repository, 'main', true);
    const { reply } = await journey.say(`Fetch ${SAMPLE_UNIT}`);
    expect(reply).toContain('Your main branch is protected');
    expect(await journey.files()).not.toContain('content/a-sample-unit/index.md');
    const number = [...repository.issues.values()].find(({ pull }) => pull)?.number ?? 0;
    await mergePull(playground.world, repository, number, { by: you });
    await playground.idle();
    expect(await journey.files()).toContain('content/a-sample-unit/index.md');
    expect(await journey.files('gh-pages')).toContain('content/a-sample-unit/index.html');
  });
});
