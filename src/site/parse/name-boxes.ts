import { type MystNode, type MystRoot, walk } from '../myst-node.ts';
import type { SiteWords } from '../site-words.ts';

/** Every title of a box that its author wrote. */
export function ownTitles(root: MystRoot): ReadonlySet<MystNode> {
  const found = new Set<MystNode>();
  walk(root, (node) => {
    if (node.type === 'admonitionTitle') found.add(node);
  });
  return found;
}

/**
 * Says in the page's language what a box is. MyST's own boxes have an English title by now where their
 * author wrote none; ours have a place for the word, marked with `box`.
 *
 * @param own the titles that were there before MyST's transformations
 */
export function nameBoxes(root: MystRoot, own: ReadonlySet<MystNode>, { boxes }: SiteWords): void {
  walk(root, (node) => {
    if (node.type === 'text' && typeof node.box === 'string') {
      node.value = `${boxes[node.box] ?? node.box}${node.value ?? ''}`;
      delete node.box;
    }
    if (node.type !== 'admonition' || typeof node.kind !== 'string') return;
    const [title] = node.children ?? [];
    const word = Object.hasOwn(boxes, node.kind) ? boxes[node.kind] : undefined;
    if (title?.type !== 'admonitionTitle' || own.has(title) || word === undefined) return;
    if (title.children?.length === 1 && title.children[0]?.value === nameInMyst(node.kind)) {
      title.children = [{ type: 'text', value: word }];
    }
  });
}

/** As `admonitionKindToTitle` of `myst-common` has it: another text is one that the author put first in the box. */
function nameInMyst(kind: string): string {
  return kind === 'seealso' ? 'See Also' : `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}
