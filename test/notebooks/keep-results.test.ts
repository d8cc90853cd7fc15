import { describe, expect, test } from 'vitest';
import { keepResults } from '../../src/notebooks/keep-results.ts';
import { newCell } from '../../src/notebooks/new-cell.ts';
import type { Cell, Notebook } from '../../src/notebooks/notebook.ts';

function run(source: string, more: Partial<Cell> = {}): Cell {
  return {
    ...newCell('code', source, {}, 0),
    id: source,
    outputs: [source],
    executionCount: 1,
    ...more,
  };
}

function notebook(...cells: readonly Cell[]): Notebook {
  return { metadata: {}, minor: 5, cells };
}

/** A text's cells: nothing was run, and their ids are new ones. */
function text(...sources: readonly string[]): Notebook {
  return notebook(...sources.map((source, at) => newCell('code', source, {}, at)));
}

function results(made: Notebook): readonly unknown[] {
  return made.cells.map(({ source, outputs }) => [source, outputs[0]]);
}

describe('a notebook made anew from its text', () => {
  test('keeps the results of code that did not change, wherever it went', () => {
    const made = keepResults(text('b', 'new', 'a'), notebook(run('a'), run('b')));
    expect(results(made)).toEqual([
      ['b', 'b'],
      ['new', undefined],
      ['a', 'a'],
    ]);
  });

  test('keeps no results of code that changed, and keeps the cell', () => {
    const made = keepResults(text('f(12)'), notebook(run('f(1, 2)')));
    expect(made.cells[0]).toMatchObject({ id: 'f(1, 2)', outputs: [], executionCount: null });
  });

  test('takes blanks at the ends of lines for nothing', () => {
    const made = keepResults(text('a\nb'), notebook(run('a  \nb\n\n')));
    expect(made.cells[0]?.outputs).toHaveLength(1);
  });

  test('gives equal cells their results in order', () => {
    const twice = notebook(
      run('a', { id: '1', outputs: [1] }),
      run('a', { id: '2', outputs: [2] }),
    );
    expect(keepResults(text('a', 'a', 'a'), twice).cells.map(({ outputs }) => outputs[0])).toEqual([
      1,
      2,
      undefined,
    ]);
  });

  test('never has one id twice', () => {
    const [first] = text('a', 'b').cells;
    const made = keepResults(text('a', 'b'), notebook(run('b', { id: first?.id })));
    expect(new Set(made.cells.map(({ id }) => id)).size).toBe(2);
  });

  test('keeps what no text holds: pictures, how a cell was looked at, the language', () => {
    const picture = { 'a.png': { 'image/png': 'aGk=' } };
    const before = {
      ...notebook(run('a', { attachments: picture, metadata: { scrolled: true, tags: ['old'] } })),
      metadata: { language_info: { name: 'python' }, kernelspec: { name: 'old' } },
    };
    const made = keepResults({ ...text('a'), metadata: { kernelspec: { name: 'new' } } }, before);
    expect(made.cells[0]).toMatchObject({ attachments: picture, metadata: { scrolled: true } });
    expect(made.cells[0]?.metadata.tags).toBeUndefined();
    expect(made.metadata).toEqual({
      language_info: { name: 'python' },
      kernelspec: { name: 'new' },
    });
  });
});
