import type { ListItem } from 'mdast';
import type { Flow } from '../myst-nodes.ts';
import type { XmlElement } from '../xml/element.ts';
import { attribute, partsOf } from '../xml/element.ts';
import type { BlockRule, Context } from './context.ts';
import { flow } from './flow.ts';
import { target } from './labels.ts';
import { markOf } from './list-marks.ts';
import { bulletList, listItem, orderedList, text } from './nodes.ts';

/** Lists whose marks are dots, or no marks at all, which Markdown does not know. */
export const bulletedList: BlockRule = (element, context) => {
  const children = items(element, context).map(listItem);
  const list = children.length === 0 ? [] : [bulletList(children)];
  return [...target(element, context), ...list];
};

/**
 * A numbered list. Markdown only counts 1, 2, 3: where the document counts a, b, c or i, ii, iii (its
 * text refers to "(b)"), the letters stand at the start of the items.
 */
export const numberedList: BlockRule = (element, context) => {
  const mark = markOf(attribute(element, 'class') ?? 'decimal');
  const start = Number(attribute(element, 'start') ?? '1');
  const first = Number.isInteger(start) && start >= 0 && start < 10_000 ? start : 1;
  const blocks = items(element, context);
  if (blocks.length === 0) return target(element, context);
  if (mark === undefined) {
    return [...target(element, context), orderedList(blocks.map(listItem), first)];
  }
  const lettered = blocks.map((item, index) => markedItem(item, mark(first + index)));
  return [...target(element, context), bulletList(lettered)];
};

/** An item that begins with its own mark, in brackets. */
export function markedItem(blocks: readonly Flow[], mark: string): ListItem {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') {
    return listItem([{ type: 'paragraph', children: [text(`(${mark})`)] }, ...blocks]);
  }
  return listItem([{ ...first, children: [text(`(${mark}) `), ...first.children] }, ...rest]);
}

/** What the items hold. Whatever else is in a list (text, a nested list) belongs to the item before. */
function items(element: XmlElement, context: Context): Flow[][] {
  const found: Flow[][] = [];
  const inside = { ...context, boxed: true };
  for (const child of element.children) {
    const isItem = child.kind === 'element' && ITEMS.has(child.name);
    const blocks = isItem ? itemBlocks(child, inside) : flow([child], inside);
    if (blocks.length === 0) continue;
    const last = found.at(-1);
    if (isItem || last === undefined) found.push(blocks);
    else last.push(...blocks);
  }
  return found;
}

const ITEMS = new Set(['ListItem', 'SubListItem']);

function itemBlocks(item: XmlElement, context: Context): Flow[] {
  return [...target(item, context), ...flow(item.children, context)];
}

/** The items of a list that is neither a ListItem nor text, for lists made of other elements. */
export function listOf(element: XmlElement, itemName: string, context: Context): Flow[] {
  const blocks: Flow[] = [];
  let run: ListItem[] = [];
  const endRun = (): void => {
    if (run.length > 0) blocks.push(bulletList(run));
    run = [];
  };
  for (const child of partsOf(element)) {
    const isItem = child.name === itemName;
    const converted = flow(isItem ? child.children : [child], context);
    if (isItem && converted.length > 0) run.push(listItem(converted));
    if (isItem) continue;
    endRun();
    blocks.push(...converted);
  }
  endRun();
  return blocks;
}
