import type { PhrasingContent, RootContent } from 'mdast';
import type { Flow } from '../myst-nodes.ts';
import type { XmlElement } from '../xml/element.ts';
import { childNamed, childrenNamed, partsOf, plainText } from '../xml/element.ts';
import type { Context } from './context.ts';
import { block, flow, phrasing } from './flow.ts';
import { target } from './labels.ts';
import { inLanguage, languageMark } from './language.ts';
import { text } from './nodes.ts';
import { oneLine } from './sections.ts';
import { shallow } from './shallow.ts';
import { slugOf } from './slug.ts';

/** What a page is in its item, for those who lay pages out by number. */
export type PagePlace =
  | { readonly kind: 'front' }
  /**
   * `unit` counts the item's units from 0, `number` the sessions of that unit from 1; number 0 is the
   * page that opens one of several units.
   */
  | { readonly kind: 'session'; readonly unit: number; readonly number: number }
  | { readonly kind: 'back'; readonly name: 'glossary' | 'references' | 'acknowledgements' };

/** One page of a unit as a tree, before it is printed. */
export type Page = {
  /** Inside the unit's folder: `01-land-versus-water.md`. */
  readonly path: string;
  readonly title: string;
  readonly place: PagePlace;
  readonly blocks: readonly RootContent[];
};

/** The unit's own page in its folder. */
export const FRONT_PAGE = 'index.md';

const NOT_A_SESSION = new Set(['UnitID', 'UnitTitle', 'ByLine', 'BackMatter']);
/** What is made into lists as a whole, also where it is a page of its own. */
const LISTS = new Set(['Index', 'LearningOutcomes', 'References', 'FurtherReading', 'Glossary']);
const BACK_ELEMENTS = new Set(['Glossary', 'References', 'FurtherReading', 'Acknowledgements']);

/**
 * The pages between the front page and the back matter, in order: one for each session of each unit,
 * and for whatever else stands beside sessions (a conclusion, an appendix). Where an item holds several
 * units, each unit's first page says its title.
 */
export function sessionPages(item: XmlElement, context: Context): readonly Page[] {
  const units = childrenNamed(item, 'Unit');
  const several = units.length > 1;
  const pages: Page[] = [];
  const add = (element: XmlElement, unit: number, session: number): void => {
    const { title, blocks } = pageOf(element, context);
    const number = String(pages.length + 1).padStart(2, '0');
    const name = slugOf(title.replace(/^[\d.\s]+/, '')) || slugOf(title) || 'session';
    const place = { kind: 'session', unit, number: session } as const;
    pages.push({ path: `${number}-${name}.md`, title, place, blocks });
  };
  for (const [index, unit] of units.entries()) {
    if (several) add(unitPage(unit), index, 0);
    const inside = partsOf(unit).filter((child) => !NOT_A_SESSION.has(child.name));
    for (const [before, session] of inside.entries()) add(session, index, before + 1);
  }
  const last = Math.max(0, units.length - 1);
  for (const extra of backMatter(item).filter((child) => !BACK_ELEMENTS.has(child.name))) {
    const before = pages.filter(
      ({ place }) => place.kind === 'session' && place.unit === last && place.number > 0,
    );
    add(extra, last, before.length + 1);
  }
  return pages;
}

/** A unit among several: a page with its title, its number and its authors. */
function unitPage(unit: XmlElement): XmlElement {
  const names = ['UnitTitle', 'UnitID'].flatMap((name) => childrenNamed(unit, name));
  const [heading, ...more] = names.filter((name) => plainText(name) !== '');
  const title = heading === undefined ? [] : [{ ...heading, name: 'Title' }];
  const lines = [...more, ...childrenNamed(unit, 'ByLine')].map((line) => ({
    ...line,
    name: 'Paragraph',
  }));
  return { ...unit, name: 'Introduction', children: [...title, ...lines] };
}

/** One element as a page: its title as the page's heading, its content below. */
function pageOf(element: XmlElement, context: Context): { title: string; blocks: RootContent[] } {
  const titleElement = childNamed(element, 'Title') ?? childNamed(element, 'Heading');
  const given = titleElement === undefined ? [] : oneLine(phrasing(titleElement.children, context));
  const words = plainText(titleElement);
  const title = words === '' ? spaced(element.name) : words;
  const heading: PhrasingContent[] = given.length > 0 ? given : [text(title)];
  const rest = element.children.filter((node) => node !== titleElement);
  // The page itself is what others refer to.
  const asPage = { ...element, attributes: new Map<string, string>(), children: rest };
  const isUnknown = titleElement === undefined && !context.rules.blocks.has(element.name);
  const blocks =
    isUnknown || LISTS.has(element.name) ? block(asPage, context) : flow(rest, context);
  const mark = languageMark(element);
  const inItsLanguage = mark === undefined ? blocks : inLanguage(blocks, mark);
  return { title, blocks: onPage(heading, [...target(element, context)], inItsLanguage, context) };
}

/** A page's blocks under its one heading of the first level, its footnotes at the end. */
export function onPage(
  heading: readonly PhrasingContent[],
  targets: readonly RootContent[],
  blocks: readonly Flow[],
  context: Context,
): RootContent[] {
  const footnotes = context.footnotes.splice(0);
  return [
    ...targets,
    { type: 'heading', depth: 1, children: [...heading] },
    ...shallow(blocks),
    ...footnotes,
  ];
}

/** What stands in the back matter of the item and of its units. */
export function backMatter(item: XmlElement): readonly XmlElement[] {
  return [item, ...childrenNamed(item, 'Unit')]
    .flatMap((parent) => childrenNamed(parent, 'BackMatter'))
    .flatMap(partsOf);
}

/** `FurtherReading` → "Further reading". */
export function spaced(name: string): string {
  const words = name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
