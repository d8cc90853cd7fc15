import type { PhrasingContent, TableCell, TableRow } from 'mdast';
import type { Container, Flow } from '../myst-nodes.ts';
import type { XmlElement } from '../xml/element.ts';
import { attribute, childrenNamed, elements } from '../xml/element.ts';
import type { Context } from './context.ts';
import { flow } from './flow.ts';
import { labelled, target } from './labels.ts';
import { caption as captionOf, details } from './nodes.ts';

const PARTS = new Set(['TableHead', 'MultiColumnHead', 'Caption', 'tr']);
const GROUPS = new Set(['tbody', 'thead', 'tfoot']);
const WIDEST_SPAN = 50;
/** Fields that spans cover, or empty cells that fill up rows: more are of nobody's making but malice. */
const MOST_FIELDS = 50_000;

/** A table with its caption; footnotes, sources and descriptions follow it. */
export function table(element: XmlElement, context: Context): Flow[] {
  const inside = { ...context, boxed: true };
  const rows = rowsOf(element)
    .map(cellsOf)
    .filter((row) => row.length > 0);
  const children = tableRows(rows, inside);
  const [caption, ...captionMore] = ['TableHead', 'MultiColumnHead', 'Caption'].flatMap((name) =>
    childrenNamed(element, name).flatMap((part) => flow(part.children, inside)),
  );
  const rest = [...captionMore, ...besides(element, inside)];
  if (children.length === 0) {
    return [...target(element, context), ...(caption === undefined ? [] : [caption]), ...rest];
  }
  const container: Container = {
    type: 'container',
    kind: 'table',
    ...labelled(element, context),
    children: [...(caption === undefined ? [] : [captionOf(caption)]), { type: 'table', children }],
  };
  return [container, ...rest];
}

/** What stands in a table and in its groups of rows besides cells. */
function besides(element: XmlElement, context: Context): Flow[] {
  return element.children.flatMap((node) => {
    if (node.kind === 'text') return flow([node], context);
    if (node.name === 'Description') {
      const blocks = flow(node.children, context);
      return blocks.length === 0 ? [] : [details('Long description', blocks)];
    }
    if (GROUPS.has(node.name)) return besides(node, context);
    return PARTS.has(node.name) ? [] : flow([node], context);
  });
}

function rowsOf(element: XmlElement): readonly XmlElement[] {
  return elements(element).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return GROUPS.has(child.name) ? rowsOf(child) : [];
  });
}

/** The cells of a row. Anything else in it, which no schema allows, counts as one. */
function cellsOf(row: XmlElement): readonly XmlElement[] {
  return row.children.flatMap((node): XmlElement[] => {
    if (node.kind === 'element') return [node];
    return node.text.trim() === '' ? [] : [{ ...row, name: 'td', children: [node] }];
  });
}

/**
 * Rows as wide as the widest: where cells are missing, empty ones stand (HTML's table model tells how
 * many fields are free under the spans of rows above).
 */
function tableRows(rows: readonly (readonly XmlElement[])[], context: Context): TableRow[] {
  const covered = new Set<string>();
  const widths: number[] = [];
  const placed = rows.map((row, y) => {
    let x = 0;
    const skip = (): void => {
      while (covered.has(`${x},${y}`)) x += 1;
    };
    const cells = row.map((cell) => {
      skip();
      const isSane = covered.size < MOST_FIELDS;
      const across = isSane ? spanOf(cell, 'colspan') : 1;
      const down = isSane ? Math.min(spanOf(cell, 'rowspan'), rows.length - y) : 1;
      for (let dy = 0; dy < down; dy += 1) {
        for (let dx = 0; dx < across; dx += 1) covered.add(`${x + dx},${y + dy}`);
      }
      x += across;
      return { cell, across, down };
    });
    skip();
    widths.push(x);
    return cells;
  });
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const width = widest * rows.length > MOST_FIELDS ? 0 : widest;
  const heads = headRows(rows);
  return placed.map((cells, y) => {
    const children = cells.map((cell) => tableCell(cell, y < heads, context));
    const header = y < heads ? { header: true } : {};
    for (let x = widths[y] ?? 0; x < width; x += 1) {
      if (!covered.has(`${x},${y}`)) children.push({ type: 'tableCell', ...header, children: [] });
    }
    return { type: 'tableRow', children };
  });
}

/** How many rows at the top hold headings only; a table that is all headings has no body to head. */
function headRows(rows: readonly (readonly XmlElement[])[]): number {
  const first = rows.findIndex((row) => row.some((cell) => cell.name !== 'th'));
  if (first !== -1) return first;
  return Math.min(1, rows.length - 1);
}

function spanOf(cell: XmlElement, name: string): number {
  const span = Number(attribute(cell, name) ?? '1');
  return Number.isInteger(span) && span >= 1 ? Math.min(span, WIDEST_SPAN) : 1;
}

/** A heading at the side of a row is in bold, since only whole rows can be headings in Markdown. */
function tableCell(
  { cell, across, down }: { cell: XmlElement; across: number; down: number },
  isHead: boolean,
  context: Context,
): TableCell {
  const about = {
    ...(isHead ? { header: true } : {}),
    ...(across > 1 ? { colspan: across } : {}),
    ...(down > 1 ? { rowspan: down } : {}),
  };
  const isCell = cell.name === 'td' || cell.name === 'th';
  const blocks = flow(isCell ? cell.children : [cell], context);
  const [only] = blocks;
  if (blocks.length === 0) return { type: 'tableCell', ...about, children: [] };
  if (blocks.length === 1 && only?.type === 'paragraph') {
    const asSideHead = cell.name === 'th' && !isHead;
    const children: PhrasingContent[] = asSideHead
      ? [{ type: 'strong', children: only.children }]
      : only.children;
    return { type: 'tableCell', ...about, children };
  }
  return { type: 'tableCell', ...about, children: [], blocks };
}
