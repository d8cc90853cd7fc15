import { fromHtml } from 'hast-util-from-html';

/** What of a node of a MyST tree these outlines look at. */
type Node = {
  readonly type: string;
  readonly value?: unknown;
  readonly url?: unknown;
  readonly alt?: unknown;
  readonly class?: unknown;
  readonly label?: unknown;
  readonly depth?: unknown;
  readonly ordered?: unknown;
  readonly start?: unknown;
  readonly header?: unknown;
  readonly width?: unknown;
  readonly lang?: unknown;
  readonly name?: unknown;
  readonly children?: readonly Node[];
  readonly blocks?: readonly Node[];
  readonly dir?: unknown;
  readonly colspan?: unknown;
  readonly rowspan?: unknown;
};

/** Wrappers that say nothing, and nodes that only one of the two trees has. */
const TRANSPARENT = new Set([
  'root',
  'mystDirective',
  'mystRole',
  'caption',
  'legend',
  'block',
  'definitionList',
]);

/**
 * A tree as nested lists of what matters, equal for the tree that was printed and the tree that
 * myst-parser reads from the print. What does not count, since Markdown has two ways to say it or
 * myst-parser two ways to read it: wrappers (directives, roles, captions, legends), how a text is
 * divided into nodes, white space of more than one sign, a single paragraph against its bare text in
 * items and cells, the class of a `div` (which is not written), a reference against a link to its
 * label, percent signs in addresses, white space in formulas, and whether a picture alone on its line
 * has a paragraph around it.
 */
export function outline(tree: unknown): readonly unknown[] {
  return outlines([tree as Node]);
}

function outlines(nodes: readonly Node[]): unknown[] {
  const result: unknown[] = [];
  for (const node of withMathMl(nodes.flatMap(opened))) {
    const last = result.at(-1);
    if (node.type === 'text' && typeof last === 'string')
      result[result.length - 1] = last + String(node.value);
    else result.push(node.type === 'text' ? String(node.value) : one(node));
  }
  return result.map((item) => (typeof item === 'string' ? item.replace(/[ \t\r\n]+/g, ' ') : item));
}

/** What is written as HTML, and read as an opening and a closing piece of it. */
const TAGS: ReadonlyMap<string, readonly [open: string, close: string]> = new Map([
  ['subscript', ['<sub>', '</sub>']],
  ['superscript', ['<sup>', '</sup>']],
  ['underline', ['<u>', '</u>']],
  ['smallcaps', ['<span class="smallcaps">', '</span>']],
]);

/** A table with spans is written as HTML, where that can hold it: then only its words are compared. */
function spanned(node: Node): Node[] | undefined {
  if (node.type === 'html' && String(node.value).startsWith('<table')) {
    const words = fromHtml(String(node.value), { fragment: true }) as unknown as Node;
    return [{ type: 'tableInHtml', value: wordsOf(words) }];
  }
  const table =
    node.type === 'container' ? node.children?.find(({ type }) => type === 'table') : undefined;
  const spans = table?.children?.some((row) => row.children?.some(isSpanning)) === true;
  if (table === undefined || !spans) return undefined;
  const caption = node.children?.filter(({ type }) => type === 'caption') ?? [];
  if ([...caption, table].some(holdsMore)) return undefined;
  const target = node.label === undefined ? [] : [{ type: 'mystTarget', label: node.label }];
  return [...target, { type: 'tableInHtml', value: [...caption, table].map(wordsOf).join('') }];
}

function isSpanning(cell: Node): boolean {
  return cell.colspan !== undefined || cell.rowspan !== undefined;
}

const MORE =
  /^(?:image|math|inlineMath|crossReference|footnoteReference|container|code|admonition)$/;

function holdsMore(node: Node): boolean {
  return MORE.test(node.type) || [...(node.children ?? []), ...(node.blocks ?? [])].some(holdsMore);
}

