import { type MystNode, type MystRoot, plainTextOf } from '../myst-node.ts';

/**
 * Takes the page's title out of its tree: what the frontmatter says, or the heading that the text
 * begins with. A first heading that only repeats the frontmatter goes too. Undefined where there is
 * neither.
 */
export function takeTitle(tree: MystRoot, named: string | undefined): MystNode | undefined {
  const found = firstHeading(tree);
  if (named === undefined) {
    if (found === undefined) return undefined;
    remove(tree, found);
    return { ...found, depth: 1 };
  }
  if (found !== undefined && sameText(plainTextOf(found), named)) {
    remove(tree, found);
    return { ...found, depth: 1 };
  }
  return { type: 'heading', depth: 1, children: [{ type: 'text', value: named }] };
}

const BEFORE_A_TITLE = new Set(['mystTarget', 'comment', 'html', 'thematicBreak', 'blockBreak']);

/** The first heading of the first rank, or any heading that nothing comes before. */
function firstHeading(tree: MystRoot): MystNode | undefined {
  const children = tree.children;
  const top = children.find((node) => node.type === 'heading' && node.depth === 1);
  if (top !== undefined) return top;
  const first = children.find((node) => !BEFORE_A_TITLE.has(node.type));
  return first?.type === 'heading' ? first : undefined;
}

/** Takes a heading and the targets that name it out; the page itself is then what they name. */
function remove(tree: MystRoot, heading: MystNode): void {
  const children = tree.children;
  const at = children.indexOf(heading);
  const before = children[at - 1];
  if (before?.type === 'mystTarget' && typeof before.label === 'string') {
    heading.label ??= before.label;
    heading.identifier ??= before.label.toLowerCase();
  }
  tree.children = children.filter(
    (node) => node !== heading && !(node === before && before.type === 'mystTarget'),
  );
}

function sameText(one: string, other: string): boolean {
  const folded = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
  return folded(one) === folded(other);
}
