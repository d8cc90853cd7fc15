import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import { type Handler, type Handlers, toHast } from 'mdast-util-to-hast';
import type { Flow } from '../myst-nodes.ts';
import { isHeading } from './table-rows.ts';

/** What means the same in HTML as in MyST. Maths, references and boxes are MyST's alone. */
const PLAIN = new Set([
  'paragraph',
  'list',
  'listItem',
  'blockquote',
  'text',
  'strong',
  'emphasis',
  'subscript',
  'superscript',
  'underline',
  'smallcaps',
  'span',
  'break',
  'link',
  'inlineCode',
]);

const handlers: Handlers = {
  subscript: tag('sub'),
  superscript: tag('sup'),
  underline: tag('u'),
  smallcaps: tag('span', { className: ['smallcaps'] }),
  span: (state, node) => tag('span', { lang: node.lang, dir: node.dir })(state, node, undefined),
};

function tag(tagName: string, properties: Record<string, string | string[]> = {}): Handler {
  return (state, node) => ({ type: 'element', tagName, properties, children: state.all(node) });
}

/** Whether a table, with this caption, can be written as HTML without losing anything. */
export function fitsHtml(table: Table, caption: readonly PhrasingContent[]): boolean {
  const cells = table.children.flatMap((row) => row.children);
  return [...cells.flatMap(contentOf), ...caption].every(isPlain);
}

function isPlain(node: Nodes): boolean {
  return PLAIN.has(node.type) && (!('children' in node) || node.children.every(isPlain));
}

/**
 * A table in HTML, which alone has cells that span others: one row a line and no blank lines, so that
 * every reader of Markdown takes it as a whole. It carries its label itself nowhere: a target before
 * it does, since not all builders see names in HTML.
 */
export function htmlTable(table: Table, caption: readonly PhrasingContent[]): string {
  const body = table.children.findIndex((row) => !isHeading(row));
  const heads = table.children.slice(0, body < 0 ? table.children.length : body);
  const rows = table.children.slice(heads.length);
  const group = (name: string, lines: readonly TableRow[]): string[] =>
    lines.length === 0 ? [] : [`<${name}>`, ...lines.map(htmlRow), `</${name}>`];
  const title = caption.length === 0 ? [] : [`<caption>${html(caption)}</caption>`];
  return ['<table>', ...title, ...group('thead', heads), ...group('tbody', rows), '</table>'].join(
    '\n',
  );
}

function htmlRow({ children }: TableRow): string {
  return `<tr>${children.map(htmlCell).join('')}</tr>`;
}

function htmlCell(cell: TableCell): string {
  const across = cell.colspan === undefined ? '' : ` colspan="${cell.colspan}"`;
  const down = cell.rowspan === undefined ? '' : ` rowspan="${cell.rowspan}"`;
  const name = cell.header === true ? 'th' : 'td';
  const scope =
    cell.header === true ? ` scope="${cell.colspan === undefined ? 'col' : 'colgroup'}"` : '';
  return `<${name}${across}${down}${scope}>${html(contentOf(cell))}</${name}>`;
}

function contentOf(cell: TableCell): (PhrasingContent | Flow)[] {
  return cell.blocks ?? cell.children;
}

function html(nodes: readonly (PhrasingContent | Flow)[]): string {
  const tree = toHast({ type: 'root', children: [...nodes] }, { handlers });
  const children = tree.type === 'root' ? tree.children.flatMap(withoutLineEnds) : [];
  return toHtml(
    { type: 'root', children },
    { characterReferences: { useNamedReferences: true } },
  ).replace(/\n+/g, ' ');
}

/** A blank line would end the HTML. */
function withoutLineEnds(node: ElementContent | { type: 'doctype' }): ElementContent[] {
  if (node.type === 'doctype' || (node.type === 'text' && /^\n+$/.test(node.value))) return [];
  if (node.type !== 'element') return [node];
  return [{ ...node, children: node.children.flatMap(withoutLineEnds) }];
}
