import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WORKFLOW, WORKFLOW_FILE } from '../../src/commands/build-image/workflow.ts';
import { BLANK, begin, type Journey } from './journey.ts';

const SETTINGS = '.github/sayso.yml';

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

  test.each([
    ['disabled_fork', 'as in every new fork', '/actions'],
    ['disabled_manually', 'is switched off', '/actions/workflows/sayso-image.yml'],
  ] as const)('where workflows are %s: the link to the switch', async (workflows, why, page) => {
    await addWorkflow();
    journey.repository.workflows = workflows;
    const { reply, state } = await journey.say('Build image');
    expect(reply).toContain(why);
    expect(reply).toContain(`(${journey.playground.url}/you/my-course${page})`);
    expect([state, asked()]).toEqual(['open', []]);
    journey.repository.workflows = 'active';
    expect((await journey.say('Build image')).reply).toContain('I am building the image');
    // In a private repository we may not look, and take them to be on.
    Object.assign(journey.repository, { private: true, workflows });
    expect((await journey.say('Build image')).reply).toContain('I am building the image');
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
