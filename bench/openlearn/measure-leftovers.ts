import { allNodes, markdownRuns, type Node } from './markdown-runs.ts';
import type { ReadPage } from './read-pages.ts';
import { xmlRuns } from './xml-runs.ts';
import type { Element } from './xml-tree.ts';

const ENTITY = /&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});/gi;
const CODE = /\bundefined\b|\[object \w+\]|\bNaN\b|\bnull\b/g;
const MARKUP = /:{3,}|`{3,}|\{(?:admonition|figure|dropdown|table|list-table|div|math|glossary)\}/g;

/** What has no place in text that people read, and is not in the document either. */
export function measureLeftovers(item: Element, pages: readonly ReadPage[]): readonly string[] {
  const said = xmlRuns(item).join('\n');
  return pages.flatMap(({ path, myst, body }) => {
    const nodes = allNodes([myst]);
    const text = markdownRuns([myst]).join('\n');
    const strange = [ENTITY, CODE, MARKUP].flatMap((pattern) => surplus(pattern, text, said));
    return [
      ...strange.map((found) => `${path}: ${found}`),
      ...nodes.filter(isEmptyItem).map(() => `${path}: empty list item`),
      ...nodes.filter(isFault).map(({ type, name }) => `${path}: ${type} ${String(name ?? '')}`),
      ...unclosed(body).map((name) => `${path}: unclosed ${name}`),
    ];
  });
}

function surplus(pattern: RegExp, text: string, said: string): string[] {
  const own: string[] = said.match(pattern) ?? [];
  return (text.match(pattern) ?? []).filter((found) => {
    const index = own.indexOf(found);
    if (index !== -1) own.splice(index, 1);
    return index === -1;
  });
}

function isEmptyItem(node: Node): boolean {
  if (node.type !== 'listItem') return false;
  return allNodes(node.children ?? []).every(
    ({ type, value, children }) =>
      !['image', 'html', 'math', 'inlineMath'].includes(type) &&
      (children !== undefined || String(value ?? '').trim() === ''),
  );
}

/** A directive or a role that the parser does not know, or could not read. */
function isFault(node: Node): boolean {
  const unread = node.type === 'mystDirective' || node.type === 'mystRole';
  return /error/i.test(node.type) || (unread && (node.children ?? []).length === 0);
}

/** Fences that nothing closes, read line by line: a parser closes them at the end of the page. */
function unclosed(body: string): string[] {
  const open: { readonly mark: string; readonly name: string }[] = [];
  for (const line of body.split('\n')) {
    const [, mark, rest = ''] = FENCE.exec(line) ?? [];
    const top = open.at(-1);
    const inCode = top?.mark.startsWith('`') === true && !top.name.startsWith('{');
    if (mark === undefined) continue;
    const isEnd = top !== undefined && mark[0] === top.mark[0] && mark.length >= top.mark.length;
    if (isEnd && rest.trim() === '') open.pop();
    else if (!inCode) open.push({ mark, name: rest.trim() });
  }
  return open.map(({ mark, name }) => `${mark}${name}`);
}

/** A fence, at the start of a line, of a list item, of a quotation or of a field of a table. */
const FENCE = /^[\s>]*(?:(?:[-*]|\d+\.|:|\[\^\w+\]:)\s+)*(:{3,}|`{3,})(?!.*`)(.*)$/;
