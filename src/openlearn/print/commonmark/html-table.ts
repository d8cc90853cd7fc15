import type { Html, Table, TableCell, TableRow } from 'mdast';
import type { Flow } from '../../myst-nodes.ts';
import { isHeading } from '../table-rows.ts';
import { htmlLine } from './html-line.ts';

/** Whether a table is more than lines of cells under one line of headings, which is all that GFM has. */
export function needsHtml(table: Table): boolean {
  const [head, ...rows] = table.children;
  if (head === undefined || rows.length === 0) return true;
  const plain = (row: TableRow): boolean =>
    row.children.every(
      (cell) =>
        cell.blocks === undefined && cell.colspan === undefined && cell.rowspan === undefined,
    );
  const oneHead = isHeading(head) && !rows.some((row) => isHeading(row));
  // GFM leaves out what is beyond the last heading.
  const fits = rows.every((row) => row.children.length <= head.children.length);
  return !oneHead || !fits || !table.children.every(plain);
}

/** Makes blocks of MyST plain. */
export type Plain = (blocks: readonly Flow[]) => readonly Flow[];

/** A table in HTML: one row a line, no blank lines, so that GitHub and pandoc take it as a whole. */
export function htmlTable(table: Table, caption: readonly Flow[], plain: Plain): Html {
  const row = ({ children }: TableRow): string =>
    `<tr>${children.map((cell) => htmlCell(cell, plain)).join('')}</tr>`;
  const body = table.children.findIndex((one) => !isHeading(one));
  const heads = table.children.slice(0, body < 0 ? table.children.length : body);
  const rows = table.children.slice(heads.length);
  const lines = [
    '<table>',
    ...(caption.length === 0 ? [] : [`<caption>${inCell(caption)}</caption>`]),
    ...(heads.length === 0 ? [] : ['<thead>', ...heads.map(row), '</thead>']),
    ...(rows.length === 0 ? [] : ['<tbody>', ...rows.map(row), '</tbody>']),
    '</table>',
  ];
  return { type: 'html', value: lines.join('\n') };
}

function htmlCell(cell: TableCell, plain: Plain): string {
  const name = cell.header === true ? 'th' : 'td';
  const spans = (['colspan', 'rowspan'] as const)
    .filter((direction) => cell[direction] !== undefined)
    .map((direction) => ` ${direction}="${cell[direction]}"`);
  const blocks = cell.blocks ?? [{ type: 'paragraph', children: cell.children }];
  const content = inCell(plain(blocks));
  return `<${name}${spans.join('')}>${content}</${name}>`;
}

/** A single paragraph needs no mark of its own. */
function inCell(blocks: readonly Flow[]): string {
  const [only] = blocks;
  return blocks.length === 1 && only?.type === 'paragraph'
    ? htmlLine(only.children)
    : htmlLine(blocks);
}
