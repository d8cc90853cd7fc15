import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { configurationJsonSchema } from '../../src/configuration/configuration-schema.ts';

const validate = new Ajv2020({ strict: true }).compile(configurationJsonSchema());

test.each([
  ['changes: propose', true],
  ['phrases: [{ say: A, about: B, steps: [{ copy: a, to: b }, { say: Publish }] }]', true],
  ['phrases: [{ say: A, about: B, steps: [{ copy: a }] }]', false],
  ['phrases: [{ say: A, about: B, steps: [] }]', false],
  ['chnages: propose', false],
])('editors judge %s as we do', (text, valid) => {
  expect(validate(parse(text))).toBe(valid);
});

test('every setting tells editors what it is for', () => {
  expect(JSON.stringify(configurationJsonSchema())).toContain('opens a pull request');
});
