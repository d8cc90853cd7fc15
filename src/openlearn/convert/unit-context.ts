import type { Whereabouts } from '../address/unit-address.ts';
import type { XmlElement } from '../xml/element.ts';
import { attribute, descendantNamed, descendants, plainText } from '../xml/element.ts';
import type { Context } from './context.ts';
import { imageBook } from './image-book.ts';
import { labelsOf } from './labels.ts';
import { mediaBook } from './media-book.ts';
import { pageOf } from './origin.ts';
import { ouXmlRules } from './rules.ts';
import { tallyOf } from './tally.ts';

/** What relative sources of pictures start from. */
function baseOf(address: Whereabouts): string | undefined {
  if (address.kind === 'file') return undefined;
  return address.kind === 'unit' ? `${address.base}/` : address.xmlUrl;
}

/** What rules look at while the document of this item is converted; its books are empty yet. */
export function contextFor(
  item: XmlElement,
  unit: {
    address: Whereabouts;
    origin: Whereabouts;
    slug: string;
    missing: ReadonlySet<string>;
    media: ReadonlySet<string>;
  },
): Context {
  const terms = descendants(item).filter((element) => element.name === 'Term');
  return {
    rules: ouXmlRules,
    tally: tallyOf(item),
    images: imageBook(baseOf(unit.address), unit.missing),
    media: mediaBook(unit.media),
    footnotes: [],
    page: pageOf(unit.origin),
    labels: labelsOf(item, unit.slug),
    terms: new Set(terms.map((term) => plainText(term).toLowerCase())),
    discussion:
      plainText(descendantNamed(item, 'discussion_alias')) ||
      attribute(item, 'DiscussionAlias') ||
      'Discussion',
    depth: 1,
    boxed: false,
  };
}
