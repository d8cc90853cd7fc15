import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Command } from '../../src/engine/command.ts';
import { git } from '../support/bare-repository.ts';
import { claimOf, hasRef, type Stage, setStage } from './stage.ts';

/** Saves a file, and keeps beside it that it did. */
const save: Command = {
  name: 'save',
  phrases: ['Save'],
  parameters: {},
  about: 'Saves.',
  inCommits: 'no',
  examples: [],
  needs: 'write',
  quick: true,
  async plan(_invocation, { progress }) {
    progress({ say: 'reading' });
    return { kind: 'change', subject: 'Save', changes: [written('saved.md')], ...beside };
  },
};

const written = (path: string) =>
  ({ kind: 'write', path, content: { kind: 'text', text: 'Saved\n' } }) as const;

const beside = {
  aside: [{ branch: 'progress', subject: 'Saved', changes: [written('count.txt')] }],
  followUps: [],
  said: { say: 'nothingLeft' },
} as const;

const remember: Command = {
  ...save,
  name: 'remember',
  phrases: ['Remember'],
  plan: async () => ({ kind: 'answer', ...beside }),
};

const tell: Command = {
  ...save,
  name: 'tell',
  phrases: ['Tell'],
  plan: async () => ({ kind: 'answer', followUps: [], said: { say: 'nothingLeft' } }),
};

const fall: Command = {
  ...save,
  name: 'fall',
  phrases: ['Fall'],
  plan: () => Promise.reject(new Error('Fell')),
};

const KEY = 'issue-1';
const CLAIM = claimOf(KEY);

let stage: Stage;
beforeEach(async () => {
  // Not shipped, as words of a repository are not: nobody shows before that they were heard.
  stage = await setStage([]);
  stage.world.claimsByPush = true;
  stage.world.book = { commands: [save, remember, tell, fall] };
  await stage.remote.commit({ 'README.md': 'Hello\n' }, 'Begin');
});
afterEach(() => stage.close());

/** The other one of App and Action was first. */
const claimElsewhere = () => git(stage.remote.folder, 'update-ref', CLAIM, 'main');
const branches = async () =>
  (await git(stage.remote.folder, 'for-each-ref', '--format=%(refname)', 'refs/heads'))
    .trim()
    .split('\n');

test('what is done in a moment is claimed by the push that does it', async () => {
  await stage.say('Save');
  expect(stage.log).toEqual([expect.stringMatching(/^done: /), 'closed issue']);
  expect(await git(stage.remote.folder, 'rev-parse', CLAIM)).toBe(
    await git(stage.remote.folder, 'rev-parse', 'main'),
  );
  expect(await branches()).toEqual(['refs/heads/main', 'refs/heads/progress']);
});

test('so is what stands beside the content alone', async () => {
  await stage.say('Remember');
  expect(stage.log).not.toContain('claimed by itself');
  expect(await hasRef(stage.remote.folder, CLAIM)).toBe(true);
});

test('whoever claimed it first has carried it out: nothing lands, nothing is said', async () => {
  for (const words of ['Save', 'Remember']) {
    await git(
      stage.remote.folder,
      'update-ref',
      claimOf(`issue-${words === 'Save' ? 1 : 2}`),
      'main',
    );
    expect(await stage.say(words)).toMatchObject({ kind: 'nothing' });
  }
  expect(stage.log).toEqual(['claimed by itself', 'claimed by itself']);
  expect(await branches()).toEqual(['refs/heads/main']);
});

test('an answer is claimed before it is given', async () => {
  await stage.say('Tell');
  expect(stage.log).toEqual([
    'claimed by itself',
    expect.stringMatching(/^done: /),
    'closed issue',
  ]);
});

test.each([
  ['an answer', 'Tell', 'write'],
  ['a refusal', 'Save', 'read'],
  ['a failure', 'Fall', 'write'],
] as const)('%s is not given twice', async (_what, words, permission) => {
  stage.world.permission = permission;
  await claimElsewhere();
  expect(await stage.say(words)).toMatchObject({ kind: 'nothing' });
  expect(stage.log).toEqual(['claimed by itself']);
});

test('a proposal is claimed before it is made', async () => {
  stage.world.book = { ...stage.world.book, changes: 'propose' };
  await claimElsewhere();
  await stage.say('Save');
  expect(stage.log).toEqual(['claimed by itself']);
  expect(await branches()).toEqual(['refs/heads/main']);
});

test('when somebody pushed first, it is claimed by itself and planned again', async () => {
  stage.world.meanwhile = () => stage.remote.commit({ 'other.md': 'Other\n' }, 'Add other.md');
  expect(await stage.say('Save')).toMatchObject({ kind: 'done' });
  expect(stage.log[0]).toBe('claimed by itself');
  expect(Object.keys(await stage.remote.files())).toEqual(['README.md', 'other.md', 'saved.md']);
});

test('a push that was cut off may have claimed it: whoever sent it says that something broke', async () => {
  stage.world.meanwhile = async () => {
    await claimElsewhere();
    throw new Error('The line went dead');
  };
  expect(await stage.say('Save')).toMatchObject({ kind: 'failed' });
  expect(stage.log).toEqual([expect.stringMatching(/^failed: /)]);
});

test('what landed before a crash is told again, and not done again', async () => {
  await stage.say('Remember');
  stage.world.claimsByPush = false;
  stage.world.claim = 'again';
  await stage.say('Remember', { key: KEY });
  expect(await stage.remote.messages('progress')).toHaveLength(1);
  expect(stage.log.filter((line) => line.startsWith('done'))).toHaveLength(2);
});
