import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { SKIP, visit } from 'unist-util-visit';
import { type Html, trusted } from './html.ts';
import { nameHeadings } from './name-headings.ts';
import { type RewriteAddress, rewriteAddresses } from './rewrite-addresses.ts';

const LONGEST_MARKDOWN = 512 * 1024;

export type MarkdownOptions = {
  /** Where relative links and pictures lead; absolute addresses are left alone. */
  readonly rewrite?: RewriteAddress;
  /** Comments show a line break where one was typed; files do not. */
  readonly lineBreaks?: boolean;
  /** One line inside something else: its paragraphs are left out. */
  readonly inline?: boolean;
};

/**
 * GitHub-flavoured Markdown as safe HTML. HTML inside it is allowed as far as GitHub allows it:
 * `hast-util-sanitize`'s default schema is GitHub's own, so scripts, styles, handlers and odd
 * schemes are gone, and ids get the prefix `user-content-`.
 */
export function renderMarkdown(markdown: string, options: MarkdownOptions = {}): Html {
  const text = markdown.slice(0, LONGEST_MARKDOWN).replaceAll('\r\n', '\n');
  const raw = micromark(withoutFrontmatter(text), {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });
  const tree = cleaned(fromHtml(raw, { fragment: true }));
  nameHeadings(tree);
  rewriteAddresses(tree, options.rewrite);
  if (options.lineBreaks) breakLines(tree);
  nameNoEmptyHeaders(tree);
  letTablesScroll(tree);
  labelCheckboxes(tree);
  if (options.inline) tree.children = tree.children.flatMap(unwrapped);
  return trusted(toHtml(tree));
}

function cleaned(tree: Root): Root {
  const safe = sanitize(tree, defaultSchema);
  return safe.type === 'root' ? safe : { type: 'root', children: [safe as RootContent] };
}

/** GitHub shows front matter as a table above the text; here it stays out of the way. */
function withoutFrontmatter(text: string): string {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 3) : -1;
  return end === -1 ? text : text.slice(end + 5);
}

function unwrapped(node: RootContent): RootContent[] {
  return node.type === 'element' && node.tagName === 'p' ? node.children : [node];
}

function breakLines(tree: Root): void {
  visit(tree, 'element', (element) => {
    if (element.tagName === 'pre' || element.tagName === 'code') return SKIP;
    if (element.tagName !== 'p' && element.tagName !== 'li') return undefined;
    element.children = element.children.flatMap(brokenLines);
    return undefined;
  });
}

function brokenLines(node: ElementContent, at: number, all: ElementContent[]): ElementContent[] {
  const before = all[at - 1];
  if (node.type !== 'text' || node.value.trim() === '') return [node];
  const afterBreak = before?.type === 'element' && before.tagName === 'br';
  const lines = (afterBreak ? node.value.replace(/^\n/, '') : node.value).split('\n');
  return lines.flatMap((line, index): ElementContent[] => {
    const text = { type: 'text' as const, value: line };
    return index === 0 ? [text] : [element('br', {}, []), text];
  });
}

/** The corner of a table is often empty; a header without a name only confuses those who listen. */
function nameNoEmptyHeaders(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'th' && node.children.length === 0) node.tagName = 'td';
  });
}

/** A wide table scrolls by itself instead of widening the page, with the keyboard too. */
function letTablesScroll(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'pre') node.properties.tabIndex = 0;
    if (node.tagName !== 'table' || index === undefined || !parent) return undefined;
    parent.children[index] = element('div', { tabIndex: 0, className: ['scroll'] }, [node]);
    return SKIP;
  });
}

function labelCheckboxes(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'input') node.properties.ariaLabel = 'Task';
  });
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}
