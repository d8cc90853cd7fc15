import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readTarget } from '../../src/commands/own-phrase/read-target.ts';
import { repositoryWords } from '../../src/commands/repository-words.ts';
import { tutorialJsonSchema } from '../../src/tutorial/read/tutorial-schema.ts';
import { readTutorial } from '../../src/tutorial/read-tutorial.ts';
import { learn, told } from './play.ts';

const template = join(import.meta.dirname, '../../templates/tutorial/.github');
const read = (path: string) => readFile(join(template, path), 'utf8');
const mayWrite = (path: string) => readTarget(path) !== undefined;

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(tutorialJsonSchema());

test('the course of the template leads from its first step to its last', async () => {
  const ada = await learn(await read('tutorial.yml'), {
    '.github/steps/welcome.md': 'old',
    '.github/tutorial.yml': 'old',
  });
  expect(told(await ada.pushes({ 'other.md': '' }))).toBe('not-yet → welcome ❌');
  const turns = [
    await ada.pushes({ '.github/steps/welcome.md': 'new' }),
    await ada.pushes({ 'about.md': 'My course' }),
    await ada.pushes({ '.github/tutorial.yml': 'new' }),
  ];
  expect(turns.map(told)).toEqual([
    'moved → wait-for-a-file',
    'moved → your-own-step',
    'moved → give-it-away',
  ]);
  expect(ada.progress().finishedAt).toBeDefined();
});

test('its last step can be said, and shows a page that is there', async () => {
  const { commands, problems } = repositoryWords(await read('sayso.yml'), []);
  expect(problems).toEqual([]);
  expect(commands.map(({ phrases }) => phrases[0])).toEqual(['Ready for learners']);
  expect(await read('steps/give-it-away.md')).toContain('?title=Ready%20for%20learners&');
  expect(await read('scaffolding/front-page.md')).toContain('Use this template');
});

test('every course that its pages show is one', async () => {
  const page = await read('writing-a-course.md');
  const shown = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml]) => yaml ?? '');
  expect(shown).toHaveLength(3);
  for (const yaml of [...shown, await read('tutorial.yml')]) {
    expect(readTutorial(yaml, { mayWrite })).toMatchObject({ kind: 'read' });
    expect(validate(parse(yaml)), JSON.stringify(validate.errors)).toBe(true);
  }
});

test('a step that its pages tell to add can be added where they say', async () => {
  const [, step = ''] = /```yaml\n(.*?) *```/s.exec(await read('steps/your-own-step.md')) ?? [];
  const lines = step.replace(/^ {3}/gm, '');
  const course = (await read('tutorial.yml')).replace('  - step: give-it-away', `${lines}$&`);
  expect(course).toContain('my-step');
  expect(readTutorial(course, { mayWrite })).toMatchObject({ kind: 'read' });
});

test('the checks and effects that its pages tell of are those that there are', async () => {
  const page = await read('writing-a-course.md');
  const schema = JSON.stringify(tutorialJsonSchema());
  const section = (name: string) => page.split(`## ${name}\n`)[1]?.split('\n## ')[0] ?? '';
  for (const name of ['What a step can wait for', 'What can happen', 'For the whole course']) {
    const rows = section(name).match(/^\| `.*$/gm) ?? [];
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      const keys = row.split(' | ')[0]?.matchAll(/`([a-z-]+)(?::|`)/g) ?? [];
      for (const [, key] of keys) expect(schema).toContain(`"${key}"`);
    }
  }
});

test('there is nothing in a course that its pages do not tell of', async () => {
  const page = await read('writing-a-course.md');
  const told = new Set(
    [...page.matchAll(/`[^`\n]+`|```yaml.*?```/gs)].flatMap(([code]) => keysIn(code)),
  );
  const keys = new Set(keysOf(tutorialJsonSchema()));
  expect([...keys].filter((key) => !told.has(key))).toEqual([]);
});

function keysIn(code: string): readonly string[] {
  return [...code.matchAll(/[a-z][a-z-]*/g)].map(([word]) => word);
}

/** The names of all settings in a JSON Schema. */
function keysOf(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap(keysOf);
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, inside]) =>
    key === 'properties'
      ? [...Object.keys(inside), ...keysOf(Object.values(inside))]
      : keysOf(inside),
  );
}

test.each([
  ['{ title: T, steps: [{ step: a }] }', true],
  ['{ title: { en: T }, steps: [{ step: a, done: { all: [{ not: { said: x } }] } }] }', true],
  ['{ title: T, steps: [] }', false],
  ['{ title: T, steps: [{ step: a, done: { siad: x } }] }', false],
  ['{ title: T, steps: [{ step: a, then: [{ copy: a }] }] }', false],
  ['{ title: T, steps: [{ step: A }] }', false],
  ['{ title: T, steps: [{ step: a, end: no }] }', false],
])('editors judge %s as we do', (text, valid) => {
  expect(validate(parse(text))).toBe(valid);
  expect(readTutorial(text, { mayWrite }).kind).toBe(valid ? 'read' : 'mistakes');
});
