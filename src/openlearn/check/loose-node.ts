/**
 * A node of a parsed page, as loosely as it has to be read: what is in it depends on what people wrote.
 *
 * Source: https://mystmd.org/spec
 */
export type LooseNode = {
  type: string;
  children?: LooseNode[];
  position?: { start: { line: number } } | undefined;
  [field: string]: unknown;
};

/** A node with the line of its page that it, or else what it is in, begins on. */
export type PlacedNode = {
  readonly node: LooseNode;
  readonly line: number;
  /** From its parent upwards. */
  readonly above: readonly LooseNode[];
};

/** A field that is text and not empty. */
export function textField(node: LooseNode, field: string): string | undefined {
  const value = node[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** All nodes, parents first. */
export function placed(root: LooseNode, linesBefore: number): readonly PlacedNode[] {
  const found: PlacedNode[] = [];
  const look = (node: LooseNode, line: number, above: readonly LooseNode[]): void => {
    const start = node.position?.start.line;
    const own = start === undefined ? line : start + linesBefore;
    found.push({ node, line: own, above });
    for (const child of node.children ?? []) look(child, own, [node, ...above]);
  };
  look(root, 1, []);
  return found;
}

/** All text within, and what pictures say, on one line. */
export function wordsOf(node: LooseNode): string {
  const pieces = (one: LooseNode): string => {
    if (one.type === 'html' || one.type === 'comment') return '';
    if (one.type === 'break') return ' ';
    if (one.children !== undefined) return one.children.map(pieces).join('');
    return textField(one, 'value') ?? textField(one, 'alt') ?? '';
  };
  return pieces(node).replace(/\s+/g, ' ').trim();
}
