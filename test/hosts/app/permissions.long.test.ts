import { afterEach, describe, expect, test } from 'vitest';
import { smallZip } from '../../../src/hosts/playground/story/small-zip.ts';
import { switchPagesOn } from '../../../src/hosts/playground/world/pages-site.ts';
import { protectBranch } from '../../../src/hosts/playground/world/protection.ts';
import { BLANK, begin, type Journey, type JourneyOptions } from '../../journeys/journey.ts';

/** What `docs/operators.md` says that a person sees where the App was not given all that it asks for. */
let journey: Journey;
afterEach(() => journey.close());

async function beginWith(
  permissions: JourneyOptions['permissions'] = {},
  more: JourneyOptions = { template: BLANK },
): Promise<void> {
  journey = await begin({ ...more, permissions });
}

const upload = async (message: string) =>
  journey.commit({ 'notes.zip': await smallZip({ 'notes/a.md': '# A\n' }) }, message);
const isUnpacked = async () => (await journey.files()).includes('notes/a.md');
const comments = () => [...journey.repository.commitComments.values()].map(({ body }) => body);

describe.each(['none', 'read'] as const)('contents: %s', (contents) => {
  test('nothing happens, and nobody is told', async () => {
    await beginWith({ contents });
    const commit = await upload('Unzip');
    expect(await journey.say('Unzip')).toMatchObject({ state: 'open', reply: undefined });
    expect([journey.checks(commit), comments(), await isUnpacked()]).toEqual([[], [], false]);
  });
});

describe('without issues', () => {
  test('no title or comment is heard; words of commits are', async () => {
    await beginWith({ issues: 'none' });
    await upload('Add files via upload');
    expect(await journey.say('Unzip')).toMatchObject({ state: 'open', reply: undefined });
    expect(await isUnpacked()).toBe(false);
    expect(journey.checks(await upload('Unzip'))).toMatchObject([{ conclusion: 'success' }]);
    expect(await isUnpacked()).toBe(true);
  });

  test('that may only be read: what is asked for is done, and nobody is told', async () => {
    await beginWith({ issues: 'read' });
    await upload('Add files via upload');
    const { state, reply, reactions } = await journey.say('Unzip');
    expect({ state, reply, reactions }).toEqual({ state: 'open', reply: undefined, reactions: [] });
    expect(await isUnpacked()).toBe(true);
  });
});

test('without checks: answers to commits are comments beside them', async () => {
  await beginWith({ checks: 'none' });
  expect(journey.checks(await upload('Unzip'))).toEqual([]);
  expect(comments()).toEqual([expect.stringContaining('`notes.zip`')]);
});

describe('without pull requests', () => {
  test('of a protected branch: the answer has the link by which a person proposes it', async () => {
    await beginWith({ pull_requests: 'none' });
    await upload('Add files via upload');
    protectBranch(journey.repository, 'main', true);
    const { reply = '' } = await journey.say('Unzip');
    expect(reply).toMatch(/\/you\/my-course\/compare\/main\.\.\.sayso\/[^?]+\?expand=1/);
    expect(await isUnpacked()).toBe(false);
  });

  test('in a private repository: words of commits are not heard', async () => {
    await beginWith({ pull_requests: 'none' });
    journey.repository.private = true;
    expect(journey.checks(await upload('Unzip'))).toEqual([]);
    expect((await journey.say('Unzip')).state).toBe('closed');
  });
});

describe('the site', () => {
  const website: JourneyOptions = { template: 'website', repository: { pagesMode: 'manual' } };
  const seen = async () => ({
    note: (await journey.text('README.md')).includes('one switch is missing'),
    online: (await journey.get('/pages/you/my-course/')).status === 200,
  });

  test('is switched on by a person, who is given the link', async () => {
    await beginWith({}, website);
    expect(await seen()).toEqual({ note: true, online: false });
  });

  test('is switched on by the App with both permissions for it: nobody needs to press anything', async () => {
    await beginWith({ administration: 'write', pages: 'write' }, website);
    expect(await seen()).toEqual({ note: false, online: true });
  });

  test.each([{ pages: 'write' }, { administration: 'write' }] as const)(
    'is left to the person with one of them: %j',
    async (permissions) => {
      await beginWith(permissions, website);
      expect(await seen()).toEqual({ note: true, online: false });
    },
  );

  test('without pages: in a private repository the link stays, also when it is on', async () => {
    await beginWith({ pages: 'none' }, website);
    const { playground, repository } = journey;
    repository.private = true;
    switchPagesOn(playground.world, repository, { branch: 'gh-pages', folder: '/' });
    const { reply } = await journey.say('Publish publicly');
    expect(reply).toContain('one switch is missing');
    repository.private = false;
    expect((await journey.say('Publish')).reply).toContain('Open your site');
  });
});
