import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Command, Opened, Reflex } from '../../src/engine/command.ts';
import type { Plan } from '../../src/engine/plan.ts';
import { type Stage, setStage } from './stage.ts';

const MARKER = 'shelf-1';

/** Keeps the number of an issue of its own, which is opened where there is none. */
function kept(opened: Opened | undefined): Plan {
  if (!opened?.has(MARKER)) {
    const body = { say: 'nothingLeft' } as const;
    const first = { kind: 'open-issue', marker: MARKER, title: 'Shelf', body } as const;
    return { kind: 'answer', first, followUps: [], said: body };
  }
  const text = `Issue ${opened.get(MARKER)}`;
  return {
    kind: 'change',
    subject: 'Keep it',
    changes: [{ kind: 'write', path: 'issue.txt', content: { kind: 'text', text } }],
    followUps: [],
    said: { say: 'nothingLeft' },
  };
}

const keep: Command = {
  name: 'keep',
  phrases: ['Keep it'],
  parameters: {},
  about: 'Keeps.',
  inCommits: 'no',
  examples: [],
  needs: 'write',
  quick: true,
  plan: async (_invocation, { opened }) => kept(opened),
};

const move: Command = {
  ...keep,
  name: 'move',
  phrases: ['Move in'],
  plan: async () => ({
    kind: 'answer',
    followUps: [],
    quiet: true,
    stays: 'Shelf',
    said: { say: 'nothingLeft' },
  }),
};

const keeper: Reflex = {
  name: 'keeper',
  alongside: true,
  plan: async (_happening, { opened }) => kept(opened),
};

const follow: Reflex = {
  name: 'follow',
  plan: async () => ({
    kind: 'answer',
    followUps: [{ kind: 'publish' }],
    said: { say: 'republished' },
  }),
};

let stage: Stage;
beforeEach(async () => {
  stage = await setStage([keep, move]);
  await stage.remote.commit({ 'README.md': 'Hello\n' }, 'Begin');
});
afterEach(() => stage.close());

const kept70 = async () => (await stage.remote.files())['issue.txt'];

test('an issue whose number is to be kept is there before the one push', async () => {
  await stage.say('Keep it');
  expect(await kept70()).toBe('Issue 70');
  expect(stage.log[0]).toBe('issue shelf-1: Shelf');
  expect(await stage.remote.messages()).toHaveLength(2);
});

test('it is opened once, although somebody pushed in between', async () => {
  stage.world.meanwhile = () => stage.remote.commit({ 'other.md': 'Other' }, 'By hand');
  await stage.say('Keep it');
  expect(await kept70()).toBe('Issue 70');
  expect(stage.log.filter((line) => line.startsWith('issue'))).toHaveLength(1);
});

test('it is opened by one of App and Action, also where the push would claim the rest', async () => {
  await stage.close();
  stage = await setStage([]);
  await stage.remote.commit({ 'README.md': 'Hello\n' }, 'Begin');
  stage.world.book = { commands: [keep] };
  stage.world.claimsByPush = true;
  await stage.say('Keep it');
  expect(stage.log.slice(0, 2)).toEqual(['claimed by itself', 'issue shelf-1: Shelf']);
});

test('what goes along with a reflex still does when it is planned again', async () => {
  stage.world.book = { reflexes: [keeper, follow] };
  await stage.push('By hand');
  expect(await kept70()).toBe('Issue 70');
  expect(await stage.remote.files('gh-pages')).toMatchObject({
    'index.html': expect.stringContaining('issue.txt'),
  });
});

test('an issue that is for more than the words in its title stays open, under its own', async () => {
  await stage.say('Move in');
  expect(stage.log).toEqual(['kept issue: Shelf']);
});

test('it stays open also where what it asked for waits to be merged', async () => {
  const edit: Command = {
    ...keep,
    name: 'edit',
    phrases: ['Edit it'],
    plan: async () => ({
      kind: 'change',
      subject: 'Edit it',
      changes: [{ kind: 'write', path: 'a.txt', content: { kind: 'text', text: 'A' } }],
      followUps: [],
      stays: 'Shelf',
      said: { say: 'nothingLeft' },
    }),
  };
  stage.world.book = { commands: [edit], changes: 'propose' };
  await stage.say('Edit it');
  expect(stage.log.at(-1)).toBe('kept issue: Shelf');
});
