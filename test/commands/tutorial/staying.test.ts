import { afterEach, expect, test } from 'vitest';
import type { Plan } from '../../../src/engine/plan.ts';
import { beginCourse, type Course } from './begin-course.ts';

let course: Course;
afterEach(() => course.close());

const FILES = {
  '.github/tutorial.yml': `title: A class
learners: each
steps:
  - step: one
    ways:
      - when: { said: Ask }
        then: [{ open-issue: A question }]
        answer: You asked.
      - when: { said: Look }
        then: [{ open-issue: A look }]
        answer: You looked.
    done: { said: Done }
  - step: two
`,
  '.github/steps/one.md': '# One\n',
};

function issuesOf(plan: Plan | undefined) {
  const followUps = plan === undefined || plan.kind === 'refuse' ? [] : plan.followUps;
  return followUps.flatMap((one) => (one.kind === 'open-issue' ? [one] : []));
}

function pagesOf(plan: Plan | undefined) {
  const followUps = plan === undefined || plan.kind === 'refuse' ? [] : plan.followUps;
  return followUps.flatMap((one) => (one.kind === 'write-comment' ? [one.message] : []));
}

test('two ways that stay in one step are both told, and neither takes the place of the other', async () => {
  course = await beginCourse(FILES);
  const begun = await course.says('Next');
  const issue = Number(/issues\/(\d+)/.exec(begun.said)?.[1]);
  const place = { kind: 'comment', issue, comment: 5, locked: false } as const;
  const asked = await course.says('Ask', { place, channel: 'comment' });
  const looked = await course.says('Look', { place, channel: 'comment' });
  const again = await course.says('Ask', { place, channel: 'comment' });
  // Each is a reply to its own words, and the comment with the step stays what it is.
  expect([asked.said, looked.said, again.said]).toEqual([
    'You asked.',
    'You looked.',
    'You asked.',
  ]);
  for (const { plan } of [asked, looked, again]) {
    expect(plan).not.toHaveProperty('quiet');
    expect(pagesOf(plan)).toMatchObject([{ page: '# One' }]);
  }
  const [question] = issuesOf(asked.plan);
  const [look] = issuesOf(looked.plan);
  expect([question?.title, look?.title]).toEqual(['A question', 'A look']);
  expect(question?.marker).not.toBe(look?.marker);
  // The same way once more finds the issue that it opened.
  expect(issuesOf(again.plan)[0]?.marker).toBe(question?.marker);
});

test('what is said elsewhere is answered there, with a link to the step', async () => {
  course = await beginCourse(FILES);
  await course.says('Next');
  const { said } = await course.says('Look');
  expect(said).toMatch(/^You looked\.\n\n\[Read it in its issue\]\(/);
});
