import { describe, expect, test } from 'vitest';
import { readScript } from '../../../src/tutorial/script/read-script.ts';

function turnsOf(text: string) {
  const read = readScript(text);
  if (read.kind === 'mistakes') throw new Error(JSON.stringify(read.mistakes));
  return read.script.turns;
}

describe('a script', () => {
  test('of several things said is as many turns, and the last one is looked at', () => {
    const turns = turnsOf('turns:\n  - say: [A, B]\n    expect: { step: end, has: lamp }\n');
    expect(turns.map(({ act, expect }) => [act, expect.map(({ kind }) => kind)])).toEqual([
      [{ kind: 'say', text: 'A' }, []],
      [{ kind: 'say', text: 'B' }, ['step', 'thing']],
    ]);
  });

  test('knows where each expectation stands', () => {
    const [turn] = turnsOf(
      'turns:\n  - branch: idea\n    expect:\n      finished: false\n      page: x\n',
    );
    expect(turn?.expect.map(({ kind, at }) => [kind, at.line])).toEqual([
      ['finished', 4],
      ['page', 5],
    ]);
  });

  test('names a commit that has no message after its file', () => {
    const [turn] = turnsOf('turns:\n  - commit: { a.md: x, b.md: null }\n');
    expect(turn?.act).toEqual({
      kind: 'commit',
      files: { 'a.md': 'x', 'b.md': null },
      message: 'Update a.md',
      branch: undefined,
    });
  });

  test.each([
    ['', 'missing-key', 1],
    ['turns: []\n', 'empty', 1],
    ['turns:\n  - say: x\n    expcet: {}\n', 'unknown-key', 3],
    ['turns:\n  - say: x\n    expect: { stpe: a }\n', 'unknown-key', 3],
    ['turns:\n  - jump: high\n', 'no-step', 2],
    ['turns:\n  - pull: closed\n', 'not-one-of', 2],
    ['turns:\n  - say: !x y\n', 'tag', 2],
    ['turns:\n  - say: &a y\n  - say: *a\n', 'alias', 2],
    [`turns:\n  - say: ${'x'.repeat(300)}\n`, 'too-long', 2],
    [`#${'x'.repeat(2_000_000)}`, 'too-big', 1],
  ])('with a mistake in it: %#', (text, kind, line) => {
    const read = readScript(text);
    const [mistake] = read.kind === 'mistakes' ? read.mistakes : [];
    expect({ kind: mistake?.problem.kind, line: mistake?.line }).toEqual({ kind, line });
  });
});
