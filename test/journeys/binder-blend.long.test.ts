import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addUser } from '../../src/hosts/playground/world/users.ts';
import { begin, type Journey } from './journey.ts';
import { otherRepository } from './other-repository.ts';

/** The story of an environment, told in order: each test goes on where the one before it ended. */
describe('somebody who brings environments together', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin({ template: 'binder-blend', name: 'my-blend' });
  });
  afterAll(() => journey.close());

  /** What the link of the page says that is under these words. */
  async function says(words: string): Promise<string> {
    const page = await journey.text('README.md');
    const [, address = ''] = page.match(new RegExp(`\\[${words}\\]\\(([^)]*)\\)`)) ?? [];
    return new URL(address).searchParams.get('title') ?? '';
  }

  test('uses the template: one page, one next step, and no site that nobody asked for', async () => {
    expect(await journey.text('README.md')).toMatch(/^# My blend\n/);
    expect((await journey.get('/pages/you/my-blend/')).status).toBe(404);
    expect((await journey.files()).filter((path) => !path.startsWith('.'))).toEqual([
      'LICENSE',
      'README.md',
      'binder_diagrams/apt.txt',
      'binder_diagrams/requirements.txt',
      'binder_tables/requirements.txt',
      'start.ipynb',
    ]);
  });

  test('makes one of the two with a click', async () => {
    const { state, reply } = await journey.say(await says('Make one of the two'));
    expect([state, reply]).toEqual(['closed', expect.stringContaining('made of 2 sources')]);
    const list = await journey.text('binder/requirements.txt');
    for (const name of ['pandas==2.3.3', 'graphviz==0.21']) expect(list).toContain(name);
    expect(await journey.text('binder/apt.txt')).toContain('graphviz');
  });

  test('has its image built', async () => {
    const { reply } = await journey.say(await says('Build its image'));
    expect(reply).toContain('I am building the image');
    expect(journey.repository.dispatches).toMatchObject([{ eventType: 'sayso-build-image' }]);
  });

  test('gets a link to give away, which opens the notebook', async () => {
    const { reply, state } = await journey.say(await says('Get a launch link'));
    expect(state).toBe('closed');
    expect(decodeURIComponent(reply ?? '')).toContain('start.ipynb');
  });

  test('takes the examples away, and brings in environments of others', async () => {
    expect((await journey.say(await says('say “Remove the examples”'))).state).toBe('closed');
    expect(await journey.files()).not.toContain('start.ipynb');
    const ada = addUser(journey.playground.world, 'ada');
    await otherRepository(journey, ada, 'maps', { 'requirements.txt': 'folium==0.20.0\n' });
    const form = `${journey.playground.url}/you/my-blend/issues/new?template=merge-binder.yml`;
    expect(await journey.text('README.md')).toContain(`(${form})`);
    const page = await journey.get('/you/my-blend/issues/new?template=merge-binder.yml');
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('Sources')]);
    const body = '### Sources\n\nada/maps\n\n### Preferred\n\n_No response_';
    const { state, reply } = await journey.say('Merge Binder', { body });
    expect(state, reply).toBe('closed');
    const list = await journey.text('binder/requirements.txt');
    expect(list).toContain('folium==0.20.0');
    expect(list).not.toContain('pandas');
  });

  test('changes their mind: the environment is as it was', async () => {
    const { state } = await journey.say(await says('Say “Undo”'));
    expect(state).toBe('closed');
    expect(await journey.text('binder/requirements.txt')).toContain('pandas==2.3.3');
  });
});
