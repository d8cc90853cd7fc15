import type { Table, TableCell, TableRow } from 'mdast';

export function isHeading(row: TableRow): boolean {
  return row.children.length > 0 && row.children.every((cell) => cell.header === true);
}

export function hasSpans(table: Table): boolean {
  return table.children.some((row) =>
    row.children.some((cell) => cell.colspan !== undefined || cell.rowspan !== undefined),
  );
}

/**
 * The same table without spans: the fields that a cell covers are empty cells, so everything keeps its
 * column, and every row has as many cells as the widest.
 */
export function withoutSpans(table: Table): Table {
  const grid: TableRow[] = [];
  const covered = new Set<string>();
  for (const [y, row] of table.children.entries()) {
    const header = isHeading(row) ? { header: true } : {};
    const children: TableCell[] = [];
    const empty = (): void => {
      while (covered.has(`${children.length},${y}`)) {
        children.push({ type: 'tableCell', ...header, children: [] });
      }
    };
    for (const { colspan = 1, rowspan = 1, ...cell } of row.children) {
      empty();
      cover(covered, { x: children.length, y, colspan, rowspan });
      children.push(cell);
    }
    empty();
    grid.push({ ...row, children });
  }
  return { ...table, children: grid };
}

function cover(
  covered: Set<string>,
  { x, y, colspan, rowspan }: { x: number; y: number; colspan: number; rowspan: number },
): void {
  for (let dy = 0; dy < rowspan; dy += 1) {
    for (let dx = dy === 0 ? 1 : 0; dx < colspan; dx += 1) covered.add(`${x + dx},${y + dy}`);
  }
}
