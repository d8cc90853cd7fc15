import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { switchPagesOn } from '../../src/hosts/playground/world/pages-site.ts';
import { begin, type Journey } from './journey.ts';

/** What the links of a page say, by the words that they are under. */
function sayingOf(page: string, words: string): string {
  const [, address = ''] = page.match(new RegExp(`\\[${words}\\]\\(([^)]*)\\)`)) ?? [];
  return new URL(address).searchParams.get('title') ?? '';
}

/** The story of a site, told in order: each test goes on where the one before it ended. */
describe('somebody who writes a website, slowly', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin({ template: 'website', name: 'my-walks' });
  });
  afterAll(() => journey.close());

  const site = (page = '') => journey.get(`/pages/you/my-walks/${page}`);

  test('uses the template: one page, one next step, and a site that says little', async () => {
    const page = await journey.text('README.md');
    expect(page).toMatch(/^# My walks\n/);
    expect(page).not.toMatch(/\{\{|sayso\/sayso/);
    expect(page).toContain(`${journey.playground.url}/you/my-walks/edit/main/index.md`);
    expect(page).not.toContain('switch is missing');
    expect((await journey.files()).filter((path) => !path.startsWith('.'))).toEqual([
      'LICENSE',
      'README.md',
      'index.md',
    ]);
    expect(await journey.files()).not.toContainEqual(expect.stringMatching(/(^|\/)_/));
    expect((await site()).text).toContain('about to be written');
  });

  test('writes on the first page: it is on the site', async () => {
    await journey.commit({ 'index.md': '# My walks\n\nFrom hill to hill.\n' }, 'Update index.md');
    expect((await site()).text).toContain('From hill to hill');
  });

  test('presses the link for another page, with a title of their own', async () => {
    const said = sayingOf(await journey.text('README.md'), 'say “Add page: A walk by the sea”');
    const { state } = await journey.say(said.replace('A walk by the sea', 'My first walk'));
    expect(state).toBe('closed');
    expect(await journey.text('pages/My first walk.md')).toMatch(/^# My first walk\n/);
    expect((await site()).text).toContain('My first walk');
  });

  test('says it twice: what was written meanwhile is still there', async () => {
    const page = 'pages/My first walk.md';
    await journey.commit({ [page]: '# My first walk\n\nIt rained.\n' }, `Update ${page}`);
    const { reply } = await journey.say('Add page: My first walk');
    expect(reply).toContain('this is there already: `pages/My first walk.md`');
    expect(await journey.text(page)).toBe('# My first walk\n\nIt rained.\n');
  });

  test('adds a notebook: it is a page as well', async () => {
    const said = sayingOf(await journey.text('README.md'), 'say “Add notebook: Tides”');
    expect((await journey.say(said)).state).toBe('closed');
    expect((await site('pages/Tides.html')).text).toContain('>Tides</h1>');
  });

  test('is not ready: --nobuild, and the site waits', async () => {
    await journey.commit({ 'index.md': '# Later\n' }, 'Update index.md --nobuild');
    expect((await site()).text).not.toContain('Later');
  });

  test('changes their mind: the notebook goes, what they wrote stays', async () => {
    const said = sayingOf(await journey.text('README.md'), 'Say “Undo”');
    expect((await journey.say(said)).state).toBe('closed');
    expect((await site('pages/Tides.html')).status).toBe(404);
    expect(await journey.text('index.md')).toBe('# Later\n');
  });
});

test('where only a person may switch the site on, the page tells how, until it is done', async () => {
  const journey = await begin({
    template: 'website',
    name: 'my-walks',
    repository: { pagesMode: 'manual' },
  });
  const page = await journey.text('README.md');
  expect(page).toContain('one switch is missing');
  expect(page).toContain('/you/my-walks/settings/pages)');
  const { world } = journey.playground;
  switchPagesOn(world, journey.repository, { branch: 'gh-pages', folder: '/' });
  await journey.commit({ 'index.md': '# Mine\n' }, 'Update index.md');
  expect(await journey.text('README.md')).not.toContain('switch is missing');
  // What is taken back is what somebody asked for, and never a note.
  expect((await journey.say('Undo')).reply).toContain('nothing');
  await journey.close();
});
