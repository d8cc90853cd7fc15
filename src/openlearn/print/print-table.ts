import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import type { Info, State } from 'mdast-util-to-markdown';
import type { Flow } from '../myst-nodes.ts';
import { directive } from './directive.ts';
import { flow } from './flow.ts';
import { fitsHtml, htmlTable } from './html-table.ts';
import { hasSpans, isHeading, withoutSpans } from './table-rows.ts';

type About = {
  readonly title: string;
  /** The same as nodes. */
  readonly caption: readonly PhrasingContent[];
  readonly name: string | undefined;
};

/**
 * Writes a table the way it can be edited best: with pipes where there is one row of headings and
 * every cell is one line, as a list of lists (`list-table`) where cells hold more or headings do not
 * make a row. Only HTML has cells that span others; where such a table holds what HTML has not, it is
 * written with empty cells instead.
 */
export function printTable(table: Table, about: About, state: State, info: Info): string {
  if (!hasSpans(table)) return asMarkdown(table, about, state, info);
  if (!fitsHtml(table, about.caption)) return asMarkdown(withoutSpans(table), about, state, info);
  const target = about.name === undefined ? '' : `(${about.name})=\n`;
  return `${target}${htmlTable(table, about.caption)}`;
}

function asMarkdown(table: Table, about: About, state: State, info: Info): string {
  const headings = table.children.findIndex((row) => !isHeading(row));
  const headerRows = headings === -1 ? table.children.length : headings;
  // Sphinx refuses a table that is all headings.
  const written = Math.min(headerRows, table.children.length - 1);
  const simple = headerRows === 1 && table.children.length > 1 && table.children.every(isSimple);
  return directive({
    name: simple ? 'table' : 'list-table',
    title: about.title,
    options: {
      ...(simple || written === 0 ? {} : { 'header-rows': String(written) }),
      name: about.name,
    },
    body: simple ? withPipes(table, state, info) : asLists(table, state, info),
  });
}

function isSimple(row: TableRow): boolean {
  return row.children.every(
    (cell) => cell.blocks === undefined && cell.children.every((child) => child.type !== 'break'),
  );
}

function withPipes(table: Table, state: State, info: Info): string {
  const lines = table.children.map((row) => {
    // A pipe ends a cell wherever it is, even in code and maths (GFM 4.10); a backslash before it
    // is taken away before anything else is read.
    const cells = row.children.map((cell) => line(cell, state, info).replaceAll('|', '\\|'));
    return `| ${cells.join(' | ')} |`;
  });
  const width = table.children[0]?.children.length ?? 0;
  const rule = `|${' --- |'.repeat(width)}`;
  return [...lines.slice(0, 1), rule, ...lines.slice(1)].join('\n');
}

function line(cell: TableCell, state: State, info: Info): string {
  const exit = state.enter('phrasing');
  const text = state.containerPhrasing(
    { type: 'paragraph', children: cell.children },
    { ...info, before: '|', after: '|' },
  );
  exit();
  return text;
}

function asLists(table: Table, state: State, info: Info): string {
  return table.children
    .map((row) =>
      row.children
        .map((cell, index) => {
          const body = cellBlocks(cell, state, info).replace(/\n(?=[^\n])/g, '\n    ');
          return `${index === 0 ? '* -' : '  -'}${body === '' ? '' : ` ${body}`}`;
        })
        .join('\n'),
    )
    .join('\n');
}

function cellBlocks(cell: TableCell, state: State, info: Info): string {
  const blocks = cell.blocks ?? [];
  const paragraph: Flow = { type: 'paragraph', children: cell.children };
  if (blocks.length === 0 && cell.children.length === 0) return '';
  return flow(blocks.length > 0 ? blocks : [paragraph], state, info);
}
