import { describe, expect, test } from 'vitest';
import { randomNotebooks } from '../../scripts/check-notebooks/random-notebooks.ts';
import { languageOf } from '../../src/notebooks/language.ts';
import { readDocument } from '../../src/notebooks/read-document.ts';
import { inputsOf } from '../../src/notebooks/same-inputs.ts';
import { writeDocument } from '../../src/notebooks/write-document.ts';

const ENDINGS: Readonly<Record<string, string>> = { r: 'R', julia: 'jl', bash: 'sh' };

describe('random notebooks', () => {
  const notebooks = randomNotebooks(100, 20_260);

  test.each(['markdown', 'script'] as const)(
    'say the same as %s, and so does what is made of that',
    (form) => {
      for (const notebook of notebooks) {
        const text = writeDocument(notebook, form)?.text ?? '';
        const ending = form === 'markdown' ? 'md' : (ENDINGS[languageOf(notebook)] ?? 'py');
        const again = readDocument(`a.${ending}`, text);
        if (again?.kind !== 'notebook') throw new Error(text);
        expect(inputsOf(again.notebook, form)).toBe(inputsOf(notebook, form));
        // A pair that is kept equal comes to rest: what follows once has nothing more to follow.
        const twice = writeDocument(again.notebook, form)?.text ?? '';
        const last = readDocument(`a.${ending}`, twice);
        expect(last?.kind === 'notebook' && inputsOf(last.notebook, form)).toBe(
          inputsOf(notebook, form),
        );
      }
    },
  );

  test('come out of a file as they went in', () => {
    for (const notebook of notebooks) {
      const text = writeDocument(notebook, 'notebook')?.text ?? '';
      const again = readDocument('a.ipynb', text);
      expect(again?.kind === 'notebook' && writeDocument(again.notebook, 'notebook')?.text).toBe(
        text,
      );
    }
  });
});

describe('a script', () => {
  test('keeps what stands above its header, and cells in other languages', () => {
    const text =
      '#!/usr/bin/env python\n# -*- coding: utf-8 -*-\n# ---\n# jupyter:\n#   kernelspec:\n#     name: python3\n# ---\n\n# %% language="bash"\n# ls\n';
    const read = readDocument('a.py', text);
    if (read?.kind !== 'notebook') throw new Error('It cannot be read');
    expect(read.notebook.cells.map(({ source }) => source)).toEqual(['%%bash\nls']);
    const written = writeDocument(read.notebook, 'script')?.text ?? '';
    expect(written).toMatch(/^#!\/usr\/bin\/env python\n# -\*- coding: utf-8 -\*-\n# ---\n/);
    expect(written).toContain('\n\n# %% language="bash"\n# ls\n');
  });

  test('has diagrams in its texts, whose lines begin no cells', () => {
    const text = '# %% [markdown]\n# ```mermaid\n# %% a remark\n# graph LR\n# ```\n\n# %%\nx = 1\n';
    const read = readDocument('a.py', text);
    expect(read?.kind === 'notebook' && read.notebook.cells.map(({ kind }) => kind)).toEqual([
      'markdown',
      'code',
    ]);
  });

  test('says by its ending what it is written in', () => {
    const read = readDocument('a.R', '# %%\nx <- 1\n');
    if (read?.kind !== 'notebook') throw new Error('It cannot be read');
    expect(writeDocument(read.notebook, 'script')?.ending).toBe('R');
    expect(writeDocument(read.notebook, 'notebook')?.text).toContain('"name": "ir"');
  });
});

describe('a page', () => {
  test('keeps what its header says, for the notebook and on the way back', () => {
    const text = '---\ntitle: Maps\nauthor: [A, B]\n---\n\n# Maps\n';
    const read = readDocument('a.md', text);
    if (read?.kind !== 'notebook') throw new Error('It cannot be read');
    expect(read.notebook.metadata).toMatchObject({ title: 'Maps', author: ['A', 'B'] });
    expect(writeDocument(read.notebook, 'markdown')?.text).toMatch(
      /\nauthor: \[A, B\]\n.*\ntitle: Maps\n/s,
    );
  });

  test('whose last directive nothing closes ends with a blank line', () => {
    const read = readDocument('a.md', '```{code-cell}\nx\n');
    expect(read?.kind === 'notebook' && read.notebook.cells[0]?.source).toBe('x\n');
  });
});
