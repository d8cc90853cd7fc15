import { z } from 'zod';
import type { PageSource } from './read-content.ts';

const NOTEBOOK = /\.ipynb$/i;
const pairedSchema = z.looseObject({
  cells: z.array(z.looseObject({ outputs: z.array(z.unknown()).optional() })),
});

/**
 * Leaves out one page of each pair that Jupytext keeps equal, a notebook and its text, as they would be
 * the same page twice. The text stays, which people edit; but a notebook that was run stays instead,
 * since only it has the results.
 *
 * Source: https://jupytext.readthedocs.io/en/latest/paired-notebooks.html
 */
export function withoutPairs(pages: readonly PageSource[]): readonly PageSource[] {
  const notebooks = new Map(
    pages.filter(({ path }) => NOTEBOOK.test(path)).map((page) => [stem(page.path), page]),
  );
  const out = new Set<string>();
  for (const page of pages) {
    const notebook = NOTEBOOK.test(page.path) ? undefined : notebooks.get(stem(page.path));
    if (notebook === undefined || !isPaired(page.text)) continue;
    out.add(wasRun(notebook.text) ? page.path : notebook.path);
  }
  return pages.filter(({ path }) => !out.has(path));
}

function stem(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}

/** Whether a text says in its header that a notebook belongs to it. */
function isPaired(text: string): boolean {
  const header = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\n---/.exec(text)?.[0] ?? '';
  return /^\s*formats:.*\bipynb\b/m.test(header) && /^\s*jupytext:/m.test(header);
}

function wasRun(notebook: string): boolean {
  try {
    const read = pairedSchema.safeParse(JSON.parse(notebook));
    return read.success && read.data.cells.some(({ outputs = [] }) => outputs.length > 0);
  } catch {
    // It is no notebook, whatever it is called.
    return false;
  }
}
