import type { Root } from 'mdast';
import { stringify } from 'yaml';
import type { Whereabouts } from '../address/unit-address.ts';
import { printMarkdown } from '../print/print-markdown.ts';
import type { XmlElement } from '../xml/element.ts';
import { attribute, elements } from '../xml/element.ts';
import { readXml, type XmlProblem } from '../xml/read-xml.ts';
import { acknowledgementsPage } from './acknowledgements-page.ts';
import { backPages } from './back-pages.ts';
import { creditLine, openingCredit, withCredit } from './credit.ts';
import { frontPage, titleOf } from './front-page.ts';
import type { UnitImage } from './image-book.ts';
import { copyrightOf, type Licence, licenceOf } from './licence.ts';
import type { UnitMedium } from './media-book.ts';
import { originOf, pageOf } from './origin.ts';
import { type Page, type PagePlace, sessionPages } from './pages.ts';
import { slugOf } from './slug.ts';
import type { ElementCount } from './tally.ts';
import { contextFor } from './unit-context.ts';
import { factsOf, type UnitFacts } from './unit-facts.ts';

/** A page of a unit: MyST's tree, and the same as Markdown under its YAML header. */
export type ConvertedPage = {
  readonly path: string;
  readonly title: string;
  readonly place: PagePlace;
  readonly tree: Root;
  readonly text: string;
};

export type ConvertedUnit = {
  readonly kind: 'converted';
  /** Which unit it is: for a document that lies somewhere by itself, the unit that it was served for. */
  readonly origin: Whereabouts;
  readonly title: string;
  /** A name for the unit's folder: `aquatic-mammals`. */
  readonly slug: string;
  readonly facts: UnitFacts;
  readonly licence: Licence | undefined;
  /** In reading order; paths are inside the unit's folder, texts are MyST Markdown. */
  readonly pages: readonly ConvertedPage[];
  /** Every picture that the pages show, at `images/<name>` in the unit's folder. */
  readonly images: readonly UnitImage[];
  /** Every recording, document and file that the pages lead to. */
  readonly media: readonly UnitMedium[];
  readonly elements: readonly ElementCount[];
};

export type UnitProblem =
  | XmlProblem
  /** XML, but of another kind: `root` is the name of its outermost element. */
  | { readonly kind: 'not-a-unit-document'; readonly root: string };

export type Conversion =
  | ConvertedUnit
  | { readonly kind: 'problem'; readonly problem: UnitProblem };

/**
 * Converts the OU-XML of one unit (as `altformat-ouxml` serves it) into pages of MyST Markdown.
 *
 * @param options.address where it comes from; the source of links and of the credit on every page
 * @param options.missing names (as in `images`) of pictures that could not be had: their alternative
 *   text takes their place
 * @param options.media names (as in `media`) of media that lie at `media/<name>` in the unit's folder:
 *   the pages lead there, and not to where they are published
 */
export function convertUnit(
  xml: Uint8Array,
  options: {
    readonly address: Whereabouts;
    readonly missing?: ReadonlySet<string>;
    readonly media?: ReadonlySet<string>;
    /** That of the pages around it (a BCP 47 tag); pages in any other say theirs. English unless given. */
    readonly language?: string | undefined;
  },
): Conversion {
  const reading = readXml(xml);
  if (reading.kind === 'problem') return reading;
  const item = reading.root;
  if (item.name !== 'Item') {
    return { kind: 'problem', problem: { kind: 'not-a-unit-document', root: item.name } };
  }
  return convertItem(item, options.address, {
    missing: options.missing ?? new Set(),
    media: options.media ?? new Set(),
    language: options.language ?? 'en',
  });
}

function convertItem(
  item: XmlElement,
  address: Whereabouts,
  around: {
    readonly missing: ReadonlySet<string>;
    readonly media: ReadonlySet<string>;
    readonly language: string;
  },
): ConvertedUnit {
  const origin = originOf(item, address);
  const title = titleOf(item) ?? address.name ?? 'Unit';
  const slug = slugOf(address.name ?? title) || 'unit';
  const context = contextFor(item, { address, origin, slug, ...around });
  const licence = licenceOf(item);
  const copyright = copyrightOf(item);
  const unit = { title, page: pageOf(origin), copyright, licence };
  const credited = (page: Page): Page => withCredit(page, unit);
  const sessions = sessionPages(item, context).map(credited);
  const back = [
    ...backPages(item, context).map(credited),
    acknowledgementsPage(item, context, creditLine(unit)),
  ];
  const front = frontPage(item, context, {
    title,
    pages: [...sessions, ...back],
    credit: openingCredit(unit),
  });
  const facts = factsOf(item);
  // What says nothing is in English, as nearly all units are.
  const { language = 'en' } = facts;
  const lang = primary(language) === primary(around.language) ? undefined : language;
  const matter = { license: licence?.id, copyright, source: origin.page, lang };
  const extra = {
    authors: facts.authors.length === 0 ? undefined : facts.authors,
    ouxml: { id: attribute(item, 'id'), version: attribute(item, 'x_oucontentversion') },
  };
  for (const part of elements(item)) {
    if (part.name === 'settings' || part.name === 'meta') context.tally.leftOut(part);
  }
  const print = (page: Page, more: object = {}) => printed(page, { ...matter, ...more });
  return {
    kind: 'converted',
    origin,
    title,
    slug,
    facts,
    licence,
    pages: [
      print(front, extra),
      ...sessions.map((page) => print(page)),
      ...back.map((page) => print(page)),
    ],
    images: context.images.all(),
    media: context.media.all(),
    elements: context.tally.counts(),
  };
}

/** `en` of `en-GB`. */
function primary(tag: string): string {
  return tag.toLowerCase().split('-', 1)[0] ?? tag;
}

function printed(page: Page, matter: object): ConvertedPage {
  const tree: Root = { type: 'root', children: [...page.blocks] };
  // A line of its own for every value: a folded title would surprise whoever edits it.
  const yaml = stringify({ title: page.title, ...matter }, { lineWidth: 0 });
  const text = `---\n${yaml}---\n\n${printMarkdown(tree)}`;
  return { path: page.path, title: page.title, place: page.place, tree, text };
}
