import { type MystNode, textField } from '../myst-node.ts';

/** Options as the parser writes them back in front of an unknown directive's text. */
const OPTIONS = /^(?::[\w-]+:.*(?:\n|$))+\n*/;

/**
 * Turns directives that the site does not know, or that their author wrote in a way the parser
 * refuses, into their content: the argument as a line in bold, the body parsed as Markdown.
 */
export function keepUnknown(
  tree: MystNode,
  unknown: Map<string, number>,
  parse: (markdown: string) => MystNode,
): void {
  for (const node of tree.children ?? []) {
    if (isUnkept(node)) keep(node, unknown, parse);
    else keepUnknown(node, unknown, parse);
  }
}

/** `mystDirectiveError`: the parser's word for a directive without what it needs; it drops what there was. */
function isUnkept(node: MystNode): boolean {
  if (node.type === 'mystDirectiveError') return true;
  return node.type === 'mystDirective' && node.children === undefined;
}

function keep(
  node: MystNode,
  unknown: Map<string, number>,
  parse: (markdown: string) => MystNode,
): void {
  const name = textField(node, 'name') ?? '';
  unknown.set(name, (unknown.get(name) ?? 0) + 1);
  const title = textField(node, 'args');
  const body = (node.value ?? '').replace(OPTIONS, '');
  node.type = 'div';
  node.class = 'unknown-directive';
  node.children = [
    ...(title === undefined ? [] : [{ type: 'paragraph', children: [strong(title)] }]),
    ...(parse(body).children ?? []),
  ];
  delete node.value;
}

function strong(value: string): MystNode {
  return { type: 'strong', children: [{ type: 'text', value }] };
}
