import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { generatedFiles } from '../../scripts/generate/generated-files.ts';
import { staleFiles } from '../../scripts/generate/stale-files.ts';
import { shipped } from '../../scripts/shipped.ts';
import { issueForm } from '../../src/hosts/forms/issue-form.ts';
import { interpret } from '../../src/language/interpret.ts';

const root = join(import.meta.dirname, '../..');
const files = generatedFiles(shipped);

test('what is generated is up to date (otherwise: npm run generate)', async () => {
  expect(await staleFiles(files, root)).toEqual([]);
});

test('a missing and a changed file are stale', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-stale-'));
  await writeFile(join(folder, 'a'), 'A');
  await writeFile(join(folder, 'b'), 'old');
  const wanted = new Map([
    ['a', 'A'],
    ['b', 'B'],
    ['c', 'C'],
  ]);
  expect(await staleFiles(wanted, folder)).toEqual(['b', 'c']);
  await rm(folder, { recursive: true });
});

/** GitHub's rules for an issue form, as far as ours go. */
const form = z.strictObject({
  name: z.string().min(3),
  description: z.string().min(1).max(200),
  title: z.string().min(1),
  body: z.array(
    z.discriminatedUnion('type', [
      z.strictObject({
        type: z.literal('markdown'),
        attributes: z.strictObject({ value: z.string().min(1) }),
      }),
      z.strictObject({
        type: z.enum(['input', 'textarea']),
        id: z.string().regex(/^[\w-]+$/),
        attributes: z.strictObject({
          label: z.string().min(1),
          description: z.string(),
          placeholder: z.string().optional(),
        }),
        validations: z.strictObject({ required: z.boolean() }),
      }),
      z.strictObject({
        type: z.literal('dropdown'),
        id: z.string().regex(/^[\w-]+$/),
        attributes: z.strictObject({
          label: z.string().min(1),
          description: z.string(),
          multiple: z.boolean().optional(),
          options: z.array(z.string().min(1)).min(1),
        }),
        validations: z.strictObject({ required: z.boolean() }),
      }),
    ]),
  ),
});

type Field = Exclude<z.infer<typeof form>['body'][number], { type: 'markdown' }>;

/** What a person writes or chooses; GitHub joins several choices with commas. */
function filling(field: Field): string | undefined {
  if (field.type === 'dropdown') return field.attributes.options.join(', ');
  return field.attributes.placeholder;
}

const named = shipped.map(({ name }) => name);

test('a course has forms for what its author says, and not for launching notebooks', () => {
  const inCourse = 'templates/open-course/.github/ISSUE_TEMPLATE';
  expect(files.has(`${inCourse}/fetch.yml`)).toBe(true);
  expect(files.has(`${inCourse}/badge.yml`)).toBe(false);
});

test.each(named)('the form of %s says the command', (name) => {
  const command = shipped.find((one) => one.name === name);
  const { title, body } = form.parse(parse(command === undefined ? '' : issueForm(command)));
  const fields = body.flatMap((part) => (part.type === 'markdown' ? [] : [part]));
  // GitHub refuses a form without fields, and one with the same label twice.
  expect(fields.length).toBeGreaterThan(0);
  expect(new Set(fields.map(({ attributes }) => attributes.label)).size).toBe(fields.length);

  function submit(isFilled: (field: (typeof fields)[number]) => boolean) {
    const answers = fields.map((field) => {
      const value = isFilled(field) ? filling(field) : undefined;
      return `### ${field.attributes.label}\n\n${value ?? '_No response_'}`;
    });
    return interpret({ channel: 'issue', text: title, body: answers.join('\n\n') }, shipped);
  }
  const places = fields.filter((field) => filling(field) !== undefined);
  const full = submit(() => true);
  expect(full).toMatchObject({ kind: 'command', command: name });
  expect(full.kind === 'command' ? Object.keys(full.arguments) : []).toEqual(
    expect.arrayContaining(places.map(({ id }) => id)),
  );
  expect(submit(({ validations }) => validations.required)).toMatchObject({ command: name });
});
