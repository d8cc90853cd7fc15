import type { PhrasingContent } from 'mdast';

/** Phrases that hold phrases. */
type Span = Extract<PhrasingContent, { children: PhrasingContent[] }>;

/**
 * Makes phrasing of XML fit for Markdown, without changing a word of it: white space that XML only
 * has for its layout becomes one blank; blanks at the edges of emphasis and links move out of them
 * (`<b>a </b>b`), where Markdown would not see an end; empty phrases go; equal neighbours join.
 */
export function tidy(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return trimmed(joined(nodes.flatMap(tidyOne)));
}

function tidyOne(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'text')
    return [{ type: 'text', value: node.value.replace(/[ \t\r\n]+/g, ' ') }];
  if (!isSpan(node)) return [node];
  const inner = joined(node.children.flatMap(tidyOne)).flatMap((child) =>
    child.type === node.type && 'children' in child && isEmphasis(child) ? child.children : [child],
  );
  const before = edgeBlank(inner[0], 'start');
  const after =
    inner.length === 1 && before === textOf(inner[0]) ? '' : edgeBlank(inner.at(-1), 'end');
  const children = trimmed(inner);
  const blank = (value: string): PhrasingContent[] =>
    value === '' ? [] : [{ type: 'text', value: value.replace(/^ +$/, ' ') }];
  if (children.length === 0) return blank(before + after);
  return [...blank(before), { ...node, children } satisfies Span, ...blank(after)];
}

function isSpan(node: PhrasingContent): node is Span {
  return 'children' in node;
}

function isEmphasis(node: PhrasingContent): boolean {
  return node.type === 'strong' || node.type === 'emphasis';
}

function textOf(node: PhrasingContent | undefined): string {
  return node?.type === 'text' ? node.value : '';
}

function edgeBlank(node: PhrasingContent | undefined, edge: 'start' | 'end'): string {
  const pattern = edge === 'start' ? /^\s+/ : /\s+$/;
  return pattern.exec(textOf(node))?.[0] ?? '';
}

/** Joins neighbouring texts, and neighbours of the same emphasis, which Markdown could not tell apart. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      const value = (last.value + node.value).replace(/ {2,}/g, ' ');
      result[result.length - 1] = { type: 'text', value };
    } else if (node.type === 'inlineCode' && last?.type === 'inlineCode') {
      // Markdown would read one piece of code, and no maths at all.
      result[result.length - 1] = { ...last, value: last.value + node.value };
    } else if (node.type === 'inlineMath' && last?.type === 'inlineMath') {
      result[result.length - 1] = { ...last, value: `${last.value} ${node.value}` };
    } else if (node.type === 'strong' && last?.type === 'strong') {
      const children = joined([...last.children, ...node.children]);
      result[result.length - 1] = { type: 'strong', children };
    } else if (node.type === 'emphasis' && last?.type === 'emphasis') {
      const children = joined([...last.children, ...node.children]);
      result[result.length - 1] = { type: 'emphasis', children };
    } else if (node.type !== 'text' || node.value !== '') {
      result.push(node);
    }
  }
  return punctuationOutside(result);
}

/**
 * `<b>Note:</b>the` would need a character reference after the emphasis (CommonMark 6.2: a closing
 * run after punctuation must not be followed by a letter); moving the punctuation out reads better.
 */
function punctuationOutside(nodes: PhrasingContent[]): PhrasingContent[] {
  for (let index = 0; index + 1 < nodes.length; index += 1) {
    const node = nodes[index];
    const next = nodes[index + 1];
    if (node === undefined || next?.type !== 'text' || !/^[\p{L}\p{N}]/u.test(next.value)) continue;
    if ((node.type !== 'strong' && node.type !== 'emphasis') || node.children.length === 0)
      continue;
    const last = node.children.at(-1);
    const found =
      last?.type === 'text' ? /^(.*[^\p{P}\p{S}\s])([\p{P}\p{S}]+)$/su.exec(last.value) : null;
    if (found === null) continue;
    const [, words = '', marks = ''] = found;
    nodes[index] = {
      ...node,
      children: [...node.children.slice(0, -1), { type: 'text', value: words }],
    };
    nodes[index + 1] = { type: 'text', value: marks + next.value };
  }
  return nodes;
}

/** Without blanks and line breaks at both ends and without blanks around breaks. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result = [...nodes];
  const cut = (index: number, pattern: RegExp): void => {
    const node = result[index];
    if (node?.type === 'text')
      result[index] = { type: 'text', value: node.value.replace(pattern, '') };
  };
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'break') continue;
    cut(index - 1, /\s+$/);
    cut(index + 1, /^\s+/);
  }
  const empty = (node: PhrasingContent | undefined): boolean =>
    node !== undefined && (node.type === 'break' || (node.type === 'text' && node.value === ''));
  for (cut(0, /^\s+/); empty(result[0]); cut(0, /^\s+/)) result.shift();
  for (cut(result.length - 1, /\s+$/); empty(result.at(-1)); cut(result.length - 1, /\s+$/))
    result.pop();
  return result.filter((node) => node.type !== 'text' || node.value !== '');
}
