import { afterEach, expect, test } from 'vitest';
import { undo } from '../../../src/commands/undo.ts';
import { BEN, beginCourse, type Course } from './begin-course.ts';

let course: Course;
afterEach(() => course.close());

const COURSE = `title: A
steps:
  - step: one
    done: { said: 'Take [the] lamp' }
  - step: two
    done: { changed: about.md }
  - step: three
    done: { command: undo }
  - step: four
`;

const FILES = {
  '.github/tutorial.yml': COURSE,
  '.github/steps/one.md': '# One\n',
  'about.md': 'A\n',
};
const YES = 'https://github.com/you/my-course/issues/new?title=Take%20the%20lamp';

test('a commit that nearly says what its step waits for gets the phrase', async () => {
  course = await beginCourse(FILES);
  await course.says('Where am I');
  const { plan, said } = await course.pushes({ 'a.md': '1' }, { message: 'take the lmap\n\nHm.' });
  expect(plan).toMatchObject({ kind: 'answer', followUps: [] });
  expect(said).toContain('Did you mean `Take the lamp`? [Yes, say that](');
  expect(said).toContain(YES);
  const own = await course.pushes({ 'a.md': '2' }, { message: 'hnit' });
  expect(own.said).toContain('Did you mean `Hint`?');
});

test('a commit about work gets none, nor one that brings something about', async () => {
  course = await beginCourse(FILES);
  await course.says('Where am I');
  for (const message of ['Fix typo in about.md', 'Update about.md', 'Take lamps out', 'wip']) {
    const { plan } = await course.pushes({ 'a.md': message }, { message });
    expect(plan, message).toBeUndefined();
  }
  await course.says('Take the lamp');
  const moved = await course.pushes({ 'about.md': 'B' }, { message: 'Next stepp' });
  expect(moved.said).toContain('is done. Next is step 3 of 4');
  expect(moved.said).not.toContain('Did you mean');
});

test('what is looked for in files is told with what was nearly said', async () => {
  course = await beginCourse(FILES, { commands: [undo] });
  await course.says('Where am I');
  await course.says('Take the lamp');
  const { said } = await course.pushes({ 'a.md': 'A' }, { message: 'Nxt' });
  expect(said).toContain('| ❌ | a change in `about.md` |');
  expect(said).toContain('Did you mean `Next`?');
  await course.pushes({ 'about.md': 'B' });
  const waits = await course.pushes({ 'b.md': 'B' }, { message: 'Udno' });
  expect(waits.said).toContain('Did you mean `Undo`?');
  // Said as it is, it counts only right after a change of ours: whoever waits for it has to learn that.
  const bare = await course.pushes({ 'b.md': 'C' }, { message: 'Undo' });
  expect(bare.said).toContain('Did you mean `Undo`?');
});

test('a title and a comment, too, and only of those who have begun', async () => {
  const each = COURSE.replace('steps', 'learners: each\nsteps');
  course = await beginCourse({ ...FILES, '.github/tutorial.yml': each });
  await course.says('Next');
  const words = 'taek the lamp';
  const title = { kind: 'issue', action: 'opened', number: 9, title: words } as const;
  expect((await course.occurs(title, { words })).said).toContain('Did you mean `Take the lamp`?');
  const comment = { kind: 'issue', action: 'commented', number: 3, title: 'A (ada)' } as const;
  expect((await course.occurs(comment, { words })).said).toContain('`Take the lamp`');
  expect((await course.occurs(comment, { words: 'Thanks!' })).plan).toBeUndefined();
  expect((await course.occurs(comment, { words, by: BEN })).plan).toBeUndefined();
});

test('words that lead nowhere in a world may be others with a slip in them', async () => {
  course = await beginCourse({
    ...FILES,
    '.github/tutorial.yml': COURSE.replace('steps', 'otherwise: Nothing happens.\nsteps'),
  });
  await course.says('Where am I');
  expect((await course.says('Sing a song')).said).toBe('Nothing happens.');
  const { said } = await course.says('tkae the lamp');
  expect(said).toContain('Nothing happens.\n\nDid you mean `Take the lamp`?');
});
