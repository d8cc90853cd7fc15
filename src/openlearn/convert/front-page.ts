import type { Flow } from '../myst-nodes.ts';
import type { XmlElement } from '../xml/element.ts';
import { childNamed, childrenNamed, partsOf, plainText } from '../xml/element.ts';
import type { Context } from './context.ts';
import { block, paragraph, phrasing } from './flow.ts';
import { bulletList, link, listItem, text } from './nodes.ts';
import { FRONT_PAGE, onPage, type Page } from './pages.ts';
import { heading, oneLine } from './sections.ts';

const ELSEWHERE = new Set(['Imprint', 'Covers', 'ByLine', 'Introduction', 'LearningOutcomes']);
/** What is on other pages, in their headers, or not for readers. */
const NOT_HERE = new Set([
  ...['CourseCode', 'CourseTitle', 'ItemID', 'ItemTitle', 'meta', 'settings'],
  ...['FrontMatter', 'Unit', 'BackMatter'],
]);

/**
 * The unit's first page: who wrote it, where it comes from, its introduction, what one learns from it,
 * and links to its pages.
 */
export function frontPage(
  item: XmlElement,
  context: Context,
  unit: {
    readonly title: string;
    readonly pages: readonly Page[];
    readonly credit: readonly Flow[];
  },
): Page {
  const front = childrenNamed(item, 'FrontMatter').flatMap(partsOf);
  const named = (name: string): readonly XmlElement[] =>
    front.filter((element) => element.name === name);
  const introductions = named('Introduction').flatMap((element) => block(element, context));
  const outcomes = named('LearningOutcomes').flatMap((element) => {
    const blocks = block(element, context);
    const title = [text('Learning outcomes')];
    return blocks.length === 0 ? [] : [...heading(title, { ...context, depth: 2 }), ...blocks];
  });
  const others = front.filter((element) => !ELSEWHERE.has(element.name));
  for (const covers of named('Covers')) context.tally.leftOut(covers);
  const blocks = [
    ...byLines(item, front, context),
    ...unit.credit,
    ...partsOf(item).flatMap((element) =>
      NOT_HERE.has(element.name) ? [] : block(element, { ...context, depth: 1 }),
    ),
    ...introductions,
    ...others.flatMap((element) => block(element, context)),
    ...outcomes,
    ...contents(unit.pages, context),
  ];
  return {
    path: FRONT_PAGE,
    title: unit.title,
    place: { kind: 'front' },
    blocks: onPage([text(unit.title)], [], blocks, context),
  };
}

/** Authors, named once although both the item and its unit may name them. */
function byLines(item: XmlElement, front: readonly XmlElement[], context: Context): Flow[] {
  const units = childrenNamed(item, 'Unit');
  const inUnit = units.length === 1 ? units.flatMap((unit) => childrenNamed(unit, 'ByLine')) : [];
  const lines = [...front.filter((element) => element.name === 'ByLine'), ...inUnit];
  const seen = new Set<string>();
  return lines.flatMap((line) => {
    const words = plainText(line);
    if (words === '' || seen.has(words)) return [];
    seen.add(words);
    const children = oneLine(phrasing(line.children, context));
    return paragraph([{ type: 'emphasis', children }]);
  });
}

function contents(pages: readonly Page[], context: Context): Flow[] {
  if (pages.length === 0) return [];
  const items = pages.map((page) => listItem(paragraph([link(page.path, page.title)])));
  return [...heading([text('Contents')], { ...context, depth: 2 }), bulletList(items)];
}

/** The title: the item's, else its unit's, else the course's. */
export function titleOf(item: XmlElement): string | undefined {
  const unit = childNamed(item, 'Unit');
  const candidates = [
    childNamed(item, 'ItemTitle'),
    unit === undefined ? undefined : childNamed(unit, 'UnitTitle'),
    childNamed(item, 'CourseTitle'),
    childNamed(item, 'CourseCode'),
  ];
  return candidates.map(plainText).find((text) => text !== '');
}
