import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WORKFLOW, WORKFLOW_FILE } from '../../src/commands/build-image/workflow.ts';
import { mergePull } from '../../src/hosts/playground/world/merge-pull.ts';
import { BLANK, begin, type Journey } from './journey.ts';

const SETTINGS = '.github/sayso.yml';

/** A phrase of the repository's own that changes what the image is made of. */
const SETTINGS_OF_RENEW = `build: on merge
phrases:
  - say: Renew
    about: Takes the packages.
    steps:
      - copy: packages.txt
        to: apt.txt
`;

let journey: Journey;
beforeEach(async () => {
  journey = await begin({ template: BLANK });
});
afterEach(() => journey.close());

/** What the workflows of the repository were told, without when. */
const asked = (): readonly Readonly<Record<string, unknown>>[] =>
  journey.repository.dispatches.map(({ eventType, clientPayload: { asked: _, ...payload } }) => ({
    eventType,
    ...payload,
  }));

const addWorkflow = () => journey.commit({ [WORKFLOW_FILE]: WORKFLOW }, 'Add a workflow');

describe('build: on merge, in all its ways', () => {
  beforeEach(async () => {
    await addWorkflow();
    await journey.commit({ [SETTINGS]: 'build: on merge\n' }, 'Set it up');
  });

  test('does not keep the site from following, nor the other way round', async () => {
    await journey.say('Publish');
    const commit = await journey.commit(
      { 'requirements.txt': 'numpy\n', 'page.md': '# Another page\n' },
      'Both',
    );
    expect(asked()).toMatchObject([{ commit }]);
    const says = journey
      .checks(commit)
      .map((check) => check.says)
      .join('\n');
    expect(says).toContain('so your site follows');
    expect(says).toContain('so I build it again');
    expect((await journey.get('/pages/you/my-course/')).text).toContain('Another page');
  });

  test('follows what a command changes, beside its commit', async () => {
    await journey.commit({ [SETTINGS]: SETTINGS_OF_RENEW, 'packages.txt': 'git\n' }, 'Set it up');
    const answer = await journey.say('Renew');
    expect(answer.state).toBe('closed');
    expect(asked()).toMatchObject([{ on: expect.stringMatching(/^[0-9a-f]{40}$/) }]);
    expect(answer.reply).toContain('A note beside the commit');
  });

  test.each(['merge', 'squash'] as const)(
    'follows a proposal of ours that somebody merges (%s), though we wrote its commit',
    async (method) => {
      await journey.commit(
        { [SETTINGS]: `${SETTINGS_OF_RENEW}changes: propose\n`, 'packages.txt': 'git\n' },
        'Set it up',
      );
      const { reply } = await journey.say('Renew');
      expect(reply).toContain('proposal');
      expect(asked()).toEqual([]);
      const [pull] = [...journey.repository.issues.values()].filter((one) => one.pull);
      const commit = await mergePull(
        journey.playground.world,
        journey.repository,
        pull?.number ?? 0,
        // As GitHub does with a request of one commit: its message becomes that of the new one.
        method === 'squash'
          ? { by: journey.you, method, body: 'Sayso-Command: own-renew\nSayso-For: r1-issue-9' }
          : { by: journey.you, method },
      );
      await journey.playground.idle();
      expect(asked()).toMatchObject([{ commit, on: commit }]);
    },
  );

  test('a folder that is set counts, and nothing beside it', async () => {
    await journey.commit(
      { [SETTINGS]: 'build: on merge\nimage:\n  folder: box\n', 'box/a.md': 'a\n' },
      'Set it up',
    );
    await journey.commit({ 'requirements.txt': 'numpy\n' }, 'Beside it');
    expect(asked()).toEqual([]);
    await journey.commit({ 'box/environment.yml': 'dependencies: []\n' }, 'In it');
    expect(asked()).toHaveLength(1);
  });

  test('tells where the workflow is missing', async () => {
    await journey.commit({ [WORKFLOW_FILE]: null, 'apt.txt': 'git\n' }, 'Take it away');
    const commit = await journey.commit({ 'apt.txt': 'curl\n' }, 'Another');
    expect(journey.checks(commit)).toMatchObject([{ conclusion: 'neutral' }]);
    expect(asked()).toEqual([]);
  });
});
