import type { XmlElement } from '../xml/element.ts';
import { attribute, descendantNamed, descendants, plainText } from '../xml/element.ts';

/** Under what terms a unit may be used, as far as its document says so. */
export type Licence = {
  /** SPDX's name: `CC-BY-NC-SA-4.0`. */
  readonly id: string;
  readonly name: string;
  readonly url: string;
};

/**
 * The licence of a unit's own text. The imprint says it ("Unless otherwise stated, this resource is
 * released under …"), in older documents the copyright line or the acknowledgements do ("Except for
 * third party materials …"). The licences of third parties' pictures, named further down in the
 * acknowledgements, must not be taken for it.
 */
export function licenceOf(item: XmlElement): Licence | undefined {
  for (const place of ['Rights', 'Copyright', 'Acknowledgements']) {
    const found = descendantNamed(item, place);
    const paragraphs = found === undefined ? [] : descendants(found).filter(isParagraph);
    for (const paragraph of paragraphs) {
      if (
        !/except for third party|unless otherwise stated|this unit|this course/i.test(
          plainText(paragraph),
        )
      )
        continue;
      const licence = creativeCommons(paragraph);
      if (licence !== undefined) return licence;
    }
  }
  return undefined;
}

function isParagraph(element: XmlElement): boolean {
  return element.name === 'Paragraph';
}

/** Source: the addresses of Creative Commons' licences, and SPDX's names for them. */
function creativeCommons(element: XmlElement): Licence | undefined {
  const links = descendants(element).map((child) => attribute(child, 'href') ?? '');
  for (const text of [...links, plainText(element)]) {
    const licence =
      /creativecommons\.org\/licenses\/(by(?:-nc)?(?:-sa|-nd)?)\/(\d\.\d)(?:\/(uk)\b)?/i.exec(text);
    if (licence !== null) {
      const [, kind = '', version = '', country] = licence;
      const place = country === undefined ? '' : `-${country.toUpperCase()}`;
      return {
        id: `CC-${kind.toUpperCase()}-${version}${place}`,
        name: `CC ${kind.toUpperCase()} ${version}${place.replace('-', ' ')}`,
        url: `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/${country === undefined ? '' : `${country.toLowerCase()}/`}`,
      };
    }
    if (/creativecommons\.org\/publicdomain\/zero\/1\.0/i.test(text)) {
      return {
        id: 'CC0-1.0',
        name: 'CC0 1.0',
        url: 'https://creativecommons.org/publicdomain/zero/1.0/',
      };
    }
  }
  return undefined;
}

/** The copyright line: `© 2018 The Open University`, or undefined where the document has none. */
export function copyrightOf(item: XmlElement): string | undefined {
  const text = plainText(descendantNamed(item, 'Copyright'));
  return /©\s*(?:\d{4}\s+)?\p{L}[^.;,]*/u.exec(text)?.[0].trim();
}
