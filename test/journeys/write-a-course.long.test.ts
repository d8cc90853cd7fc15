import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { begin, type Journey } from './journey.ts';

/** The template for authors, from “Use this template” to its last step. */
describe('somebody who writes a course', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin({ template: 'tutorial' });
  });
  afterAll(async () => {
    await journey.close();
  });

  const heading = async () => (await journey.text('README.md')).split('\n', 1)[0];
  const course = () => journey.text('.github/tutorial.yml');

  test('goes through the first steps', async () => {
    expect(await heading()).toBe('# Welcome, you');
    await journey.commit({ '.github/steps/welcome.md': '# My first page\n' }, 'Update welcome.md');
    expect(await heading()).toBe('# It noticed');
    await journey.commit({ 'about.md': 'Mine.\n' }, 'Create about.md');
    expect(await heading()).toBe('# Something came with it');
    expect(await journey.files()).toContain('ideas.md');
  });

  test('makes a mistake in the course: is told its line, and nothing is lost', async () => {
    const before = await course();
    const broken = before.replace('- step: give-it-away', '- step: give it away');
    const commit = await journey.commit({ '.github/tutorial.yml': broken }, 'Try a name');
    const [check] = journey.checks(commit);
    expect(check?.says).toMatch(/Line \d+ of \.github\/tutorial\.yml/);
    await journey.commit({ '.github/tutorial.yml': before }, 'Take it back');
    expect(await heading()).toBe('# Give it to your learners');
  });

  test('says that it is ready: the first page is for learners now', async () => {
    const { state } = await journey.say('Ready for learners');
    expect(state).toBe('closed');
    expect(await journey.text('README.md')).toContain('Use this template');
    await journey.commit({ 'about.md': 'Mine, still.\n' }, 'Update about.md');
    expect(await journey.text('README.md')).toContain('Use this template');
  });
});
