import { afterEach, expect, test } from 'vitest';
import { beginCourse, type Course } from './begin-course.ts';

let course: Course;
afterEach(() => course.close());

const FILES = {
  '.github/tutorial.yml': 'title: A\nlearners: each\nsteps:\n  - step: one\n  - step: two\n',
  '.github/steps/one.md': '# One\n',
  '.github/steps/two.md': '# Two\n',
};

test('what is left to do in a course is told when its file changes, and not with every push', async () => {
  course = await beginCourse(FILES);
  expect((await course.pushes({ 'a.md': 'A' })).plan).toBeUndefined();
  const more = `${FILES['.github/tutorial.yml']}  - step: three\n    next: one\n`;
  const { plan, said } = await course.pushes({ '.github/tutorial.yml': more });
  expect(plan).toMatchObject({ kind: 'answer', followUps: [] });
  expect(said).toMatchInlineSnapshot(`
    "I looked at \`.github/tutorial.yml\`. The course works, and this is worth another look:

    * [Line 4 of .github/tutorial.yml](https://github.com/you/my-course/blob/main/.github/tutorial.yml?plain=1#L4): this never ends: no step is the last one. If it should end, write \`end: true\` in a step.
    * [Line 6 of .github/tutorial.yml](https://github.com/you/my-course/blob/main/.github/tutorial.yml?plain=1#L6): the step \`three\` has nothing to show yet. I looked for \`.github/steps/three.md\`, and it is missing. [Write it](https://github.com/you/my-course/new/main?filename=.github%2Fsteps%2Fthree.md)."
  `);
  expect((await course.pushes({ 'a.md': 'B' })).plan).toBeUndefined();
  const whole = more.replace('next: one', 'end: true');
  await course.pushes({ '.github/steps/three.md': '# Three\n' });
  expect((await course.pushes({ '.github/tutorial.yml': whole })).plan).toBeUndefined();
});
