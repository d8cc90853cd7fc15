import { expect, test } from 'vitest';
import { beginsTooManyLevels, isNestedTooDeep } from '../../src/nesting/is-nested-too-deep.ts';

test.each([
  ['quotations', '>'.repeat(41)],
  ['lists', '+ '.repeat(41)],
  ['lists of several kinds', '+ * '.repeat(21)],
  ['numbers, further down', `Hello\n\n${'1. '.repeat(41)}`],
])('%s that begin on one line are too many', (_what, markdown) => {
  expect(beginsTooManyLevels(markdown)).toBe(true);
});

test.each([
  ['as many as anybody writes', '> '.repeat(40)],
  ['a rule of dashes', '- '.repeat(60)],
  ['a rule of stars', '* '.repeat(60)],
  ['one on each line', '> x\n'.repeat(200)],
])('%s: not too many', (_what, markdown) => {
  expect(beginsTooManyLevels(markdown)).toBe(false);
});

type Box = { readonly type: string; readonly children?: readonly Box[] };

function boxes(depth: number): Box {
  let box: Box = { type: 'text' };
  for (let level = 0; level < depth; level += 1) box = { type: 'box', children: [box] };
  return box;
}

test('a tree is too deep beyond two hundred levels, however deep it is', () => {
  expect(isNestedTooDeep(boxes(200))).toBe(false);
  expect(isNestedTooDeep(boxes(201))).toBe(true);
  expect(isNestedTooDeep(boxes(100_000))).toBe(true);
});
