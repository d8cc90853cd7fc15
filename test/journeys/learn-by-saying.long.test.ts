import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commitFiles, createBranch } from '../../src/hosts/playground/world/commit-files.ts';
import { mergePull } from '../../src/hosts/playground/world/merge-pull.ts';
import { openPull } from '../../src/hosts/playground/world/pulls.ts';
import { begin, type Journey } from './journey.ts';

/** The shipped course, from “Use this template” to its last page, with wrong turns. */
describe('somebody who learns by saying', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin({ template: 'learn-by-saying' });
  });
  afterAll(async () => {
    await journey.close();
  });

  async function heading(): Promise<string> {
    return (await journey.text('README.md')).split('\n', 1)[0] ?? '';
  }

  test('is welcomed on a page of their own', async () => {
    expect(await heading()).toBe('# Welcome, you');
    expect(await journey.text('README.md')).not.toContain('{{');
    expect(await journey.subjects(2)).toEqual(['Step 1 of 10: Say something', 'Initial commit']);
  });

  test('asks for the next step too early: hears what is looked for, and a hint', async () => {
    const { reply, state } = await journey.say('Next');
    expect(state).toBe('closed');
    expect(reply).toContain("| ❌ | somebody says `I am ready` or `I'm ready` |");
    expect(reply).toContain('Hint 1 of 2');
    expect(await heading()).toBe('# Welcome, you');
  });

  test('says something, and the page turns', async () => {
    const { reply } = await journey.say('I am ready');
    expect(reply).toContain('✅ `Say something` is done. Next is step 2 of 10, `Change a page`.');
    expect(await heading()).toBe('# It heard you');
  });

  test('changes another file: hears which one was looked for', async () => {
    const commit = await journey.commit({ 'other.md': 'Not this one.\n' }, 'Write');
    const [check] = journey.checks(commit);
    expect(check?.says).toContain('| ❌ | a change in `about.md` |');
    expect(await heading()).toBe('# It heard you');
    await journey.commit({ 'about.md': '# About this place\n\nChanged.\n' }, 'Update about.md');
    expect(await heading()).toBe('# Your first commit');
    expect(await journey.text('note.md')).toContain('heron');
  });

  test('speaks by a commit', async () => {
    await journey.commit({ 'diary.md': 'Hello.\n' }, 'Today I learned to write a message');
    expect(await heading()).toBe('# Nothing is lost');
    expect(await journey.files()).not.toContain('note.md');
    expect(await journey.text('poem.md')).toContain('written');
  });

  test('reads the history, says a wrong word, then the right one', async () => {
    expect((await journey.say('Where am I')).reply).not.toContain('heron');
    expect((await journey.say('The word is swan')).reply).toContain('That is another word.');
    await journey.say('The word is heron');
    expect(await heading()).toBe('# Found');
    expect(await journey.text('poem.md')).toContain('planted');
  });

  test('goes back, and on again', async () => {
    const { reply } = await journey.say('Back');
    expect(reply).toContain('You are back at step 4 of 10');
    expect(await heading()).toBe('# Nothing is lost');
    await journey.say('The word is heron');
    await journey.say('The word is planted');
    expect(await heading()).toBe('# Sharp eyes');
  });

  test('makes a mess and undoes it', async () => {
    const before = await journey.text('about.md');
    await journey.say('Make a mess');
    expect(await journey.text('about.md')).toContain('Oh no');
    expect((await journey.say('Where am I')).reply).toContain(
      '| ✅ | `Make a mess` was carried out |',
    );
    await journey.say('Undo');
    expect(await journey.text('about.md')).toBe(before);
    expect(await heading()).toBe('# All is well');
  });

  test('makes a branch', async () => {
    const { world } = journey.playground;
    await createBranch(world, journey.repository, {
      name: 'another',
      from: 'main',
      by: journey.you,
    });
    await journey.playground.idle();
    expect(await heading()).toBe('# All is well');
    await createBranch(world, journey.repository, { name: 'idea', from: 'main', by: journey.you });
    await journey.playground.idle();
    expect(await heading()).toBe('# Two lines of time');
  });

  test('proposes and accepts', async () => {
    const { world } = journey.playground;
    await commitFiles(world, journey.repository, {
      edits: [{ kind: 'write', path: 'about.md', content: '# About\n\nFrom my branch.\n' }],
      message: 'Update about.md',
      by: journey.you,
      branch: 'idea',
    });
    const pull = await openPull(world, journey.repository, {
      title: 'Update about.md',
      body: '',
      head: 'idea',
      base: 'main',
      by: journey.you,
    });
    await journey.playground.idle();
    expect(await heading()).toBe('# Two lines of time');
    await mergePull(world, journey.repository, pull.number, { by: journey.you, method: 'merge' });
    await journey.playground.idle();
    expect(await heading()).toBe('# That is how people work together');
  });

  test('puts it online, and is done', async () => {
    const { reply } = await journey.say('Publish');
    expect(reply).toContain('and with it the whole course');
    expect(await heading()).toBe('# You did it, you');
    expect((await journey.say('Next')).reply).toContain('there is no next step');
  });

  test('has left a page for the teacher', async () => {
    const page = await journey.text('README.md', 'sayso-progress');
    expect(page).toContain('| `you` | 10 of 10: `You did it` |');
    expect(page).toContain('🎉');
  });
});
