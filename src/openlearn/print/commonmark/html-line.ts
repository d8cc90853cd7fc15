import type { Element, ElementContent, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { PhrasingContent } from 'mdast';
import { type Handlers, toHast } from 'mdast-util-to-hast';
import type { Flow } from '../../myst-nodes.ts';
import { DOLLAR } from './dollars.ts';

const handlers: Handlers = {
  inlineMath: (_state, node: { value: string }) => raw(`$${escaped(node.value)}$`),
  math: (_state, node: { value: string }) => raw(`$$${escaped(node.value)}$$`),
  footnoteReference: (_state, node: { label?: string; identifier: string }): Element => ({
    type: 'element',
    tagName: 'sup',
    properties: {},
    children: [{ type: 'text', value: `[${node.label ?? node.identifier}]` }],
  }),
};

/**
 * Plain phrases or blocks as HTML on one line, for where Markdown cannot stand. CommonMark takes what
 * is within HTML as it is, pandoc reads Markdown there; so whatever would be Markdown is written as a
 * character reference, which both read as the character.
 *
 * Sources: CommonMark 4.6; pandoc's manual, "Extension: markdown_in_html_blocks".
 */
export function htmlLine(nodes: readonly (PhrasingContent | Flow)[]): string {
  const tree = toHast(
    { type: 'root', children: [...nodes] },
    { handlers, allowDangerousHtml: true },
  );
  const children = tree.type === 'root' ? tree.children.flatMap(withoutMarkdown) : [];
  return toHtml({ type: 'root', children }, { allowDangerousHtml: true }).replace(/\n+/g, ' ');
}

function withoutMarkdown(node: RootContent | ElementContent): ElementContent[] {
  if (node.type === 'text') return /^\n+$/.test(node.value) ? [] : [raw(referenced(node.value))];
  if (node.type === 'element') {
    return [{ ...node, children: node.children.flatMap(withoutMarkdown) }];
  }
  if (node.type === 'raw' && node.value === DOLLAR) return [raw('<span>&#36;</span>')];
  return node.type === 'doctype' ? [] : [node];
}

function raw(value: string): { type: 'raw'; value: string } {
  return { type: 'raw', value };
}

/** Signs that mean something anywhere, at the start of a block, and after what could be a list's number. */
const MARKDOWN =
  /[<>&"*_`~^$[\]\\@{}|\n]|^\s*(?:[-+#:%=]|\((?=(?:[0-9A-Za-z#]|[ivxlcdm]+|@\w*)\)))|(?<=^\s*\(?[0-9A-Za-z]{1,9})[.)](?=\s)|--/g;

function referenced(text: string): string {
  return text.replace(MARKDOWN, (signs) =>
    signs.replace(/\S|\n/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`),
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
