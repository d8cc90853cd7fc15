import type { Element } from 'hast';
import { elementsIn } from '../prepare/element.ts';

/** A cell with its place in the grid; all count from 0. */
export type PlacedCell = {
  readonly node: Element;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly header: boolean;
};

export type TableGrid = {
  readonly cells: readonly PlacedCell[];
  readonly columns: number;
  /** So many rows from the top are the head, repeated on every page. */
  readonly headRows: number;
};

const MOST_COLUMNS = 60;
const MOST_ROWS = 5000;

/**
 * Gives every cell its place, as browsers do: spans push what comes after them aside, and none reaches
 * over another or over the end of its part of the table.
 *
 * Source: HTML, "Forming a table".
 */
export function layOutTable(table: Element): TableGrid {
  const cells: PlacedCell[] = [];
  let start = 0;
  let columns = 0;
  let headRows = 0;
  for (const part of partsOf(table)) {
    const rows = part.rows.slice(0, MOST_ROWS - start);
    const placed = placeRows(rows, start);
    cells.push(...placed);
    columns = Math.max(columns, ...placed.map((cell) => cell.column + cell.columns));
    start += rows.length;
    if (part.head && start === rows.length) headRows = rows.length;
  }
  return { cells, columns, headRows: start > headRows ? headRows : 0 };
}

function partsOf(table: Element): readonly { head: boolean; rows: readonly Element[] }[] {
  return elementsIn(table.children).flatMap((part) => {
    if (part.tagName === 'tr') return [{ head: false, rows: [part] }];
    if (!/^t(?:head|body|foot)$/.test(part.tagName)) return [];
    const rows = elementsIn(part.children).filter(({ tagName }) => tagName === 'tr');
    return [{ head: part.tagName === 'thead', rows }];
  });
}

function placeRows(rows: readonly Element[], start: number): readonly PlacedCell[] {
  const placed: PlacedCell[] = [];
  const taken = new Set<number>();
  const key = (row: number, column: number): number => row * MOST_COLUMNS + column;
  for (const [row, element] of rows.entries()) {
    let column = 0;
    for (const node of elementsIn(element.children)) {
      while (column < MOST_COLUMNS && taken.has(key(row, column))) column += 1;
      if (column >= MOST_COLUMNS) break;
      const height = Math.min(span(node.properties.rowSpan), rows.length - row);
      let width = 1;
      const most = Math.min(span(node.properties.colSpan), MOST_COLUMNS - column);
      while (width < most && !taken.has(key(row, column + width))) width += 1;
      for (let down = 0; down < height; down += 1) {
        for (let right = 0; right < width; right += 1) taken.add(key(row + down, column + right));
      }
      placed.push({
        node,
        row: start + row,
        column,
        rows: height,
        columns: width,
        header: node.tagName === 'th',
      });
      column += width;
    }
  }
  return placed;
}

function span(value: unknown): number {
  const count = Number(value ?? 1);
  return Number.isInteger(count) && count > 1 ? count : 1;
}
