import type { Root, RootContent } from 'mdast';

/** What a label names: a page, and the id of the place on it; without an id it is the page as a whole. */
export type LinkTarget = { readonly page: string; readonly id: string | undefined };

export type LinkTargets = ReadonlyMap<string, LinkTarget>;

/** A node as far as labels are concerned. */
type Node = {
  readonly type: string;
  readonly label?: unknown;
  readonly depth?: unknown;
  readonly value?: unknown;
  readonly children?: readonly Node[];
  readonly blocks?: readonly Node[];
};

/** They carry labels that name something else: their own marks, or what they refer to. */
const NOT_TARGETS = new Set([
  'crossReference',
  'cite',
  'definition',
  'footnoteDefinition',
  'footnoteReference',
  'imageReference',
  'linkReference',
]);

/** The key of an entry of a glossary, apart from all labels. */
export function termKey(term: string): string {
  return `term ${term.replace(/\s+/g, ' ').trim().toLowerCase()}`;
}

/**
 * Finds what can be linked to on the pages of a unit: every label and every term of its glossary, each
 * with an id that HTML, addresses and Markdown take as it is. No two have the same id, not even on
 * different pages.
 *
 * @param pages with the paths under which links will find them
 */
export function linkTargets(
  pages: readonly { readonly path: string; readonly tree: Root }[],
): LinkTargets {
  const targets = new Map<string, LinkTarget>();
  const taken = new Set<string>();
  for (const { path, tree } of pages) {
    const ofPage = pageTargets(tree);
    const visit = (node: Node): void => {
      const key = keyOf(node);
      if (key !== undefined && !targets.has(key)) {
        const id = ofPage.has(node) ? undefined : freeId(key, taken);
        targets.set(key, { page: path, id });
      }
      for (const child of [...(node.children ?? []), ...(node.blocks ?? [])]) visit(child);
    };
    visit(tree);
  }
  return targets;
}

/** The targets right above a page's title: they name the page. */
export function pageTargets(tree: Root): ReadonlySet<unknown> {
  const title = tree.children.findIndex((node) => node.type === 'heading' && node.depth === 1);
  const above: RootContent[] = [];
  for (let index = title - 1; tree.children[index]?.type === 'mystTarget'; index -= 1) {
    above.push(...tree.children.slice(index, index + 1));
  }
  return new Set(above);
}

function keyOf(node: Node): string | undefined {
  if (node.type === 'definitionTerm') return termKey(wordsOf(node));
  if (NOT_TARGETS.has(node.type)) return undefined;
  return typeof node.label === 'string' && node.label !== '' ? node.label : undefined;
}

/** The words of a node without their marks. */
export function wordsOf(node: Node): string {
  if (typeof node.value === 'string') return node.value;
  return (node.children ?? []).map(wordsOf).join('');
}

function freeId(key: string, taken: Set<string>): string {
  const plain =
    key
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '') || 'target';
  let id = plain;
  for (let copy = 2; taken.has(id); copy += 1) id = `${plain}-${copy}`;
  taken.add(id);
  return id;
}