function wordsOf(node: Node): string {
  const inside = [...(node.children ?? []), ...(node.blocks ?? [])].map(wordsOf).join('');
  return `${typeof node.value === 'string' ? node.value : ''}${inside}`.replace(/\s+/g, '');
}

/** Formulas in MathML as one piece; within a line, a parser reads every tag by itself. */
function withMathMl(nodes: readonly Node[]): Node[] {
  const result: Node[] = [];
  let open: string | undefined;
  for (const node of nodes) {
    const value = String(node.value ?? '');
    if (open === undefined && node.type === 'html' && value.startsWith('<math')) open = '';
    if (open === undefined) {
      result.push(node);
      continue;
    }
    open += node.type === 'html' ? value : escaped(value);
    if (!open.includes('</math>')) continue;
    result.push({ type: 'html', value: open });
    open = undefined;
  }
  return result;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Words in another language. */
function languageTags({ lang, dir }: Node): readonly [open: string, close: string] {
  const attribute = (name: string, value: unknown): string =>
    value === undefined ? '' : ` ${name}="${String(value)}"`;
  return [`<span${attribute('lang', lang)}${attribute('dir', dir)}>`, '</span>'];
}

function opened(node: Node): Node[] {
  const asHtml = spanned(node);
  if (asHtml !== undefined) return asHtml;
  const tags = node.type === 'span' ? languageTags(node) : TAGS.get(node.type);
  if (tags !== undefined) {
    const [before, after] = tags.map((value) => ({ type: 'html', value }));
    return [before, ...(node.children ?? []).flatMap(opened), after].filter(
      (one) => one !== undefined,
    );
  }
  return TRANSPARENT.has(node.type) ? (node.children ?? []).flatMap(opened) : [node];
}

function one(node: Node): unknown {
  const inside = outlines([...(node.children ?? []), ...(node.blocks ?? [])]);
  switch (node.type) {
    case 'crossReference':
      return ['link', `#${String(node.label)}`, ...inside];
    case 'link':
      return ['link', decoded(node.url), ...inside];
    case 'image':
      return ['image', decoded(node.url), node.alt ?? '', node.width ?? ''];
    case 'list':
      return ['list', node.ordered === true ? (node.start ?? 1) : '-', ...inside];
    case 'footnoteReference':
    case 'footnoteDefinition':
      return [node.type, node.label, ...inside];
    case 'heading':
      return ['heading', node.depth, ...inside];
    case 'math':
    case 'inlineMath':
      // White space is nothing to TeX.
      return [node.type, String(node.value).replace(/\s+/g, ' ').trim()];
    case 'inlineCode':
    case 'html':
    case 'tableInHtml':
      return [node.type, String(node.value).trim()];
    case 'code':
      return ['code', node.lang ?? '', String(node.value)];
    case 'mystTarget':
      return ['target', node.label];
    case 'tableCell':
      return [node.type, node.header === true ? 'header' : '', ...unwrapped(inside)];
    case 'listItem':
    case 'definitionDescription':
      // A single paragraph and its bare text are the same there.
      return [node.type, ...unwrapped(inside)];
    case 'div':
      return [node.type, node.label ?? '', ...inside];
    case 'admonition':
    case 'container':
    case 'details':
      return [node.type, node.class ?? '', node.label ?? '', ...inside];
    case 'paragraph':
      // myst-parser takes a picture out of a paragraph that holds nothing else.
      return inside.length === 1 && node.children?.[0]?.type === 'image'
        ? inside[0]
        : ['paragraph', ...inside];
    default:
      return [node.type, ...inside];
  }
}

function unwrapped(inside: readonly unknown[]): readonly unknown[] {
  const [only] = inside;
  if (inside.length !== 1 || !Array.isArray(only) || only[0] !== 'paragraph') return inside;
  return only.slice(1);
}

function decoded(url: unknown): string {
  try {
    return decodeURI(String(url));
  } catch {
    return String(url);
  }
}
