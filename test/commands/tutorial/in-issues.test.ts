import { afterEach, describe, expect, test } from 'vitest';
import { collectTurns } from '../../../src/commands/story/collect-turns.ts';
import type { FollowUp, Plan, WriteCommentFollowUp } from '../../../src/engine/plan.ts';
import { ADA, BEN, beginCourse, type Course } from './begin-course.ts';

const CLASS = `title: A class
learners: each
steps:
  - step: one
    title: Change a page
    done: { changed: about.md }
    hints: [Open it.]
    then:
      - congratulate: Well done.
      - open-issue: Ask {{owner}}
  - step: two
    title: The end
`;

const FILES = {
  '.github/tutorial.yml': CLASS,
  '.github/steps/one.md': '# One\n',
  '.github/steps/two.md': '# Two\n',
  'about.md': 'A page.\n',
  'README.md': '# A class\n',
};

const ONE = /^step-one-\d+$/;

let course: Course;
afterEach(() => course.close());

const followUps = (plan: Plan | undefined): readonly FollowUp[] =>
  plan === undefined || plan.kind === 'refuse' ? [] : plan.followUps;

function comment(plan: Plan | undefined): WriteCommentFollowUp | undefined {
  return followUps(plan).find((one) => one.kind === 'write-comment');
}

describe('a course in an issue for each', () => {
  test('begins for whoever says so, and for nobody else', async () => {
    course = await beginCourse(FILES);
    expect((await course.pushes({ 'a.md': 'A' })).plan).toBeUndefined();
    const opened = { kind: 'issue', action: 'opened', number: 1, title: 'Hello' } as const;
    expect((await course.occurs(opened)).plan).toBeUndefined();
    const { plan, said } = await course.says('Next');
    expect(course.issues).toMatchObject([
      {
        marker: 'tutorial-7',
        title: 'A class (ada)',
        renews: true,
        body: { say: 'tutorialIssue', page: '# One' },
      },
    ]);
    expect(said).toContain('The course begins: step 1 of 2');
    expect(said).toContain('https://github.com/you/my-course/issues/31');
    expect(plan).toMatchObject({ kind: 'answer', followUps: [], aside: [{}] });
    expect(plan).not.toHaveProperty('stays');
    expect(await course.text('README.md')).toBe('# A class\n');
  });

  test('leaves an issue alone that says what a step waits for', async () => {
    const said = CLASS.replace('{ changed: about.md }', '{ said: Hello }');
    course = await beginCourse({ ...FILES, '.github/tutorial.yml': said });
    const place = { kind: 'issue', number: 3, locked: false } as const;
    const { plan } = await course.says('Hello', { place });
    expect(course.issues).toMatchObject([{ title: 'A class (ada)' }]);
    expect(plan).not.toHaveProperty('stays');
  });

  test('takes the issue whose title asks for it, and never closes it', async () => {
    course = await beginCourse(FILES);
    const place = { kind: 'issue', number: 3, locked: false } as const;
    const { plan } = await course.says('Next', { place });
    expect(course.issues).toEqual([]);
    expect(plan).toMatchObject({ quiet: true, stays: 'A class (ada)' });
    expect(followUps(plan)).toMatchObject([
      { kind: 'write-comment', issue: 3, isNew: true, marker: expect.stringMatching(ONE) },
    ]);
    expect(comment(plan)?.message).toMatchObject({ page: '# One', rows: [], notes: [] });
    const again = await course.says('Where am I', { place });
    expect(again.plan).toMatchObject({ quiet: true, stays: 'A class (ada)' });
    const elsewhere = await course.says('Where am I', { place: { ...place, number: 4 } });
    expect(elsewhere.plan).not.toHaveProperty('stays');
    expect(elsewhere.plan).not.toHaveProperty('quiet');
  });

  test('tells it in the answer where no issue can be opened', async () => {
    course = await beginCourse(FILES, { issuesOff: true });
    const { plan } = await course.says('Next', { channel: 'commit' });
    expect(course.issues).toEqual([]);
    expect(followUps(plan)).toMatchObject([
      { kind: 'write-comment', issue: { marker: 'tutorial-7' } },
    ]);
    expect(plan).toMatchObject({ aside: [{}] });
  });

  test('renews the table there, with a hint, without another word', async () => {
    course = await beginCourse(FILES);
    await course.says('Next', { place: { kind: 'issue', number: 3, locked: false } });
    const inIssue = { kind: 'comment', issue: 3, comment: 5, locked: false } as const;
    const { plan } = await course.says('Next', { place: inIssue, channel: 'comment' });
    expect(plan).toMatchObject({ quiet: true });
    expect(followUps(plan)).toMatchObject([
      { kind: 'write-comment', issue: 3, marker: expect.stringMatching(ONE) },
    ]);
    expect(comment(plan)?.message).toMatchObject({
      rows: [{ met: false }],
      notes: ['💡 A hint:\n\nOpen it.'],
    });
    const elsewhere = await course.says('Next', { place: { ...inIssue, issue: 9 } });
    expect(elsewhere.plan).not.toHaveProperty('quiet');
    expect(elsewhere.said).toContain('https://github.com/you/my-course/issues/3');

    const pushed = await course.pushes({ 'other.md': 'No' });
    expect(pushed.plan).toMatchObject({ quiet: true });
    expect(comment(pushed.plan)?.marker).toMatch(ONE);
    const moved = await course.pushes({ 'about.md': 'Changed' });
    expect(followUps(moved.plan)).toMatchObject([
      {
        kind: 'open-issue',
        title: 'Ask you',
        marker: expect.stringMatching(/^opened-two-1-line-10-\d+-0-7$/),
      },
      { kind: 'write-comment', issue: 3, marker: expect.stringMatching(/^step-two-\d+$/) },
    ]);
    expect(comment(moved.plan)?.message).toMatchObject({ page: 'Well done.\n\n# Two' });
  });

  test('keeps everybody apart, and shows a teacher all of them', async () => {
    course = await beginCourse(FILES);
    await course.says('Next', { by: ADA });
    await course.says('Next', { by: BEN });
    expect(course.issues.map(({ title }) => title)).toEqual(['A class (ada)', 'A class (ben)']);
    await course.pushes({ 'about.md': 'Changed' }, { by: BEN });
    const page = await course.text('README.md', 'sayso-progress');
    expect(page).toMatch(/\| `ada` \(\[issue\]\(.*\/31\)\) \| 1 of 2: `Change a page` \|/);
    expect(page).toMatch(/\| `ben` \(\[issue\]\(.*\/32\)\) \| 2 of 2: `The end` \|/);
  });
});

