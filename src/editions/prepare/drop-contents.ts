import type { Element, ElementContent } from 'hast';
import { elementsIn, textOf, textProperty } from './element.ts';
import type { FlatTree } from './flatten.ts';

const CHAPTER = /^chapter-\d+\.xhtml$/;

/** Takes out a list of nothing but links to chapters, with its heading: a book has its own contents. */
export function dropContents(tree: FlatTree): void {
  const blocks: readonly ElementContent[] = tree.children;
  const dropped = new Set<ElementContent>();
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'element' || !isContents(block)) continue;
    dropped.add(block);
    const before = neighbour(blocks, index, -1);
    const after = neighbour(blocks, index, 1);
    const alone = after === undefined || isHeading(after);
    if (before !== undefined && isHeading(before) && alone) dropped.add(before);
  }
  tree.children = blocks.filter((child) => !dropped.has(child));
}

/** The next block on one side that is more than blanks. */
function neighbour(
  blocks: readonly ElementContent[],
  from: number,
  step: 1 | -1,
): ElementContent | undefined {
  for (let at = from + step; ; at += step) {
    const block = blocks[at];
    if (block === undefined || textOf(block).trim() !== '') return block;
  }
}

function isContents(block: Element): boolean {
  if (block.tagName !== 'ul' && block.tagName !== 'ol') return false;
  const items = elementsIn(block.children);
  return items.length > 1 && items.every((item) => item.tagName === 'li' && isLinkToChapter(item));
}

function isLinkToChapter(item: Element): boolean {
  const [only, ...more] = item.children.filter((child) => textOf(child).trim() !== '');
  if (only?.type !== 'element' || more.length > 0) return false;
  if (only.tagName === 'p') return isLinkToChapter(only);
  return only.tagName === 'a' && CHAPTER.test(textProperty(only, 'href') ?? '');
}

function isHeading(child: ElementContent): boolean {
  return child.type === 'element' && /^h[1-6]$/.test(child.tagName);
}
