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

describe('Build image', () => {
  test('starts the workflow, says so, and leaves the issue open until the image is there', async () => {
    const commit = await addWorkflow();
    const { reply, state, reactions, issue } = await journey.say('Build image');
    expect(asked()).toEqual([
      {
        eventType: 'sayso-build-image',
        commit,
        key: expect.stringMatching(/^[A-Za-z0-9-]+$/),
        author: issue.comments[0]?.user.login,
        issue: issue.number,
        close: true,
      },
    ]);
    expect(issue.comments[0]?.body).toContain(`<!-- sayso ${asked()[0]?.key} -->`);
    expect(reply).toContain('I am building the image of your repository');
    expect(reply).toContain('This answer will tell you when it is done');
    expect([state, reactions]).toEqual(['open', ['eyes']]);
  });

  test('in a comment is answered there, and closes nothing', async () => {
    await addWorkflow();
    const { issue } = await journey.say('How do I get an image?');
    const answer = await journey.comment(issue.number, 'Build the image');
    expect(answer.reply).toContain('I am building the image');
    expect(asked()).toMatchObject([{ issue: issue.number }]);
    expect(asked()[0]).not.toHaveProperty('close');
  });

  test('as a commit message is answered beside the commit', async () => {
    await addWorkflow();
    const commit = await journey.commit({ 'apt.txt': 'git\n' }, 'Build image');
    expect(asked()).toMatchObject([{ commit, on: commit }]);
    expect(journey.checks(commit)).toMatchObject([{ conclusion: 'success' }]);
    expect(journey.checks(commit)[0]?.says).toContain('A note beside the commit will tell you');
  });

  test('without a workflow: one link that opens it filled in, whatever it is called', async () => {
    const { reply = '', state } = await journey.say('Build image');
    const [link = ''] = reply.match(/https?:\S+\/new\/main\?[^)]+/) ?? [];
    const query = new URL(link).searchParams;
    expect(query.get('filename')).toBe(WORKFLOW_FILE);
    expect(query.get('value')).toBe(WORKFLOW);
    // GitHub answers 414 to addresses of 8192 bytes.
    expect(link.length).toBeLessThan(4000);
    expect([state, asked()]).toEqual(['open', []]);
    await journey.commit({ '.github/workflows/mine.yaml': WORKFLOW }, 'Add a workflow');
    await journey.say('Build image');
    expect(asked()).toHaveLength(1);
  });

  test('by somebody who may not write: a refusal, and nothing is started', async () => {
    await addWorkflow();
    const { reply } = await journey.say('Build image', { by: journey.stranger() });
    expect(reply).toContain('permission');
    expect(asked()).toEqual([]);
  });

  test('of a folder that is not there is refused', async () => {
    await addWorkflow();
    await journey.commit({ [SETTINGS]: 'image:\n  folder: box\n' }, 'Set it up');
    const { reply } = await journey.say('Build image');
    expect(reply).toContain('`box`');
    expect(asked()).toEqual([]);
  });
});

describe('build: on merge', () => {
  beforeEach(async () => {
    await addWorkflow();
    await journey.commit({ [SETTINGS]: 'build: on merge\n' }, 'Set it up');
  });

  test('builds when what the image is made of has changed, and then only', async () => {
    await journey.commit({ 'page.md': '# A page\n' }, 'Write');
    expect(asked()).toEqual([]);
    const commit = await journey.commit({ 'binder/apt.txt': 'git\n' }, 'Need git');
    expect(asked()).toMatchObject([{ commit, on: commit }]);
    expect(journey.checks(commit)[0]?.says).toContain('You changed what your image is made of');
    await journey.commit({ 'requirements.txt': 'numpy\n' }, 'Not looked at beside a folder');
    expect(asked()).toHaveLength(1);
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

test('the playground says that it builds none, where the image would be told of', async () => {
  const trial = await begin({ template: BLANK, tellOfBuilds: true });
  try {
    await trial.commit({ [WORKFLOW_FILE]: WORKFLOW }, 'Add a workflow');
    const { issue } = await trial.say('Build image');
    expect(issue.comments.map(({ body }) => body)).toEqual([
      expect.stringContaining('The playground builds none'),
    ]);
    expect(issue.state).toBe('open');
  } finally {
    await trial.close();
  }
});
