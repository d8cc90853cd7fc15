import { imageBook } from '../convert/image-book.ts';
import type { XmlElement } from '../xml/element.ts';
import { attribute, childNamed, descendantNamed, descendants, plainText } from '../xml/element.ts';
import { readXml } from '../xml/read-xml.ts';
import type { Asset, Figure } from './contents.ts';

const HOLDERS = new Set(['Figure', 'InlineFigure', 'Equation', 'InlineEquation']);

/**
 * Every figure of a document that has a picture, with the words about it and the asset that it became.
 * `name` is the file's name in the document, which the earlier tool joined its tables by.
 *
 * @param base the unit's address, which relative sources start from
 */
export function figuresOfDocument(
  document: Uint8Array,
  base: string,
  assets: readonly Asset[],
): readonly Figure[] {
  const reading = readXml(document);
  if (reading.kind === 'problem') return [];
  const indexes = new Map(assets.map(({ url }, index) => [url, index]));
  return descendants(reading.root)
    .filter(({ name }) => HOLDERS.has(name))
    .flatMap((holder) => {
      const image = childNamed(holder, 'Image');
      const source = image === undefined ? undefined : attribute(image, 'src');
      if (image === undefined || source === undefined) return [];
      const url = addressOf(image, base);
      const asset = url === undefined ? undefined : indexes.get(url);
      return [
        {
          ...wordsOf(holder, image),
          ...placeOf(image, source),
          url: url ?? null,
          asset: asset ?? null,
        },
      ];
    });
}

function wordsOf(holder: XmlElement, image: XmlElement) {
  const reference = childNamed(holder, 'SourceReference');
  const right = (name: string): string =>
    plainText(reference === undefined ? undefined : descendantNamed(reference, name));
  return {
    element: holder.name,
    caption: plainText(childNamed(holder, 'Caption')),
    alternative: plainText(childNamed(holder, 'Alternative')) || (attribute(image, 'alt') ?? ''),
    description: plainText(childNamed(holder, 'Description')),
    owner: right('OwnerRef'),
    item: right('ItemRef'),
    acknowledgement: right('ItemAcknowledgement') || plainText(reference),
  };
}

function placeOf(image: XmlElement, source: string) {
  return {
    name: source.split(/[\\/]/).at(-1) ?? source,
    source,
    folder_hash: attribute(image, 'x_folderhash') ?? null,
    content_hash: attribute(image, 'x_contenthash') ?? null,
  };
}

function addressOf(image: XmlElement, base: string): string | undefined {
  const book = imageBook(base, new Set());
  book.add(image, '');
  return book.all()[0]?.url;
}
