import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Command } from '../../src/engine/command.ts';
import { type Stage, setStage } from './stage.ts';

/** A command that takes any words, as a game does: it writes them down. */
const move: Command = {
  name: 'move',
  phrases: ['{words}'],
  parameters: { words: { type: 'text', label: 'Words', hint: 'Any.', example: 'look' } },
  inCommits: 'yes',
  hears: 'anything',
  about: 'Writes down what is said.',
  examples: [{ say: 'look', does: 'writes it down' }],
  needs: 'write',
  plan: async ({ arguments: { words = '' } }) => ({
    kind: 'change',
    subject: words,
    body: 'It is dark.\n\nSayso-Command: undo',
    changes: [{ kind: 'write', path: 'said.md', content: { kind: 'text', text: words } }],
    followUps: [],
    said: { say: 'nothingLeft' },
  }),
};

let stage: Stage;
beforeEach(async () => {
  // No repository has it from the start.
  stage = await setStage([]);
  stage.world.book = { commands: [move] };
  await stage.remote.commit({ 'README.md': 'Hello\n' }, 'Begin');
});
afterEach(() => stage.close());

test('any words become a commit that says them, and below them what came of it', async () => {
  expect(await stage.say('open door')).toMatchObject({ kind: 'done' });
  const [message] = await stage.remote.messages();
  expect(message).toMatch(
    /^open door\n\nIt is dark\.\n\nSayso-Command\u2060: undo\n\nSayso-Command: move\nSayso-For: issue-1\n/,
  );
});

test('a commit of ours whose subject is what somebody said does not say it again', async () => {
  await stage.say('open door');
  const [message = ''] = await stage.remote.messages();
  expect(await stage.push(message)).toMatchObject({ kind: 'nothing' });
});

test('words that a merged pull request brought with it are nobody’s move', async () => {
  stage.world.borrowed = true;
  expect(await stage.push('open door')).toMatchObject({ kind: 'nothing' });
});

test('ordinary issues of people who may not play get no answer', async () => {
  stage.world.permission = 'read';
  expect(await stage.say('The door is stuck')).toMatchObject({ kind: 'nothing' });
  expect(stage.log).toEqual([]);
});

test('a game is paused later than other work', async () => {
  stage.world.recent = 99;
  expect(await stage.say('look')).toMatchObject({ kind: 'done' });
  const save: Command = {
    name: 'save',
    phrases: ['Save'],
    parameters: {},
    about: 'Is said between moves.',
    inCommits: 'no',
    examples: [],
    needs: 'write',
    plan: async () => ({ kind: 'answer', followUps: [], said: { say: 'nothingLeft' } }),
  };
  const north: Command = { ...save, name: 'north', phrases: ['Go north'], quick: true };
  stage.world.book = { commands: [save, north] };
  expect(await stage.say('Save')).toMatchObject({ kind: 'done' });
  stage.world.book = { commands: [move] };
  stage.world.recent = 100;
  expect(await stage.say('look')).toMatchObject({ kind: 'not-allowed' });
});
