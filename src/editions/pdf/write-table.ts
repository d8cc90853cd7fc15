import type { Element } from 'hast';
import { hasClass, textOf, textProperty } from '../prepare/element.ts';
import { layOutTable, type PlacedCell, type TableGrid } from './lay-out-table.ts';

/** Characters that fit beside each other on a line of the page. */
const LINE = 80;

/** A table with its spans; `write` writes what a cell holds. */
export function writeTable(table: Element, write: (cell: Element) => string): string {
  const grid = layOutTable(table);
  if (grid.columns === 0) return '';
  const head = grid.cells.filter(({ row }) => row < grid.headRows);
  const body = grid.cells.filter(({ row }) => row >= grid.headRows);
  const header =
    head.length === 0
      ? []
      : [`table.header(${head.map((cell) => writeCell(cell, write)).join(',')})`];
  const all = [...header, ...body.map((cell) => writeCell(cell, write))].join(',');
  return `data-table(${grid.columns},(${widths(grid).join(',')},),${isShort(grid)},${all})`;
}

/** So small that it fits on a page, which then should not cut it. */
function isShort({ cells }: TableGrid): boolean {
  const rows = new Set(cells.map(({ row }) => row)).size;
  return rows <= 14 && cells.reduce((sum, { node }) => sum + textOf(node).length, 0) <= 1200;
}

function writeCell(cell: PlacedCell, write: (node: Element) => string): string {
  const { node, row, column, rows, columns, header } = cell;
  const align = alignmentOf(node);
  const options = [
    `x:${column}`,
    `y:${row}`,
    ...(rows > 1 ? [`rowspan:${rows}`] : []),
    ...(columns > 1 ? [`colspan:${columns}`] : []),
    ...(align === undefined ? [] : [`align:${align}`]),
  ];
  const inside = write(node);
  return `table.cell(${options.join(',')},${header ? `strong(${inside})` : inside})`;
}

function alignmentOf(node: Element): string | undefined {
  const style = /text-align:\s*(left|center|right)/.exec(textProperty(node, 'style') ?? '')?.[1];
  const align = textProperty(node, 'align') ?? style;
  if (align === 'left' || align === 'center' || align === 'right') return align;
  return ['center', 'right'].find((name) => hasClass(node, `align-${name}`));
}

/**
 * A small table is as wide as it needs to be. In a larger one the columns share the page by what they
 * hold, and none is narrower than its longest word.
 */
function widths({ cells, columns }: TableGrid): readonly string[] {
  const longest = new Array<number>(columns).fill(1);
  const word = new Array<number>(columns).fill(1);
  let pictures = false;
  for (const { node, column, columns: wide } of cells) {
    const text = textOf(node).replace(/\s+/g, ' ').trim();
    pictures ||= holdsPicture(node);
    if (wide > 1) continue;
    longest[column] = Math.max(longest[column] ?? 1, text.length);
    const words = text.split(' ').map(({ length }) => length);
    word[column] = Math.max(word[column] ?? 1, ...words.slice(0, 2000));
  }
  const total = longest.reduce((sum, length) => sum + length + 3, 0);
  if (total <= LINE && !pictures) return longest.map(() => 'auto');
  return longest.map((length, column) => {
    const share = Math.sqrt(Math.min(length, 600)) * 2.4;
    return `${Math.round(Math.max(share, Math.min(word[column] ?? 1, 24), 4) * 10) / 10}fr`;
  });
}

function holdsPicture(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (child.tagName === 'img' || holdsPicture(child)),
  );
}
