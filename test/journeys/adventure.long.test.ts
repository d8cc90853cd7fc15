import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { log } from '../../src/hosts/playground/world/read-commits.ts';
import { begin, type Journey } from './journey.ts';

/** The shipped world, played to its end by titles and commits, with wrong turns. */
describe('somebody who plays the lighthouse', { timeout: 300_000 }, () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin({ template: 'adventure', name: 'lighthouse' });
  });
  afterAll(async () => {
    await journey.close();
  });

  const page = () => journey.text('README.md');
  async function all(...words: readonly string[]): Promise<void> {
    for (const said of words) await journey.say(said);
  }

  test('is at the gate, and goes in', async () => {
    expect(await page()).toContain('M E R I D I A N');
    const { reply, state } = await journey.say('Go north');
    expect(state).toBe('closed');
    expect(reply).toContain('The gate creaks, and falls shut behind you.');
    expect(reply).toContain('# In the courtyard\n\nWet cobbles');
    expect(await page()).toContain('# In the courtyard');
    const [turn] = await log(journey.repository, 'main', { count: 1 });
    expect(turn?.message.split('\n').slice(0, 3)).toEqual([
      'Go north',
      '',
      'The gate creaks, and falls shut behind you.',
    ]);
  });

  test('does what leads nowhere: hears so, and nothing is written', async () => {
    const { reply } = await journey.say('Dance');
    expect(reply).toContain('You try that, and nothing comes of it.');
    expect((await journey.subjects(1))[0]).toBe('Go north');
  });

  test('goes down without a light, and is turned back', async () => {
    await all('North', 'Go down');
    expect(await page()).toContain('Not without a light.');
    expect(await page()).toContain('# In the hall');
  });

  test('plays by commits as well, which may hold nothing', async () => {
    await journey.commit({ 'notes.md': 'A lamp, I hope.\n' }, 'Go west');
    expect(await page()).toContain('# In the library');
  });

  test('collects what there is', async () => {
    await all('Take lamp', 'East', 'South', 'East', 'Take the matches', 'Take oil');
    await all('Light the lamp', 'West', 'West', 'North', 'Take the rope', 'South', 'West');
    await all('Use the rope');
    const { reply } = await journey.say('Where am I');
    for (const thing of ['matches', 'oil', 'burning lamp', 'rope', 'key']) {
      expect(reply).toContain(`\`${thing}\``);
    }
  });

  test('takes a turn back, and has the key no more', async () => {
    await journey.say('Undo');
    expect((await journey.say('Where am I')).reply).not.toContain('`key`');
    await journey.say('Use the rope');
  });

  test('stands before the vault, and finds the word in the history of the page', async () => {
    await all('East', 'East', 'South');
    expect(await page()).toContain('The rain has washed the sign clean');
    await all('North', 'North', 'Down', 'Open the door');
    expect(await page()).toContain('What stood on the gate on the first day?');
    const commits = await log(journey.repository, 'main');
    const first = commits.at(-2)?.oid ?? '';
    expect(await journey.text('README.md', first)).toContain('M E R I D I A N');
    await journey.say('Meridian');
    expect(await page()).toContain('# In the vault');
  });

  test('lights the light, and that is the end', async () => {
    await all('Take the lens', 'West', 'Up', 'Up', 'Up');
    const { reply } = await journey.say('Light the light');
    expect(reply).toContain('This is the end: `The light turns`.');
    expect(await page()).toContain('**This is the end.**');
    expect(await journey.text('README.md', 'sayso-progress')).toContain('🎉');
  });

  test('takes the end back, and as many turns before as wanted, by commit as well', async () => {
    const { reply } = await journey.say('Undo');
    expect(reply).toContain('I have taken back `Light the light`');
    expect(reply).toContain('# In the lantern room');
    expect(reply).toMatch(/You carry .*`lens`/);
    await journey.commit({}, 'Undo');
    expect(await page()).toContain('# On the stairs');
    await journey.commit({}, 'Undo');
    expect(await page()).toContain('# In the hall');
    await all('Up', 'Up', 'Light the light');
    expect(await page()).toContain('**This is the end.**');
  });

  test('has it all on one page: what was said, what came of it, and nothing that was taken back', async () => {
    await journey.say('Transcript');
    const transcript = await journey.text('transcript.md');
    expect(transcript).toMatch(
      /^<!-- .* -->\n# Transcript\n\nThe game in \d+ turns\.\n\n## The lighthouse\n/,
    );
    expect(transcript).toContain(
      '## Go north\n\nThe gate creaks, and falls shut behind you.\n\n**In the courtyard**\n\nWet cobbles',
    );
    expect(transcript).not.toMatch(/\]\(|Lieber auf Deutsch/);
    expect(transcript.match(/^## Light the light$/gm)).toHaveLength(1);
    expect(transcript.match(/^## Use the rope$/gm)).toHaveLength(1);
  });

  test('starts again, at the gate, with nothing; and takes even that back', async () => {
    await journey.say('Start again');
    expect(await page()).toContain('M E R I D I A N');
    expect((await journey.say('Where am I')).reply).toContain('You carry nothing.');
    await journey.say('Undo');
    expect(await page()).toContain('**This is the end.**');
    expect((await journey.say('Inventory')).reply).toContain('`lens`');
  });
});

test('at the first turn there is nothing before: Undo leads to the gate again', async () => {
  const journey = await begin({ template: 'adventure', name: 'first-turn' });
  const { reply } = await journey.say('Undo');
  expect(reply).toContain('It begins: `At the gate`.');
  expect(await journey.text('README.md')).toContain('M E R I D I A N');
  await journey.say('n');
  await journey.say('Undo');
  await journey.say('Undo');
  expect(await journey.text('README.md')).toContain('M E R I D I A N');
  expect((await journey.subjects(1))[0]).toBe('The lighthouse');
  await journey.close();
});
