import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printRanges, simpleBound } from '../../../src/binder/julia/print-ranges.ts';
import {
  compare,
  intersect,
  type JuliaVersion,
  parseRanges,
  type Range,
} from '../../../src/binder/julia/version-ranges.ts';

function said(text: string): string | undefined {
  return parseRanges(text)
    ?.map(({ from, below }) => `${from.join('.')}–${below?.join('.') ?? ''}`)
    .join(' ');
}

/** What both say, in words. */
function both(one: string, other: string): string {
  return printRanges(intersect(parseRanges(one) ?? [], parseRanges(other) ?? []));
}

test('bounds are read as Pkg documents them', () => {
  const table: Readonly<Record<string, string>> = {
    '1.2.3': '1.2.3–2.0.0',
    '^1.2': '1.2.0–2.0.0',
    '1': '1.0.0–2.0.0',
    'v0.4.0': '0.4.0–0.5.0',
    '0.2.3': '0.2.3–0.3.0',
    '0.0.3': '0.0.3–0.0.4',
    '0.0': '0.0.0–0.1.0',
    '0': '0.0.0–1.0.0',
    '~1.2.3': '1.2.3–1.3.0',
    '~1.2': '1.2.0–1.3.0',
    '~1': '1.0.0–2.0.0',
    '=1.2.3': '1.2.3–1.2.4',
    '>= 1.6': '1.6.0–',
    '≥1.6': '1.6.0–',
    '<1.8': '0.0.0–1.8.0',
    '1.2 - 1.4': '1.2.0–1.5.0',
    '1.2.3 - 1.2.5': '1.2.3–1.2.6',
    '0.1, 0.2, 0.4': '0.1.0–0.3.0 0.4.0–0.5.0',
    '>=1.6, <1.8': '0.0.0–',
  };
  for (const [text, expected] of Object.entries(table)) expect(said(text)).toBe(expected);
});

test('what Pkg refuses is not read', () => {
  for (const text of ['', 'x', '1.*', '>1', '<=2', '1.2-1.4', '0.0.0', '1,', '~=1', '1.2.3.4']) {
    expect(parseRanges(text)).toBeUndefined();
  }
  expect(parseRanges(Array(100).fill('1').join(','))).toBeUndefined();
});

test('two bounds become what both say', () => {
  expect(both('1.6', '1.9')).toBe('1.9');
  expect(both('1.6', '~1.8')).toBe('~1.8');
  expect(both('0.20, 0.21', '0.21, 0.22')).toBe('0.21');
  expect(both('1.2 - 1.6', '1.4')).toBe('1.4 - 1.6');
  expect(both('>=1.2', '>=1.3')).toBe('>=1.3');
  expect(both('<2', '<1.3.1')).toBe('<1.3.1');
  expect(both('1, 2, 3', '1.5, 3.1')).toBe('1.5, 3.1');
  expect(both('0.5', '0.6')).toBe('');
});

test('Julia itself has one simple bound, with the newest that is allowed', () => {
  const table: Readonly<Record<string, string>> = {
    '1.6, 1.9': '1.6',
    '1, 2': '1',
    '1.6 - 1.8': '<1.9',
    '~1.6, ~1.9': '~1.9',
    '>= 1.6': '>=1.6',
    'v1.10': '1.10',
    '<1.8': '<1.8',
    '1.6.1 - 1.6.3': '<1.6.4',
    '2': '2',
  };
  for (const [text, expected] of Object.entries(table)) {
    expect(simpleBound(parseRanges(text) ?? [])).toBe(expected);
  }
});

describe('for any bounds', () => {
  const part = fc.integer({ min: 0, max: 3 });
  const version = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));
  const bound = fc.oneof(
    fc.tuple(fc.constantFrom('', '^', '~', '=', '>=', '<'), version).map((parts) => parts.join('')),
    fc.tuple(version, version).map((ends) => ends.join(' - ')),
  );
  const bounds = fc
    .array(bound, { minLength: 1, maxLength: 3 })
    .map((all) => all.join(', '))
    .filter((text) => parseRanges(text) !== undefined);
  const all = [0, 1, 2, 3, 4].flatMap((major) =>
    [0, 1, 2, 3, 4].flatMap((minor) =>
      [0, 1, 2, 3, 4].map((patch): JuliaVersion => [major, minor, patch]),
    ),
  );
  const admitted = (ranges: readonly Range[]) =>
    all
      .filter((one) =>
        ranges.some(
          ({ from, below }) =>
            compare(from, one) <= 0 && (below === undefined || compare(one, below) < 0),
        ),
      )
      .map((one) => one.join('.'));

  test('what is printed says the same again', () => {
    fc.assert(
      fc.property(bounds, (text) => {
        const ranges = parseRanges(text) ?? [];
        fc.pre(ranges.length > 0);
        expect(parseRanges(printRanges(ranges))).toEqual(ranges);
      }),
    );
  });

  test('what both say is what each says', () => {
    fc.assert(
      fc.property(bounds, bounds, (one, other) => {
        const [left, right] = [parseRanges(one) ?? [], parseRanges(other) ?? []];
        const inRight = new Set(admitted(right));
        expect(admitted(intersect(left, right))).toEqual(
          admitted(left).filter((text) => inRight.has(text)),
        );
      }),
    );
  });
});
