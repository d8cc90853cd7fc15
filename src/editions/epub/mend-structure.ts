import type { Element, ElementContent, Root } from 'hast';
import { element, elementsIn, textNode } from '../prepare/element.ts';

/** What ePub's HTML no longer has, and what says the same. */
const OTHER_NAMES = new Map([
  ['center', 'div'],
  ['strike', 's'],
  ['tt', 'code'],
  ['label', 'span'],
  ['font', 'span'],
  ['big', 'span'],
  ['time', 'span'],
]);

/** May hold nothing but text and what stands in a line (HTML, "Phrasing content"). */
const PHRASING_ONLY = new Set([
  ...[
    'p',
    'span',
    'em',
    'strong',
    'b',
    'i',
    'u',
    's',
    'small',
    'sub',
    'sup',
    'code',
    'kbd',
    'samp',
  ],
  ...['var', 'q', 'cite', 'abbr', 'dfn', 'mark', 'time', 'bdi', 'bdo', 'pre', 'summary'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ruby', 'rt', 'rp'],
]);
const BLOCKS = new Set([
  ...['p', 'div', 'ul', 'ol', 'dl', 'table', 'blockquote', 'pre', 'figure', 'section', 'details'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'aside', 'li', 'dt', 'dd', 'figcaption', 'summary'],
]);

/**
 * Brings a tree into the order that XHTML wants, where browsers are lenient: blocks inside of a line,
 * lists and tables with something else in them, links inside of links. No text is lost.
 */
export function mendStructure(tree: Root): void {
  tree.children = mendAll(tree.children, false);
}

function mendAll(children: readonly Root['children'][number][], inLink: boolean): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [child];
    return child.type === 'element' ? mend(child, inLink) : [];
  });
}

function mend(node: Element, inLink: boolean): ElementContent[] {
  if (isMath(node)) return [node];
  node.tagName = OTHER_NAMES.get(node.tagName) ?? node.tagName;
  node.children = mendAll(node.children, inLink || node.tagName === 'a');
  if (node.tagName === 'a' && (inLink || node.properties.href === undefined)) {
    node.tagName = 'span';
    delete node.properties.href;
  }
  if (PHRASING_ONLY.has(node.tagName) && holdsBlock(node)) loosen(node);
  return mended(node);
}

function isMath({ tagName }: Element): boolean {
  return tagName === 'math';
}

function holdsBlock(node: Element): boolean {
  return elementsIn(node.children).some(
    (child) => BLOCKS.has(child.tagName) || (!isMath(child) && holdsBlock(child)),
  );
}

/** A heading or a summary stays one, with what is inside made part of its line. Others become blocks. */
function loosen(node: Element): void {
  if (!/^(?:h[1-6]|summary|pre)$/.test(node.tagName)) {
    node.tagName = 'div';
    return;
  }
  for (const child of elementsIn(node.children)) {
    if (BLOCKS.has(child.tagName)) {
      child.tagName = 'span';
      if (child.properties.src === undefined) child.properties = pick(child.properties, 'id');
    }
    if (holdsBlock(child)) loosen({ ...node, children: child.children });
  }
}

function pick(properties: Element['properties'], name: string): Element['properties'] {
  return properties[name] === undefined ? {} : { [name]: properties[name] };
}

function mended(node: Element): ElementContent[] {
  switch (node.tagName) {
    case 'ul':
    case 'ol':
      return filled(node, wrapOthers(node.children, /^li$/, 'li'));
    case 'dl':
      return filled(node, definitions(node.children));
    case 'table':
      return filled(node, tableParts(node.children));
    case 'thead':
    case 'tbody':
    case 'tfoot':
      return filled(node, wrapOthers(node.children, /^tr$/, 'tr'));
    case 'tr':
      return [{ ...node, children: wrapOthers(node.children, /^t[dh]$/, 'td') }];
    case 'details':
      return [{ ...node, children: summaryFirst(node.children) }];
    case 'figure':
      return [{ ...node, children: oneCaption(node.children) }];
    default:
      return [node];
  }
}

/** A list without lines and a table without rows are nothing at all. */
function filled(node: Element, children: ElementContent[]): ElementContent[] {
  return elementsIn(children).length === 0 ? [] : [{ ...node, children }];
}

function isBlank(child: ElementContent): boolean {
  return child.type === 'text' && child.value.trim() === '';
}

function wrapOthers(
  children: readonly ElementContent[],
  allowed: RegExp,
  wrapper: string,
): ElementContent[] {
  return children
    .filter((child) => !isBlank(child))
    .map((child) =>
      child.type === 'element' && allowed.test(child.tagName)
        ? child
        : element(wrapper, {}, [child]),
    );
}

/** Terms and descriptions by turns, as HTML has them: none without the other. */
function definitions(children: readonly ElementContent[]): ElementContent[] {
  const fixed: ElementContent[] = [];
  let before = 'dd';
  for (const child of wrapOthers(children, /^d[td]$/, 'dd')) {
    const name = child.type === 'element' ? child.tagName : 'dd';
    if (name === 'dd' && fixed.length === 0) fixed.push(element('dt', {}, []));
    fixed.push(child);
    before = name;
  }
  if (before === 'dt') fixed.push(element('dd', {}, []));
  return fixed;
}

function tableParts(children: readonly ElementContent[]): ElementContent[] {
  const parts = wrapOthers(children, /^(?:caption|colgroup|thead|tbody|tfoot|tr)$/, 'caption');
  const rank = (child: ElementContent): number =>
    child.type === 'element' ? ['caption', 'colgroup', 'thead'].indexOf(child.tagName) : -1;
  const first = parts
    .filter((child) => rank(child) >= 0)
    .sort((one, other) => rank(one) - rank(other));
  const rest = parts.filter((child) => rank(child) < 0);
  const loose = rest.some((child) => child.type === 'element' && child.tagName === 'tr');
  return [...first, ...(loose ? gatherRows(rest) : rest)];
}

/** Rows beside whole bodies get a body of their own. */
function gatherRows(parts: readonly ElementContent[]): ElementContent[] {
  return parts.flatMap((part) => {
    if (part.type !== 'element' || part.tagName === 'tr') return [part];
    return part.children;
  });
}

function summaryFirst(children: readonly ElementContent[]): ElementContent[] {
  const isSummary = (child: ElementContent): boolean =>
    child.type === 'element' && child.tagName === 'summary';
  const summary = children.find(isSummary) ?? element('summary', {}, [textNode('…')]);
  const rest = children.filter((child) => child !== summary);
  for (const other of elementsIn(rest)) if (isSummary(other)) other.tagName = 'div';
  return [summary, ...rest];
}

function oneCaption(children: readonly ElementContent[]): ElementContent[] {
  const shown = children.filter((child) => !isBlank(child));
  const captions = elementsIn(shown).filter(({ tagName }) => tagName === 'figcaption');
  for (const other of captions.slice(1)) other.tagName = 'div';
  const [caption] = captions;
  const at = caption === undefined ? 0 : shown.indexOf(caption);
  if (caption !== undefined && at > 0 && at < shown.length - 1) {
    return [...shown.filter((child) => child !== caption), caption];
  }
  return shown;
}
