import { describe, expect, test } from 'vitest';
import { readText } from '../../src/tutorial/look-into.ts';
import type { Occurrence } from '../../src/tutorial/occurrence.ts';
import { learn, told } from './play.ts';

/** Whether a check is met by files that are changed, and by what takes place; and what was found. */
async function rowsFor(
  done: string,
  {
    before = {},
    after = {},
    occurrences = [],
  }: {
    before?: Record<string, string>;
    after?: Record<string, string | Uint8Array | undefined>;
    occurrences?: readonly Occurrence[];
  },
) {
  const extra = '{ all: [{ said: never }, CHECK] }'.replace('CHECK', done);
  const ada = await learn(`{ title: T, steps: [{ step: a, done: ${extra} }] }`, before);
  if (Object.keys(after).length > 0) await ada.pushes(after);
  const { table } = await ada.turn(...occurrences);
  return table.slice(1).map(({ met, found }) => ({ met, found }));
}

const issue = { kind: 'issue', action: 'labelled', number: 4, title: 'My First Issue' } as const;
const pull = { kind: 'pull', action: 'opened', number: 5, title: 'Fix', branch: 'b' } as const;

const draft = { kind: 'branch-pushed', name: 'draft', touched: [] } as const;

describe('what takes place', () => {
  test.each([
    ['{ commit: { touches: "docs/*.md" } }', { kind: 'pushed', touched: ['docs/a.md'] }, true],
    ['{ commit: { touches: "docs/*.md" } }', { kind: 'pushed', touched: ['a.md'] }, false],
    ['{ branch: "feature-*" }', { kind: 'branch-made', name: 'feature-1' }, true],
    ['{ branch: new }', { kind: 'branch-made', name: 'news' }, false],
    ['{ pull: opened }', pull, true],
    ['{ pull: merged }', pull, false],
    ['{ commit: { touches: a.md } }', { ...draft, touched: ['a.md'] }, false],
    ['{ commit: { touches: a.md, branch: dra* } }', { ...draft, touched: ['a.md'] }, true],
    ['{ commit: { touches: a.md, branch: draft } }', { ...draft, touched: ['b.md'] }, false],
    ['{ commit: { touches: a.md, branch: idea } }', { ...draft, touched: ['a.md'] }, false],
    ['{ commit: { branch: draft } }', draft, true],
    ['{ commit: { branch: draft } }', { kind: 'pushed', touched: ['a.md'] }, false],
    ['{ branch: draft }', draft, false],
    ['{ pull: opened, from: b* }', pull, true],
    ['{ pull: opened, from: a }', pull, false],
    ['{ pull: opened, title: FIX }', pull, true],
    ['{ pull: opened, title: typo }', pull, false],
    ['{ pull: reviewed }', { ...pull, action: 'reviewed' }, true],
    ['{ pull: merged }', { ...pull, action: 'merged' }, true],
    ['{ issue: opened }', issue, false],
    ['{ issue: opened }', { ...issue, action: 'opened' }, true],
    ['{ issue: closed }', { ...issue, action: 'closed' }, true],
    ['{ issue: commented }', { ...issue, action: 'commented' }, true],
    ['{ issue: commented, title: other }', { ...issue, action: 'commented' }, false],
    ['{ issue: labelled, title: first issue }', { ...issue, label: 'help' }, true],
    ['{ issue: labelled, label: Help }', { ...issue, label: 'help' }, true],
    ['{ issue: labelled, label: help }', issue, false],
    ['{ pull: opened }', { ...issue, action: 'opened' }, false],
    ['{ site: published }', { kind: 'site-published' }, true],
    ['{ command: undo }', { kind: 'carried-out', command: 'undo' }, true],
    ['{ command: undo }', { kind: 'carried-out', command: 'publish' }, false],
    ['{ said: "My name is {name}" }', { kind: 'said', text: 'My name is Ada' }, true],
    ['{ said: "My name is {name}" }', { kind: 'said', text: 'My name is' }, false],
  ] as const)('%s and %j: %s', async (check, occurrence, met) => {
    const [row] = await rowsFor(check, { occurrences: [occurrence] });
    expect(row?.met).toBe(met);
    const [quiet] = await rowsFor(check, { occurrences: [{ kind: 'looked' }] });
    expect(quiet).toEqual({ met: false, found: { kind: 'nothing' } });
  });
});

test('a pull request of another branch is told with its branch, where one is asked for', async () => {
  const [row] = await rowsFor('{ pull: opened, from: a }', { occurrences: [pull] });
  expect(row?.found).toMatchObject({ title: 'Fix', branch: 'b' });
  const [any] = await rowsFor('{ pull: merged }', { occurrences: [pull] });
  expect(any?.found).not.toHaveProperty('branch');
});

