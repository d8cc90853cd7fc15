import { describe, expect, test } from 'vitest';
import { readMyst } from '../../src/notebooks/myst/read-myst.ts';
import { writeMyst } from '../../src/notebooks/myst/write-myst.ts';
import { newCell } from '../../src/notebooks/new-cell.ts';
import type { Cell, JsonObject, Notebook } from '../../src/notebooks/notebook.ts';
import { readPercent } from '../../src/notebooks/percent/read-percent.ts';
import { writePercent } from '../../src/notebooks/percent/write-percent.ts';
import { readNotebook } from '../../src/notebooks/read-notebook.ts';
import { writeNotebook } from '../../src/notebooks/write-notebook.ts';

type Said = readonly [kind: Cell['kind'], source: string, metadata?: JsonObject];

const KERNEL = { kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' } };

function notebookOf(...cells: readonly Said[]): Notebook {
  const made = cells.map(([kind, source, metadata = {}], at) =>
    newCell(kind, source, metadata, at),
  );
  return { metadata: KERNEL, minor: 5, cells: made };
}

/** A notebook as what it says. */
function saidIn({ cells }: Notebook): readonly Said[] {
  return cells.map(({ kind, source, metadata }) => [kind, source, metadata]);
}

const MIXED = notebookOf(
  ['markdown', '# Maps\n\nWhere things are.', {}],
  ['code', '%matplotlib inline\nimport folium', { tags: ['hide-input'] }],
  ['markdown', 'First', {}],
  ['markdown', 'Second', { slideshow: { slide_type: 'slide' } }],
  ['code', 'def show(place):\n    return place', {}],
  ['raw', 'as it is', {}],
  ['code', 'text = """\n# %% inside\n%magic inside\n"""\n!ls', { title: 'Look' }],
);

describe('a notebook as a script', () => {
  test('has its texts as comments and its magics out of the way', () => {
    expect(writePercent(MIXED)).toMatchInlineSnapshot(`
      "# ---
      # jupyter:
      #   jupytext:
      #     text_representation:
      #       extension: .py
      #       format_name: percent
      #       format_version: '1.3'
      #       jupytext_version: 1.19.6
      #   kernelspec:
      #     display_name: Python 3
      #     language: python
      #     name: python3
      # ---

      # %% [markdown]
      # # Maps
      #
      # Where things are.

      # %% tags=["hide-input"]
      # %matplotlib inline
      import folium


      # %% [markdown]
      # First

      # %% [markdown] slideshow={"slide_type": "slide"}
      # Second

      # %%
      def show(place):
          return place


      # %% [raw]
      # as it is

      # %% Look
      text = """
      # %% inside
      %magic inside
      """
      # !ls
      "
    `);
  });

  test('is the same notebook when it is read again', () => {
    expect(saidIn(readPercent(writePercent(MIXED) ?? '', 'python'))).toEqual(saidIn(MIXED));
  });

  test('is not made for a language that comments in another way', () => {
    const kernelspec = { display_name: 'C++', language: 'c++', name: 'xcpp' };
    expect(writePercent({ ...MIXED, metadata: { kernelspec } })).toBeUndefined();
  });

  test('without any mark is one cell, and a title that is no option stays a title', () => {
    expect(saidIn(readPercent('x = 1\n', 'python'))).toEqual([['code', 'x = 1', {}]]);
    const titled = '# %% A = b [markdown] tags=["x"]\n# text\n';
    expect(saidIn(readPercent(titled, 'python'))).toEqual([
      ['markdown', 'text', { title: 'A = b', tags: ['x'] }],
    ]);
  });
});

describe('a notebook as MyST Markdown', () => {
  test('has its code in directives', () => {
    expect(writeMyst(MIXED)).toMatchInlineSnapshot(`
      "---
      jupytext:
        text_representation:
          extension: .md
          format_name: myst
          format_version: 0.13
          jupytext_version: 1.19.6
      kernelspec:
        display_name: Python 3
        language: python
        name: python3
      ---

      # Maps

      Where things are.

      \`\`\`{code-cell}
      :tags: [hide-input]

      %matplotlib inline
      import folium
      \`\`\`

      First

      +++ {"slideshow": {"slide_type": "slide"}}

      Second

      \`\`\`{code-cell}
      def show(place):
          return place
      \`\`\`

      \`\`\`{raw-cell}
      as it is
      \`\`\`

      \`\`\`{code-cell}
      :title: Look

      text = """
      # %% inside
      %magic inside
      """
      !ls
      \`\`\`
      "
    `);
  });

  test('is the same notebook when it is read again', () => {
    expect(saidIn(readMyst(writeMyst(MIXED)))).toEqual(saidIn(MIXED));
  });

  test('keeps directives inside other things as text', () => {
    const text = '- item\n\n  ```{code-cell}\n  x\n  ```\n';
    expect(saidIn(readMyst(text))).toEqual([['markdown', text.trimEnd(), {}]]);
    const fenced = '````\n+++\n````';
    expect(saidIn(readMyst(fenced))).toEqual([['markdown', fenced, {}]]);
  });

  test('keeps a header of its own, and nothing of one that cannot be read is lost', () => {
    const front = notebookOf(['raw', '---\ntitle: Maps\n---', {}], ['markdown', 'Text', {}]);
    expect(writeMyst(front)).toMatch(/^---\ntitle: Maps\njupytext:/);
    expect(saidIn(readMyst(writeMyst(front)))).toEqual(saidIn(front));
    expect(saidIn(readMyst('---\n[a\n---\nText\n'))[0]?.[1]).toContain('[a');
  });
});

describe('an .ipynb file', () => {
  const saved = `{
 "cells": [
  {
   "cell_type": "code",
   "execution_count": 2,
   "id": "ab12",
   "metadata": {},
   "outputs": [
    {
     "name": "stdout",
     "output_type": "stream",
     "text": [
      "é\\n"
     ]
    }
   ],
   "source": [
    "print('é')\\n",
    "1"
   ]
  }
 ],
 "metadata": {},
 "nbformat": 4,
 "nbformat_minor": 5
}
`;

  test('comes out as Jupyter saved it', () => {
    const read = readNotebook(saved);
    expect(read.kind === 'notebook' && writeNotebook(read.notebook)).toBe(saved);
  });

  test.each([
    ['{', 'not-json'],
    ['{"nbformat": 3, "worksheets": []}', 'old'],
    ['[]', 'not-a-notebook'],
    ['{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{}]}', 'not-a-notebook'],
  ])('that is none says why: %s', (text, why) => {
    expect(readNotebook(text)).toEqual({ kind: 'unreadable', why });
  });
});
