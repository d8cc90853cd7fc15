import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { switchPagesOn } from '../../src/hosts/playground/world/pages-site.ts';
import { BLANK, begin, type Journey } from './journey.ts';

const COURSE = `title: A course
steps:
  - step: one
    ways:
      - when: { said: Swan }
        answer: That is another word.
    done: { said: Heron }
  - step: two
    done: { site: published }
  - step: three
`;

/** Steps with a place for what is left to be switched on, as first pages of templates have it. */
describe('a course whose site is not switched on', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin({ template: BLANK, repository: { pagesMode: 'manual' } });
    await journey.commit(
      {
        '.github/tutorial.yml': COURSE,
        '.github/steps/one.md': '# One\n\n{{switches}}\n',
        '.github/steps/two.md': '# Two\n\n{{switches}}\n',
        '.github/steps/three.md': '# Three\n',
      },
      'Begin',
    );
  });
  afterAll(() => journey.close());

  const page = () => journey.text('README.md');

  test('has a place where nothing is told yet', async () => {
    expect(await page()).toMatch(/^# One\n\n<!-- to switch on: -->\n<!-- end of to switch on -->/);
  });

  test('tells it on the page of the step as soon as it is known', async () => {
    await journey.say('Publish');
    expect(await page()).toMatch(
      /^# One\n\n<!-- to switch on: site -->\n\n> \*\*Your site is ready, and one switch is missing\*\*/,
    );
    expect(await page()).toContain('\n---\n\nStep 1 of 3.');
  });

  test('and goes on to tell it, whatever is said, until it is switched on', async () => {
    await journey.say('Swan');
    expect(await page()).toContain('That is another word.');
    expect(await page()).toContain('/settings/pages');
    const before = await journey.subjects(1);
    await journey.say('Where am I');
    expect(await journey.subjects(1)).toEqual(before);
    await journey.say('Heron');
    expect(await page()).toMatch(/^# Two/);
    expect(await page()).toContain('/settings/pages');
  });

  test('and takes it away with the next site, with which the step is done', async () => {
    const { world } = journey.playground;
    switchPagesOn(world, journey.repository, { branch: 'gh-pages', folder: '/' });
    const { reply } = await journey.say('Publish');
    expect(reply).toContain('`Two` is done');
    expect(await page()).toMatch(/^# Three/);
    expect(await page()).not.toContain('switch');
  });
});
