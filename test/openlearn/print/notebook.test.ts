import { expect, test } from 'vitest';
import { linkTargets } from '../../../src/openlearn/print/commonmark/link-targets.ts';
import {
  type PairedNotebook,
  printNotebook,
} from '../../../src/openlearn/print/notebook/print-notebook.ts';
import { converted, item } from '../item.ts';

function notebook(session: string, matter: Record<string, unknown> = {}): PairedNotebook {
  const { pages } = converted(item(session));
  const page = pages.find(({ path }) => path === '01-one.md');
  if (page === undefined) throw new Error('no page');
  const targets = linkTargets(pages);
  return printNotebook({ tree: page.tree, matter }, { page: page.path, targets });
}

type Cell = { cell_type: string; id: string; source: string[] };

function cellsOf({ notebook: json }: PairedNotebook): Cell[] {
  const cells: Cell[] = JSON.parse(json).cells;
  const last = cells.at(-1);
  // The line of every page that credits the unit.
  if (last !== undefined) last.source = last.source.filter((line) => !line.startsWith('From ['));
  return cells;
}

const PROGRAM =
  '<ProgramListing language="python"><Paragraph>print(1)</Paragraph></ProgramListing>';

test('a cell begins at each heading, with the place that links to it lead to', () => {
  const cells = cellsOf(
    notebook(
      `<Paragraph>See <CrossRef idref="x">In</CrossRef>.</Paragraph><Section id="x"><Title>1.1 In</Title><Paragraph>Text.</Paragraph></Section>`,
    ),
  );
  expect(cells.slice(0, 2)).toEqual([
    {
      cell_type: 'markdown',
      id: '1-one',
      metadata: {},
      source: ['# 1 One\n', '\n', 'See <a href="#small-unit-x">In</a>.'],
    },
    expect.objectContaining({
      id: '1-1-in',
      source: expect.arrayContaining(['<a id="small-unit-x"></a>\n', '## 1.1 In\n']),
    }),
  ]);
});

test('programs in Python can be run; other code, transcripts and code within boxes are text', () => {
  const kinds = (session: string): readonly string[] =>
    cellsOf(notebook(session)).map(({ cell_type }) => cell_type);
  expect(kinds(`<Paragraph>Try:</Paragraph>${PROGRAM}${PROGRAM}`)).toEqual([
    'markdown',
    'code',
    'code',
    'markdown',
  ]);
  for (const other of [
    PROGRAM.replace('python', 'java'),
    PROGRAM.replace(' language="python"', ''),
    PROGRAM.replace('print(1)', '&gt;&gt;&gt; print(1)'),
    `<Box><Heading>Box</Heading>${PROGRAM}</Box>`,
  ]) {
    expect(kinds(other), other).toEqual(['markdown']);
  }
});

test('cells keep their ids when another part of the page changes', () => {
  const section = `<Section><Title>1.1 In</Title>${PROGRAM}</Section>`;
  const ids = (session: string): readonly string[] =>
    cellsOf(notebook(session)).map(({ id }) => id);
  expect(ids(section)).toEqual(['1-one', '1-1-in', '1-1-in-code', '1-1-in-2']);
  expect(ids(`${PROGRAM}<Section><Title>Über</Title></Section>${section}`)).toEqual([
    '1-one',
    '1-one-code',
    'uber',
    ...ids(section).slice(1),
  ]);
});

test('the text is what Jupytext writes for the notebook', () => {
  const { notebook: json, text } = notebook(
    `<Paragraph>One</Paragraph>${PROGRAM.replace('print(1)', ':x')}<Section><Title>Two</Title><Paragraph>End</Paragraph></Section>`,
    { title: '1 One', source: 'https://www.open.edu/openlearn/x/y' },
  );
  expect(text.replace(/\n---\n\nFrom .*\n/, '')).toBe(`---
jupytext:
  formats: ipynb,md:myst
  notebook_metadata_filter: title,source
  text_representation:
    extension: .md
    format_name: myst
    format_version: 0.13
kernelspec:
  display_name: Python 3
  language: python
  name: python3
source: https://www.open.edu/openlearn/x/y
title: 1 One
---

# 1 One

One

\`\`\`{code-cell} ipython3

:x
\`\`\`

## Two

End
`);
  expect(JSON.parse(json)).toMatchObject({
    metadata: { title: '1 One', jupytext: { formats: 'ipynb,md:myst' } },
    nbformat: 4,
    nbformat_minor: 5,
  });
});
