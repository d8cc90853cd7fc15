import { afterEach, expect, test } from 'vitest';
import { publishPublicly } from '../../../src/commands/publish.ts';
import type { Command } from '../../../src/engine/command.ts';
import { beginCourse, type Course } from './begin-course.ts';

let course: Course;
afterEach(() => course.close());

/** A course of one step that somebody says `Hello` to, and what comes with it. */
function filesOf(...effects: readonly string[]): Readonly<Record<string, string>> {
  const then = effects.map((effect) => `      - ${effect}\n`).join('');
  return {
    '.github/tutorial.yml': `title: A course\nsteps:\n  - step: one\n    done: { said: Hello }\n    then:\n${then}  - step: two\n    end: true\n`,
    '.github/steps/one.md': '# One\n',
    '.github/steps/two.md': '# Two\n',
    'x/a.md': 'A\n',
  };
}

test('what a step deletes may be gone already: the course goes on', async () => {
  course = await beginCourse(filesOf('delete: [gone.md, x/a.md]', '{ append: Done, to: b.md }'));
  const { plan } = await course.says('Hello');
  expect(plan?.kind).toBe('change');
  expect(await course.text('README.md')).toContain('# Two');
  expect(await course.text('b.md')).toContain('Done');
});

test('brings in what a hidden branch holds, a file at a time, and moves what is there', async () => {
  course = await beginCourse(filesOf('reveal: notes.md', '{ move: x/a.md, to: b.md }'));
  const { repository } = course;
  const commit = await repository.commit({
    parent: undefined,
    base: 'empty',
    changes: ['notes.md', 'later.md'].map((path) => ({
      kind: 'write',
      path,
      content: { kind: 'text', text: `From ${path}` },
    })),
    message: 'Hide',
    author: { name: 'a', email: 'a@example.org' },
  });
  await repository.push({ commit, ref: 'refs/heads/scaffolding', expect: undefined });
  await course.says('Hello');
  expect(await course.text('notes.md')).toBe('From notes.md');
  expect(await course.text('later.md')).toBe('');
  expect(await course.text('b.md')).toBe('A\n');
  expect(await course.text('x/a.md')).toBe('');
});

test('copies that double each other come to an end', async () => {
  const copies = Array.from({ length: 17 }, (_, at) => `{ copy: x/, to: x/y${at}/ }`);
  course = await beginCourse(filesOf(...copies));
  const { plan, said } = await course.says('Hello');
  expect(plan?.kind).toBe('refuse');
  expect(said).toContain('10000 files');
});

test('a course makes nothing public that its repository keeps private', async () => {
  course = await beginCourse(filesOf('say: Publish publicly'), { commands: [publishPublicly] });
  const { plan } = await course.says('Hello');
  expect(plan).toMatchObject({ kind: 'change', followUps: [{ kind: 'publish', asked: 'yes' }] });
});

test('a command that a step says keeps what it remembers, and proposes where it would', async () => {
  const other: Command = {
    name: 'bring',
    phrases: ['Bring it'],
    parameters: {},
    inCommits: 'no',
    about: 'Brings it.',
    examples: [],
    needs: 'write',
    plan: async () => ({
      kind: 'change',
      subject: 'Brought',
      changes: [{ kind: 'write', path: 'it.md', content: { kind: 'text', text: 'It\n' } }],
      propose: 'conflict',
      trailers: { 'Sayso-Unit': 'it' },
      followUps: [],
      said: { say: 'nothingLeft' },
    }),
  };
  course = await beginCourse(filesOf('say: Bring it'), { commands: [other] });
  const { plan } = await course.says('Hello');
  expect(plan).toMatchObject({
    kind: 'change',
    propose: 'conflict',
    trailers: { 'Sayso-Unit': 'it' },
  });
});
