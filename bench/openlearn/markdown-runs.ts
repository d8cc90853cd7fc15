import { fromHtml } from 'hast-util-from-html';
import { OBJECT, runCollector } from './runs.ts';

/** Any node of a Markdown tree, whatever read it. */
export type Node = {
  readonly type: string;
  readonly value?: unknown;
  readonly url?: unknown;
  readonly alt?: unknown;
  readonly class?: unknown;
  readonly label?: unknown;
  readonly name?: unknown;
  readonly tagName?: unknown;
  readonly children?: readonly Node[];
};

const INLINE = new Set(
  'text inlineCode emphasis strong delete link linkReference subscript superscript underline smallcaps crossReference mystRole span abbreviation keyboard cite'.split(
    ' ',
  ),
);

const INLINE_TAGS = new Set('a abbr b bdi code em i span strong sub sup u'.split(' '));

/** What a reader of the built page sees of these nodes, as runs of text. */
export function markdownRuns(nodes: readonly Node[]): string[] {
  const collected = runCollector();
  walk(nodes, collected);
  return collected.runs();
}

function walk(nodes: readonly Node[], collected: ReturnType<typeof runCollector>): void {
  let inMath = false;
  for (const node of nodes) {
    const value = typeof node.value === 'string' ? node.value : '';
    if (node.type === 'html' && /<math\b/.test(value)) inMath = true;
    if (!inMath) one(node, value, collected);
    if (inMath && node.type === 'html' && value.includes('</math>')) {
      inMath = false;
      collected.add(OBJECT);
    }
  }
}

function one(node: Node, value: string, collected: ReturnType<typeof runCollector>): void {
  const children = node.children ?? [];
  if (node.type === 'inlineMath') collected.add(OBJECT);
  else if (node.type === 'math') {
    collected.end();
    collected.add(OBJECT);
    collected.aside([/\\tag\{([^}]*)\}/.exec(value)?.[1] ?? '']);
    collected.end();
  } else if (node.type === 'break') collected.add(' ');
  else if (node.type === 'image') {
    collected.add(OBJECT);
    collected.aside([typeof node.alt === 'string' ? node.alt : '']);
  } else if (node.tagName === 'math') collected.add(OBJECT);
  else if (node.tagName === 'br') collected.add(' ');
  else if (node.type === 'html') html(value, collected);
  else if (node.type === 'comment' || node.type === 'footnoteReference') return;
  else if (INLINE.has(node.type) || INLINE_TAGS.has(String(node.tagName))) {
    if (children.length > 0) walk(children, collected);
    else collected.add(value);
  } else {
    collected.end();
    if (children.length > 0) walk(children, collected);
    else if (node.type !== 'mystDirective') collected.add(value);
    collected.end();
  }
}

/** HTML by itself: a table, a player. Single tags within a line have no text. */
function html(value: string, collected: ReturnType<typeof runCollector>): void {
  if (!/^<[\s\S]*>[\s\S]*<\//.test(value.trim())) return;
  collected.end();
  walk([fromHtml(value, { fragment: true }) as Node], collected);
  collected.end();
}

/** All nodes below these, and they themselves, in their order. */
export function allNodes(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.children ?? [])]);
}