describe('a step on the page and in an issue', () => {
  test('is shown in both, in one turn', async () => {
    const both = CLASS.replace('learners: each', 'show: both').replace(/ +- open-issue.*\n/, '');
    course = await beginCourse({ ...FILES, '.github/tutorial.yml': both });
    const { plan } = await course.pushes({ 'a.md': 'A' });
    expect(plan).toMatchObject({ kind: 'change', quiet: true });
    expect(course.issues).toMatchObject([{ marker: 'tutorial-all', title: 'A class' }]);
    expect(followUps(plan)).toEqual([]);
    expect(plan).toMatchObject({ aside: [{}] });
    expect(await course.text('README.md')).toContain('# One\n');
  });
});

describe('a world', () => {
  const WORLD = `title: The house
otherwise: Nothing happens.
steps:
  - step: hall
    title: The hall
    ways:
      - { when: { said: Look }, answer: You look around. }
      - { when: { said: North }, answer: You go., go: attic }
      - { when: { said: South }, go: cellar }
      - { when: { said: East }, go: garden }
  - { step: attic, ways: [{ when: { said: Down }, go: hall }] }
  - { step: cellar, ways: [{ when: { said: Up }, go: hall }] }
  - { step: garden, end: true }
`;

  test('makes its history a transcript: what was said, and what came of it', async () => {
    course = await beginCourse({
      '.github/tutorial.yml': WORLD,
      '.github/steps/hall.md': '# The hall\n\nIt is dark.\n',
      '.github/steps/attic.md': '# The attic\n',
    });
    await course.pushes({ 'a.md': 'A' });
    await course.says('Look');
    expect((await course.says('Sing a song')).said).toMatch(/^Nothing happens\.\n\nWhat do you do/);
    await course.says('North');
    expect(await collectTurns(course.repository)).toEqual([
      { said: 'The house', answer: ['# The hall', '', 'It is dark.'], isPage: true },
      { said: 'Look', answer: ['You look around.'], isPage: true },
      { said: 'North', answer: ['You go.', '', '# The attic'], isPage: true },
    ]);
    expect((await course.says('Inventory')).said).toContain('You are at `Attic`');
    await course.says('Start again');
    expect(await collectTurns(course.repository)).toEqual([
      { said: 'Start again', answer: ['# The hall', '', 'It is dark.'], isPage: true },
    ]);
  });

  test('is a course where all ways lead to few places, however many there are', async () => {
    const ways = ['Ready', 'Bereit', 'Pret'].map((one) => `{ when: { said: ${one} }, go: two }`);
    const yml = `title: A\nsteps:\n  - { step: one, ways: [${ways.join(', ')}] }\n  - step: two\n`;
    course = await beginCourse({ '.github/tutorial.yml': yml });
    const { plan } = await course.pushes({ 'a.md': 'A' });
    expect(plan).toMatchObject({ subject: 'Step 1 of 2: One' });
  });
});
