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
  ['build: on merge', true],
  ['build: merge', false],
  ['image: { registry: ghcr.io, name: you/x, folder: Übung/1 }', true],
  ['image: { registry: ghcr }', false],
  ['image: { name: You/x }', false],
  ['image: { folder: a/../b }', false],
])('editors judge %s as we do', (text, valid) => {
  expect(validate(parse(text))).toBe(valid);
});

test('every setting tells editors what it is for', () => {
  expect(JSON.stringify(configurationJsonSchema())).toContain('opens a pull request');
});
