import fc from 'fast-check';

const HALVES = { from: 0xd800, count: 0x800 } as const;

/**
 * One character of all that Unicode has, without halves of pairs. fast-check's own (`unit: 'binary'`) first makes a
 * table of all of them, which takes a test longer than what it tests.
 */
const character = fc.integer({ min: 0, max: 0x10ffff - HALVES.count }).map(
  (index) => String.fromCodePoint(index < HALVES.from ? index : index + HALVES.count),
  (said) => {
    const point = typeof said === 'string' ? said.codePointAt(0) : undefined;
    if (point === undefined || String.fromCodePoint(point) !== said)
      throw new Error('no character');
    return point < HALVES.from ? point : point - HALVES.count;
  },
);

/** Any text at all, with whatever is odd in it. */
export function anyText(lengths: { minLength?: number; maxLength?: number } = {}) {
  return fc.string({ unit: character, ...lengths });
}
