import type { Root } from 'mdast';
import { stringify } from 'yaml';
import { plainPage } from '../commonmark/blocks.ts';
import type { Place } from '../commonmark/place.ts';
import { type Cell, splitCells } from './split-cells.ts';

/** A notebook and the text that Jupytext keeps equal to it. */
export type PairedNotebook = {
  /** The `.ipynb`: JSON as Jupyter itself writes it. */
  readonly notebook: string;
  /** The `.md` of the same name: Jupytext's MyST format. */
  readonly text: string;
};

const KERNEL = { display_name: 'Python 3', language: 'python', name: 'python3' };

/**
 * Writes a page as a Jupyter notebook and as its Jupytext pair. The text in the cells is plain Markdown,
 * which Jupyter shows everywhere.
 *
 * @param page.matter what the page says about itself: the notebook's metadata, the text's header
 *
 * Sources: https://nbformat.readthedocs.io/en/latest/format_description.html (4.5);
 * https://jupytext.readthedocs.io/en/latest/formats-markdown.html, "MyST Markdown".
 */
export function printNotebook(
  page: { readonly tree: Root; readonly matter: Readonly<Record<string, unknown>> },
  place: Omit<Place, 'footnotes'>,
): PairedNotebook {
  const cells = splitCells(plainPage(page.tree.children, { ...place, footnotes: 'list' }));
  const own = Object.keys(page.matter).filter((key) => key !== 'jupytext' && key !== 'kernelspec');
  const jupytext = {
    formats: 'ipynb,md:myst',
    // Otherwise these would be in the notebook only, after Jupytext has written the text anew.
    ...(own.length === 0 ? {} : { notebook_metadata_filter: own.join(',') }),
  };
  return {
    notebook: asJson(cells, { ...page.matter, jupytext, kernelspec: KERNEL }),
    text: asText(
      cells,
      sorted({
        ...page.matter,
        jupytext: {
          ...jupytext,
          text_representation: { extension: '.md', format_name: 'myst', format_version: 0.13 },
        },
        kernelspec: KERNEL,
      }),
    ),
  };
}

/** Keys in the order of the alphabet, one blank a level, a line break at the end: as nbformat writes. */
function asJson(cells: readonly Cell[], metadata: Readonly<Record<string, unknown>>): string {
  const notebook = {
    cells: cells.map(({ kind, id, source }) =>
      kind === 'markdown'
        ? { cell_type: 'markdown', id, metadata: {}, source: linesOf(source) }
        : {
            cell_type: 'code',
            execution_count: null,
            id,
            metadata: {},
            outputs: [],
            source: linesOf(source),
          },
    ),
    metadata: sorted({
      ...metadata,
      language_info: { name: 'python', pygments_lexer: 'ipython3' },
    }),
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

function sorted(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** Each line with its break, as notebooks keep text. */
function linesOf(source: string): readonly string[] {
  return source.split(/(?<=\n)/);
}

function asText(cells: readonly Cell[], matter: object): string {
  const parts = cells.map(({ kind, source }, index) => {
    if (kind === 'code') return `\n${codeCell(source)}\n`;
    const divider = cells[index - 1]?.kind === 'markdown' ? '\n+++\n' : '';
    return `${divider}\n${source}\n`;
  });
  return `---\n${stringify(matter, { lineWidth: 0 })}---\n${parts.join('')}`;
}

function codeCell(source: string): string {
  const runs = source.match(/^`{3,}/gm) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  // Such a first line would be taken for options of the cell.
  const blank = /^(?:---|:)/.test(source) ? '\n' : '';
  return `${fence}{code-cell} ipython3\n${blank}${source}\n${fence}`;
}
