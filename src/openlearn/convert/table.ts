import type { PhrasingContent, TableCell, TableRow } from 'mdast';
import type { Container, Flow } from '../myst-nodes.ts';
import type { XmlElement } from '../xml/element.ts';
import { attribute, childrenNamed, elements } from '../xml/element.ts';
import type { Context } from './context.ts';
import { flow } from './flow.ts';
import { labelled } from './labels.ts';
import { caption as captionOf } from './nodes.ts';

const PARTS = new Set(['TableHead', 'Caption', 'tbody', 'thead', 'tfoot', 'tr']);
const WIDEST_SPAN = 50;

/**
 * A table with its caption; footnotes and sources follow it. Markdown has no cells that span others,
 * so the fields that such a cell covers stay empty, and everything keeps its column.
 */
export function table(element: XmlElement, context: Context): Flow[] {
  const inside = { ...context, boxed: true };
  const rows = rowsOf(element).map(elements);
  const grid = placed(rows.filter((row) => row.length > 0));
  const width = Math.max(0, ...grid.map((row) => row.length));
  const children = grid.map((row) => tableRow(row, width, inside));
  const [caption, ...captionMore] = ['TableHead', 'Caption'].flatMap((name) =>
    childrenNamed(element, name).flatMap((part) => flow(part.children, inside)),
  );
  const after = elements(element).filter((child) => !PARTS.has(child.name));
  const rest = [...captionMore, ...after.flatMap((part) => flow([part], inside))];
  if (children.length === 0) return [...(caption === undefined ? [] : [caption]), ...rest];
  const container: Container = {
    type: 'container',
    kind: 'table',
    ...labelled(element, context),
    children: [...(caption === undefined ? [] : [captionOf(caption)]), { type: 'table', children }],
  };
  return [container, ...rest];
}

function rowsOf(element: XmlElement): readonly XmlElement[] {
  return elements(element).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return ['tbody', 'thead', 'tfoot'].includes(child.name) ? rowsOf(child) : [];
  });
}

/** Puts cells into the fields of a grid; fields under a span are undefined (HTML's table model). */
function placed(rows: readonly (readonly XmlElement[])[]): (XmlElement | undefined)[][] {
  const grid: (XmlElement | undefined)[][] = rows.map(() => []);
  const covered = new Set<string>();
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row) {
      while (covered.has(`${x},${y}`)) x += 1;
      const across = spanOf(cell, 'colspan');
      const down = Math.min(spanOf(cell, 'rowspan'), rows.length - y);
      for (let dy = 0; dy < down; dy += 1) {
        for (let dx = 0; dx < across; dx += 1) covered.add(`${x + dx},${y + dy}`);
      }
      const fields = grid[y] ?? [];
      fields[x] = cell;
      x += across;
    }
  }
  return grid.map((row, y) => {
    let width = row.length;
    while (covered.has(`${width},${y}`)) width += 1;
    return Array.from({ length: width }, (_, x) => row[x]);
  });
}

function spanOf(cell: XmlElement, name: string): number {
  const span = Number(attribute(cell, name) ?? '1');
  return Number.isInteger(span) && span >= 1 ? Math.min(span, WIDEST_SPAN) : 1;
}

function tableRow(
  cells: readonly (XmlElement | undefined)[],
  width: number,
  context: Context,
): TableRow {
  const heads = cells.filter((cell) => cell !== undefined);
  const isHead = heads.length > 0 && heads.every((cell) => cell.name === 'th');
  const children = Array.from({ length: width }, (_, index) =>
    tableCell(cells[index], isHead, context),
  );
  return { type: 'tableRow', children };
}

/** A heading at the side of a row is in bold, since only whole rows can be headings in Markdown. */
function tableCell(cell: XmlElement | undefined, isHead: boolean, context: Context): TableCell {
  const header = isHead ? { header: true } : {};
  if (cell === undefined) return { type: 'tableCell', ...header, children: [] };
  const blocks = flow(cell.children, context);
  const [only] = blocks;
  const asSideHead = cell.name === 'th' && !isHead;
  if (blocks.length === 0) return { type: 'tableCell', ...header, children: [] };
  if (blocks.length === 1 && only?.type === 'paragraph') {
    const children: PhrasingContent[] = asSideHead
      ? [{ type: 'strong', children: only.children }]
      : only.children;
    return { type: 'tableCell', ...header, children };
  }
  return { type: 'tableCell', ...header, children: [], blocks };
}
