import { afterEach, expect, test } from 'vitest';
import { createBranch } from '../../../src/hosts/playground/world/commit-files.ts';
import { mergePull } from '../../../src/hosts/playground/world/merge-pull.ts';
import { openPull } from '../../../src/hosts/playground/world/pulls.ts';
import type { User } from '../../../src/hosts/playground/world/state/user.ts';
import { addUser } from '../../../src/hosts/playground/world/users.ts';
import { type Copy, copyOf } from './copy-of.ts';

let copy: Copy | undefined;
afterEach(() => copy?.close());

async function begin(template: string) {
  copy = await copyOf(template);
  const { say, commit } = copy;
  return {
    ...copy,
    say: (title: string, by?: User) => say(title, by === undefined ? {} : { by }),
    /** A page with the message as its text. */
    commit: (path: string, message: string, branch?: string) =>
      commit({ [path]: `${message}\n` }, message, branch),
    commitFiles: commit,
  };
}

test('the course, by the workflow alone, from the first push to its end', async () => {
  const course = await begin('learn-by-saying');
  const { world, repository, you, work, say, commit, heading } = course;
  await work();
  expect(await heading()).toBe('# Welcome, you');

  const early = await say('Next');
  expect(early.comments.at(-1)?.body).toContain('Hint 1 of 2');
  expect(early.state).toBe('closed');
  await say('I am ready');
  expect(await heading()).toBe('# It heard you');

  const [wrong] = await commit('other.md', 'Write');
  expect(wrong?.summary).toContain('| ❌ | a change in `about.md` |');
  expect(await heading()).toBe('# It heard you');
  await commit('about.md', 'Update about.md');
  expect(await heading()).toBe('# Your first commit');
  await commit('diary.md', 'Today I learned to write a message');
  expect(await heading()).toBe('# Nothing is lost');

  await say('The word is heron');
  await say('The word is planted');
  await say('Make a mess');
  await say('Undo');
  expect(await heading()).toBe('# All is well');

  await createBranch(world, repository, { name: 'idea', from: 'main', by: you });
  await work();
  expect(await heading()).toBe('# Two lines of time');
  await commit('about.md', 'From my branch', 'idea');
  const { number } = await openPull(world, repository, {
    title: 'Update about.md',
    head: 'idea',
    base: 'main',
    by: you,
  });
  await work();
  expect(await heading()).toBe('# Two lines of time');
  await mergePull(world, repository, number, { by: you });
  await work();
  expect(await heading()).toBe('# That is how people work together');

  const last = await say('Publish');
  expect(last.comments.at(-1)?.body).toContain('and with it the whole course');
  expect(await heading()).toBe('# You did it, you');
  expect(await course.text('README.md', 'sayso-progress')).toContain('🎉');

  const stranger = await say('Start again', addUser(world, 'stranger'));
  expect(stranger.comments.at(-1)?.body).toContain('permission');
  expect(await heading()).toBe('# You did it, you');
});

test('the world, by the workflow alone: words and commits are turns, and Undo takes one back', async () => {
  const { work, say, commit, heading, text, subjects } = await begin('adventure');
  await work();
  expect(await heading()).toBe('# At the gate');
  const turn = await say('Go north');
  expect(turn.comments.at(-1)?.body).toContain('The gate creaks, and falls shut behind you.');
  expect((await say('Dance')).comments.at(-1)?.body).toContain('nothing comes of it');
  await commit('notes.md', 'Go north');
  expect(await heading()).toBe('# In the hall');
  await say('West');
  await say('Take the lamp');
  expect((await say('Where am I')).comments.at(-1)?.body).toContain('`lamp`');
  await say('Undo');
  expect((await say('Where am I')).comments.at(-1)?.body).not.toContain('`lamp`');
  await say('Transcript');
  expect(await text('transcript.md')).toContain('The gate creaks, and falls shut behind you.');
  expect((await subjects()).toReversed()).toEqual([
    'Initial commit',
    'The lighthouse',
    'Go north',
    'Go north',
    'Go north',
    'West',
    'Take the lamp',
    'Take back “Take the lamp”',
    'Collect the game into one page',
  ]);
});

test('the world, won by the workflow alone', { timeout: 900_000 }, async () => {
  const { work, say, heading, subjects } = await begin('adventure');
  await work();
  const way = [
    ...['North', 'North', 'West', 'Take lamp', 'East', 'South', 'East', 'Take the matches'],
    ...['Take oil', 'Light the lamp', 'West', 'West', 'North', 'Take the rope', 'South', 'West'],
    ...['Use the rope', 'East', 'East', 'North', 'Down', 'Meridian', 'Take the lens', 'West'],
    ...['Up', 'Up', 'Up', 'Light the light'],
  ];
  for (const words of way) await say(words);
  expect(await heading()).toBe('# The light turns');
  expect(await subjects()).toHaveLength(way.length + 2);
});

test('a course of one’s own, by the workflow alone: from its first step to its front page', async () => {
  const { work, say, commit, commitFiles, heading, text } = await begin('tutorial');
  await work();
  expect(await heading()).toBe('# Welcome, you');
  await commit('.github/steps/welcome.md', 'Change a page');
  expect(await heading()).toBe('# It noticed');
  await commit('about.md', 'Create about.md');
  expect(await heading()).toBe('# Something came with it');
  expect(await text('ideas.md')).not.toBe('');
  const course = await text('.github/tutorial.yml');
  await commitFiles({ '.github/tutorial.yml': `${course}\n# Mine.\n` }, 'Change the course');
  expect(await heading()).toBe('# Give it to your learners');
  await say('Ready for learners');
  expect(await text('README.md')).toContain('Use this template');
});
