/**
 * A node of a MyST tree, as loosely as it has to be read: the parser's output depends on what people
 * wrote. Every field is checked where it is used.
 *
 * Source: https://mystmd.org/spec
 */
export type MystNode = {
  type: string;
  children?: MystNode[];
  value?: string;
  [field: string]: unknown;
};

/** The top of a tree. */
export type MystRoot = MystNode & { children: MystNode[] };

/** A field that is text and not empty. */
export function textField(node: MystNode, field: string): string | undefined {
  const value = node[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** All text in a tree, in order. Code counts, comments and raw HTML do not. */
export function plainTextOf(node: MystNode): string {
  if (node.type === 'comment' || node.type === 'html' || node.type === 'raw') return '';
  if (node.type === 'break') return ' ';
  if (node.children !== undefined) return node.children.map(plainTextOf).join('');
  return node.value ?? textField(node, 'alt') ?? '';
}

/** Calls `look` for every node, parents first. */
export function walk(
  node: MystNode,
  look: (node: MystNode, parent: MystNode | undefined) => void,
  parent?: MystNode,
): void {
  look(node, parent);
  for (const child of [...(node.children ?? [])]) walk(child, look, node);
}
