import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type LooseNode, textField } from './loose-node.ts';

/** Longer than what people write in HTML; deep nesting takes time with the square of the length. */
const LONGEST = 50_000;

/**
 * Gives raw HTML in a page the pictures, links, tables and names that are in it as children, so that
 * they are looked at like others. What begins in one piece and ends in another is left alone.
 */
export function readHtml(node: LooseNode): void {
  for (const child of node.children ?? []) readHtml(child);
  const html = node.type === 'html' ? textField(node, 'value') : undefined;
  if (html === undefined || html.length > LONGEST) return;
  if (!/<(?:img|a|table)\b|\sid=/i.test(html)) return;
  const line = node.position?.start.line ?? 1;
  node.children = nodesOf(fromHtml(html, { fragment: true }), line, html);
}

function nodesOf(node: Nodes, line: number, html: string): LooseNode[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (!('children' in node)) return [];
  const children = node.children.flatMap((child) => nodesOf(child, line, html));
  if (node.type !== 'element') return children;
  const name = text(node, 'id') ?? text(node, 'name');
  const label: LooseNode[] = name === undefined ? [] : [{ type: 'htmlName', label: name }];
  const start = node.position?.start.line;
  const position = { start: { line: start === undefined ? line : line + start - 1 } };
  return [...label, ...shown(node, children, html).map((one) => ({ position, ...one }))];
}

function shown(element: Element, children: LooseNode[], html: string): LooseNode[] {
  const isWhole = html.toLowerCase().includes(`</${element.tagName}>`);
  switch (element.tagName) {
    case 'img':
      return [picture(element)];
    case 'a':
      return isWhole && element.properties.href !== undefined
        ? [{ type: 'link', url: text(element, 'href') ?? '', children }]
        : children;
    case 'table':
      return isWhole ? [{ type: 'table', children }] : children;
    case 'tr':
      return [{ type: 'tableRow', children: children.filter(({ type }) => type === 'tableCell') }];
    case 'th':
    case 'td':
      return [{ type: 'tableCell', header: element.tagName === 'th', children }];
    default:
      return children;
  }
}

/** An empty `alt` says that a picture is decorative (HTML, 4.8.4.4.4). */
function picture(element: Element): LooseNode {
  const { alt } = element.properties;
  return {
    type: 'image',
    url: text(element, 'src') ?? '',
    ...(typeof alt === 'string' && alt !== '' ? { alt } : {}),
    ...(alt === '' ? { class: 'decorative' } : {}),
  };
}

function text({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
