import type { PhrasingContent, RootContent } from 'mdast';
import type { Flow, Span } from '../myst-nodes.ts';
import type { XmlElement } from '../xml/element.ts';
import { attribute } from '../xml/element.ts';

/** What an element says of the language of its words and which way they run. */
export type LanguageMark = { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' };

/** Languages whose usual script runs from right to left (Unicode CLDR, "characterOrder"). */
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|ks|ku-arab|ps|sd|syr|ug|ur|yi)(?:-|$)/i;
/** A tag of BCP 47, as far as its shape goes. */
const TAG = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;

/** The mark of an element, or undefined where it says nothing (OU-XML: `xml:lang`, `direction`). */
export function languageMark(element: XmlElement): LanguageMark | undefined {
  if (element.attributes.size === 0) return undefined;
  const lang = languageTag(attribute(element, 'xml:lang') ?? attribute(element, 'lang'));
  const direction = attribute(element, 'direction')?.toLowerCase();
  const given = direction === 'rtl' || direction === 'ltr' ? direction : undefined;
  const dir = given ?? (lang !== undefined && RIGHT_TO_LEFT.test(lang) ? 'rtl' : undefined);
  if (lang === undefined && dir === undefined) return undefined;
  return { ...(lang === undefined ? {} : { lang }), ...(dir === undefined ? {} : { dir }) };
}

/** A language's tag, or undefined for what is none. */
export function languageTag(value: string | undefined): string | undefined {
  return value !== undefined && TAG.test(value) ? value : undefined;
}

/** Phrases with the mark around them. */
export function marked(mark: LanguageMark, children: readonly PhrasingContent[]): Span {
  return { type: 'span', ...mark, children: [...children] };
}

/** Where lines of text are. A heading carries no HTML, which some builders would show as text. */
const LINES = new Set(['paragraph', 'tableCell', 'definitionTerm', 'summary', 'admonitionTitle']);

/** Blocks with the mark around every line in them that has none of its own. */
export function inLanguage(blocks: readonly Flow[], mark: LanguageMark): Flow[] {
  return blocks.map((block) => withMark(block, mark));
}

function withMark<T extends Flow | RootContent>(node: T, mark: LanguageMark): T {
  if (!('children' in node)) return node;
  const inside = node.children.map((child) =>
    LINES.has(node.type) ? child : withMark(child, mark),
  );
  const [only] = inside;
  const isMarked = inside.length === 1 && only?.type === 'span';
  const wrap = LINES.has(node.type) && inside.length > 0 && !isMarked;
  const blocks = 'blocks' in node && node.blocks ? { blocks: inLanguage(node.blocks, mark) } : {};
  return {
    ...node,
    ...blocks,
    children: wrap ? [{ type: 'span', ...mark, children: inside }] : inside,
  };
}
