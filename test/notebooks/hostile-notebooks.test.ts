import { describe, expect, test } from 'vitest';
import { clearOutputs } from '../../src/notebooks/clear-outputs.ts';
import { keepResults } from '../../src/notebooks/keep-results.ts';
import { readDocument } from '../../src/notebooks/read-document.ts';
import { readNotebook } from '../../src/notebooks/read-notebook.ts';
import { writeDocument } from '../../src/notebooks/write-document.ts';

const file = (more: object): string =>
  JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [], ...more });
const code = (source: unknown) => ({ cell_type: 'code', metadata: {}, source, outputs: [] });
const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

describe('a file that is no notebook says why', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['nothing but blanks', '\uFEFF \n', 'empty'],
    ['what git could not join', '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> branch\n', 'two-versions'],
    ['half of one', file({}).slice(0, -5), 'not-json'],
    ['a number of Python that JSON has not', file({}).replace('{}', '{"a":NaN}'), 'not-json'],
    ['a page about a password', '<!doctype html>', 'not-json'],
    ['null', 'null', 'not-a-notebook'],
    ['format 3', '{"nbformat":3,"nbformat_minor":0,"worksheets":[{"cells":[]}]}', 'old'],
    ['format 5', file({ nbformat: 5 }), 'new'],
    ['no cells', '{"nbformat":4,"nbformat_minor":5,"metadata":{}}', 'not-a-notebook'],
    ['cells that are a text', file({ cells: 'none' }), 'not-a-notebook'],
    [
      'a kind of cell that there is not',
      file({ cells: [{ cell_type: 'heading' }] }),
      'not-a-notebook',
    ],
    ['a source that is a number', file({ cells: [code(1)] }), 'not-a-notebook'],
    ['metadata that is a list', file({ metadata: [] }), 'not-a-notebook'],
    ['a million levels', deep(1_000_000), 'too-deep'],
    ['a million levels that do not end', '{"a":'.repeat(1_000_000), 'too-deep'],
    ['too many cells', file({ cells: Array(20_001).fill(1) }), 'too-many-cells'],
  ])('%s', (_what, text, why) => {
    expect(readNotebook(text)).toEqual({ kind: 'unreadable', why });
    expect(clearOutputs(text)).toEqual({ kind: 'unreadable', why });
  });

  test('brackets in texts are no levels, and a long text is no trouble', () => {
    const text = file({ cells: [code(`${'['.repeat(5_000)}\\"{`), code('x'.repeat(20_000_000))] });
    expect(readNotebook(text).kind).toBe('notebook');
  });

  test.each([
    [
      'a.md',
      '---\njupytext:\n  text_representation:\n    format_name: markdown\n---\n',
      'other-form',
    ],
    ['a.md', '---\njupytext:\n  text_representation: {format_name: rmarkdown}\n---\n', undefined],
    [
      'a.py',
      '# ---\n# jupyter:\n#   jupytext:\n#     text_representation:\n#       format_name: light\n# ---\n',
      'other-form',
    ],
  ])('%s in a form of Jupytext that is not read here', (path, text, why) => {
    const read = readDocument(path, text);
    expect(read?.kind === 'unreadable' ? read.why : undefined).toBe(why);
  });
});

describe('what is large is read in good time', () => {
  const many = (line: (at: number) => string): string =>
    Array.from({ length: 10_000 }, (_, at) => line(at)).join('\n');

  test('10,000 cells, there and back, with their results', () => {
    const cells = Array.from({ length: 10_000 }, (_, at) => ({
      ...code(at % 3 === 0 ? 'x = 1' : `x = ${at}`),
      id: `c${at}`,
      outputs: [{ output_type: 'stream', name: 'stdout', text: `${at}` }],
    }));
    const read = readNotebook(file({ cells }));
    if (read.kind !== 'notebook') throw new Error(read.why);
    for (const form of ['markdown', 'script'] as const) {
      const text = writeDocument(read.notebook, form);
      const again = readDocument(form === 'markdown' ? 'a.md' : 'a.py', text?.text ?? '');
      if (again?.kind !== 'notebook') throw new Error(form);
      const back = keepResults(again.notebook, read.notebook);
      expect(back.cells.every(({ outputs }) => outputs.length === 1)).toBe(true);
      expect(new Set(back.cells.map(({ id }) => id)).size).toBe(10_000);
    }
  }, 60_000);

  test('quotations and lists in each other are not followed', () => {
    for (const line of ['>'.repeat(1_000_000), '- '.repeat(500_000), '> 1. '.repeat(1000)]) {
      expect(readDocument('a.md', `x\n\n${line}`)).toEqual({ kind: 'unreadable', why: 'too-deep' });
    }
  });

  test('a million lines are not begun with', () => {
    for (const [path, lines] of [
      ['a.md', '+++\n'],
      ['a.py', '# %%\n'],
    ] as const) {
      const why = 'too-many-lines';
      expect(readDocument(path, lines.repeat(100_001))).toEqual({ kind: 'unreadable', why });
    }
  });

  test('quotations are a text, with the cells that follow them', () => {
    const quoted = '> ```{code-cell}\n> a = 1\n> ```\n\n';
    const read = readDocument('a.md', `${quoted}> x\n\`\`\`{code-cell}\nb = 2\n\`\`\`\n`);
    if (read?.kind !== 'notebook') throw new Error(read?.why);
    expect(read.notebook.cells.map(({ kind, source }) => [kind, source])).toEqual([
      ['markdown', `${quoted}> x`],
      ['code', 'b = 2'],
    ]);
  });

  test.each([
    ['quotations', 'a.md', '> x\n\n'.repeat(30_000)],
    ['brackets of links', 'a.md', '['.repeat(100_000)],
    ['stars', 'a.md', '*a '.repeat(50_000)],
    ['html that does not end', 'a.md', many(() => '<!-- <div>')],
    ['fences', 'a.md', many(() => '```{code-cell}')],
    ['breaks', 'a.md', many(() => '+++')],
    [
      'open fences in texts',
      'a.py',
      many((at) => `# %% [markdown]\n# \`\`\`${'`'.repeat(at % 9)}x`),
    ],
    ['options', 'a.py', `# %% ${'a='.repeat(50_000)}`],
    ['brackets', 'a.py', `# %% ${'['.repeat(50_000)}`],
    ['blanks', 'a.py', `x = 1${' '.repeat(100_000)}`],
    ['quotes', 'a.py', `"""${"'''".repeat(50_000)}`],
    ['a header of levels', 'a.md', `---\na: ${deep(40_000)}\n---\n`],
    ['a header of aliases', 'a.md', `---\na: &a [x, x]\nb: [${'*a, '.repeat(5_000)}*a]\n---\n`],
  ])(
    '%s',
    (_what, path, text) => {
      expect(readDocument(path, text)?.kind).toBe('notebook');
    },
    60_000,
  );
});