describe('files on another branch', () => {
  const text = (done: string) => `{ title: T, steps: [{ step: a, done: ${done} }, { step: b }] }`;

  test('are looked into there, whatever the default branch has', async () => {
    const done =
      '{ commit: { branch: draft }, file: { path: a.md, contains: two, branch: draft } }';
    const ada = await learn(text(done), { 'a.md': 'two' });
    const before = await ada.turn({ kind: 'looked' });
    expect(before.table[1]).toMatchObject({ met: false, found: { state: 'no-branch' } });
    expect(told(await ada.pushes({ 'a.md': 'two two' }))).toBe('not-yet → a ❌❌');
    expect(told(await ada.pushesTo('draft', { 'a.md': 'one' }))).toBe('not-yet → a ✅❌');
    expect(told(await ada.pushesTo('other', { 'a.md': 'two' }))).toBe('not-yet → a ✅❌');
    expect(told(await ada.pushesTo('draft', { 'a.md': 'Two.' }))).toBe('moved → b');
  });

  test('can be asked for not to be there, and are not where there is no such branch', async () => {
    const ada = await learn(text('{ said: Hi, not: { file: { path: a.md, branch: draft } } }'));
    await ada.pushesTo('draft', { 'a.md': 'one' });
    expect(told(await ada.says('Hi'))).toBe('not-yet → a ✅❌');
    const bob = await learn(text('{ said: Hi, not: { file: { path: a.md, branch: draft } } }'));
    expect(told(await bob.says('Hi'))).toBe('moved → b');
  });
});

describe('what is so', () => {
  const before = { 'a.md': 'one', 'b.md': 'two', '.github/x.md': '' };

  test('a file that was to be changed and was deleted is missing, not another one', async () => {
    const occurrences = [{ kind: 'pushed', touched: ['a.md'] }] as const;
    const rows = await rowsFor('{ changed: a.md }', {
      before,
      after: { 'a.md': undefined },
      occurrences,
    });
    expect(rows).toEqual([{ met: false, found: { kind: 'file', state: 'missing' } }]);
  });
  test.each([
    ['{ added: "*.md" }', { 'c.md': '' }, true],
    ['{ added: "*.md" }', { 'a.md': 'changed' }, false],
    ['{ added: "**" }', { '.github/y.md': '' }, false],
    ['{ added: ".github/**" }', { '.github/y.md': '' }, true],
    ['{ added: docs/ }', { 'docs/deep/y.md': '' }, true],
    ['{ changed: "*.md" }', { 'a.md': 'changed' }, true],
    ['{ changed: "*.md" }', { 'c.md': 'new' }, false],
    ['{ gone: b.md }', { 'b.md': undefined }, true],
    ['{ gone: b.md }', { 'a.md': undefined }, false],
    ['{ file: { path: c.md } }', { 'c.md': '' }, true],
    ['{ file: { path: c.md } }', { 'd.md': '' }, false],
    ['{ file: { path: c.md, contains: Hello world } }', { 'c.md': 'hello\r\nWORLD' }, true],
    ['{ file: { path: c.md, contains: Hello world } }', { 'c.md': 'hello' }, false],
    ['{ file: { path: c.md, matches: "^# [A-Z]\\\\w+$" } }', { 'c.md': 'x\r\n# About\r\ny' }, true],
    ['{ file: { path: c.md, matches: "^# [A-Z]" } }', { 'c.md': 'x # About' }, false],
    ['{ not: { added: "*.md" } }', { 'c.txt': '' }, true],
    ['{ not: { added: "*.md" } }', { 'c.md': '' }, false],
  ] as const)('%s after %j: %s', async (check, after, met) => {
    const [row] = await rowsFor(check, { before, after });
    expect(row?.met).toBe(met);
  });

  test.each([
    ['too-big', 'x'.repeat(300_000)],
    ['not-text', new Uint8Array([0xff, 0xfe])],
  ] as const)('a file that cannot be looked into is told: %s', async (state, content) => {
    const [row] = await rowsFor('{ file: { path: c.md, contains: x } }', {
      after: { 'c.md': content },
    });
    expect(row).toEqual({ met: false, found: { kind: 'file', state } });
  });

  test('alternatives are told to be such', async () => {
    const ada = await learn(
      '{ title: T, steps: [{ step: a, done: { any: [{ has: x }, { added: y }] }, ways: [{ when: { said: b }, then: [{ get: x }] }] }] }',
    );
    const { table } = await ada.turn();
    expect(table.map(({ anyOf, met }) => ({ anyOf, met }))).toEqual([
      { anyOf: 'any', met: false },
      { anyOf: 'any', met: false },
    ]);
    await ada.says('b');
    expect((await ada.turn()).outcome).toMatchObject({ kind: 'moved', hasFinished: true });
  });
});

test('a file that is read whole although it is too big counts as too big', async () => {
  const files = { list: async () => [], read: async () => Buffer.from('x'.repeat(300_000)) };
  expect(await readText('c.md', files)).toEqual({ state: 'too-big', text: '' });
});

test('more files than are remembered make nothing up', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 1_200 }, (_, index) => [`f${String(index).padStart(4, '0')}.md`, '']),
  );
  const ada = await learn('{ title: T, steps: [{ step: a, done: { added: "*.md" } }] }', many);
  expect(ada.progress().start).toMatchObject({ files: { length: 1_000 }, isCut: true });
  const [row] = await rowsFor('{ added: "*.md" }', { before: many, after: { 'z.md': '' } });
  expect(row?.met).toBe(false);
  const [early] = await rowsFor('{ added: "*.md" }', { before: many, after: { 'a.md': '' } });
  expect(early?.met).toBe(true);
});
