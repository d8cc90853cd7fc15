import type { Element, ElementContent } from 'hast';
import type { Handler, State } from 'mdast-util-to-hast';
import type { MystNode } from '../../myst-node.ts';
import { element } from '../element.ts';
import { asParent } from './phrases.ts';

export const tableHandlers: Record<string, Handler> = { table };

/** Rows of nothing but headers at the beginning are the table's head; cells keep spans and alignment. */
function table(state: State, node: MystNode): ElementContent {
  const rows = (node.children ?? []).filter(({ type }) => type === 'tableRow');
  const firstOther = rows.findIndex((row) => !(row.children ?? []).every(isHeader));
  const headRows = firstOther < 0 ? Math.min(rows.length, 1) : firstOther;
  const make = (row: MystNode): Element =>
    element(
      'tr',
      {},
      (row.children ?? []).map((cell) => tableCell(state, cell)),
    );
  const head = rows.slice(0, headRows).map(make);
  const body = rows.slice(headRows).map(make);
  return element('table', {}, [
    ...(head.length === 0 ? [] : [element('thead', {}, state.wrap(head, true))]),
    ...(body.length === 0 ? [] : [element('tbody', {}, state.wrap(body, true))]),
  ]);
}

function isHeader(cell: MystNode): boolean {
  return cell.header === true;
}

function tableCell(state: State, cell: MystNode): Element {
  return element(
    isHeader(cell) ? 'th' : 'td',
    {
      ...(typeof cell.align === 'string' ? { align: cell.align } : {}),
      ...span('colSpan', cell.colspan),
      ...span('rowSpan', cell.rowspan),
    },
    contentOf(state, cell),
  );
}

function span(name: string, value: unknown): Record<string, number> {
  const count = Number(value);
  return Number.isInteger(count) && count > 1 && count <= 1000 ? { [name]: count } : {};
}

function contentOf(state: State, cell: MystNode): ElementContent[] {
  const children = cell.children ?? [];
  const [only] = children;
  const flat =
    children.length === 1 && only?.type === 'paragraph' ? (only.children ?? []) : children;
  return state.all(asParent({ type: 'root', children: flat }));
}
