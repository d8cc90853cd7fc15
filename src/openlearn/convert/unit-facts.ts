import type { XmlElement } from '../xml/element.ts';
import { attribute, childNamed, childrenNamed, elements, plainText } from '../xml/element.ts';
import { languageTag } from './language.ts';
import { copyrightOf } from './licence.ts';

/** What a unit's document says about the unit; whatever it does not say is undefined. */
export type UnitFacts = {
  /** `S182_11M` */
  readonly code: string | undefined;
  readonly courseTitle: string | undefined;
  /** The item's number at the Open University, and the version of its content. */
  readonly id: string | undefined;
  readonly version: string | undefined;
  /** The language of its text, as in `xml:lang`: `en`, `cy`. */
  readonly language: string | undefined;
  /** As the document writes them, each once. */
  readonly authors: readonly string[];
  /** `© 2018 The Open University` */
  readonly copyright: string | undefined;
};

/** Reads those facts from the `Item` of a unit's document. */
export function factsOf(item: XmlElement): UnitFacts {
  const text = (name: string): string | undefined => plainText(childNamed(item, name)) || undefined;
  return {
    code: text('CourseCode'),
    courseTitle: text('CourseTitle'),
    id: attribute(item, 'id'),
    version: attribute(item, 'x_oucontentversion'),
    language: languageTag(attribute(item, 'xml:lang') ?? attribute(item, 'AlternativeLanguage')),
    authors: authorsOf(item),
    copyright: copyrightOf(item),
  };
}

function authorsOf(item: XmlElement): readonly string[] {
  const front = childrenNamed(item, 'FrontMatter').flatMap(elements);
  const lines = [...front, ...childrenNamed(item, 'Unit').flatMap(elements)].filter(
    ({ name }) => name === 'ByLine',
  );
  return [...new Set(lines.map(plainText).filter((line) => line !== ''))];
}
