/** Cells and notebooks as Jupyter saves them, for stories about files. */
export type CellInFile = { readonly cell_type: string; readonly [key: string]: unknown };

export function markdownCell(source: string, metadata: object = {}): CellInFile {
  return { cell_type: 'markdown', id: idOf(source), metadata, source: linesOf(source) };
}

export function codeCell(
  source: string,
  {
    outputs = [],
    metadata = {},
    count = outputs.length > 0 ? 1 : null,
  }: {
    /** What it printed, one text each. */
    readonly outputs?: readonly string[];
    readonly metadata?: object;
    readonly count?: number | null;
  } = {},
): CellInFile {
  return {
    cell_type: 'code',
    execution_count: count,
    id: idOf(source),
    metadata,
    outputs: outputs.map((text) => ({
      name: 'stdout',
      output_type: 'stream',
      text: linesOf(text),
    })),
    source: linesOf(source),
  };
}

const PYTHON = { display_name: 'Python 3', language: 'python', name: 'python3' };

export function notebookText(
  cells: readonly CellInFile[],
  metadata: object = { kernelspec: PYTHON },
): string {
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function idOf(source: string): string {
  return source.replace(/\W/g, '').slice(0, 20) || 'empty';
}
