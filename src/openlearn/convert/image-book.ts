import type { XmlElement } from '../xml/element.ts';
import { attribute } from '../xml/element.ts';
import { asCompared, freeFileName, namesBeside, safeFileName } from './file-names.ts';

/** A picture of a unit: what its file is called in `images/`, and where it can be had. */
export type UnitImage = {
  readonly name: string;
  /** Undefined where the document does not say it: an old document's path on somebody's disk. */
  readonly url: string | undefined;
  /** What its file could be called where the document lies among files, likeliest first. */
  readonly beside: readonly string[];
  readonly alt: string;
};

/** The pictures met while converting, each under a file name of its own. */
export type ImageBook = {
  /** Answers the file name, or undefined when the picture is known not to be had. */
  add(image: XmlElement, alt: string): string | undefined;
  all(): readonly UnitImage[];
};

/**
 * @param base the address that relative sources start from, where there is one
 * @param missing names of pictures that could not be had; see `convertUnit`
 */
export function imageBook(base: string | undefined, missing: ReadonlySet<string>): ImageBook {
  const byKey = new Map<string, UnitImage>();
  const taken = new Set<string>();
  return {
    add(image, alt) {
      const url = imageUrl(image, base);
      const key = url ?? attribute(image, 'src') ?? '';
      const known = byKey.get(key);
      const found = known ?? {
        name: freeFileName(fileName(image), taken),
        url,
        beside: namesBeside([attribute(image, 'src'), attribute(image, 'x_imagesrc')]),
        alt,
      };
      byKey.set(key, found);
      taken.add(asCompared(found.name));
      return missing.has(found.name) ? undefined : found.name;
    },
    all: () => [...byKey.values()],
  };
}

/**
 * Where OpenLearn serves a picture: the folder of `src`, two hashes, and the name of the file as
 * converted for the web, which `src` itself does not have.
 */
function imageUrl(image: XmlElement, base: string | undefined): string | undefined {
  const src = attribute(image, 'src');
  if (src === undefined || src.includes('\\')) return undefined;
  const folder = attribute(image, 'x_folderhash');
  const content = attribute(image, 'x_contenthash');
  const name = attribute(image, 'x_imagesrc');
  const hashed =
    folder !== undefined && content !== undefined && name !== undefined
      ? `${src.slice(0, src.lastIndexOf('/') + 1)}${folder}/${content}/${encodeURIComponent(name)}`
      : src;
  if (!URL.canParse(hashed, base)) return undefined;
  const url = new URL(hashed, base);
  if (url.protocol === 'http:') url.protocol = 'https:';
  return url.protocol === 'https:' ? url.href : undefined;
}

/** With an ending of a picture, so that no page comes of it where somebody called it `index.md`. */
function fileName(image: XmlElement): string {
  const source = attribute(image, 'x_imagesrc') ?? attribute(image, 'src') ?? '';
  const name = safeFileName(source, 'picture');
  return /\.(?:png|jpe?g|gif|svg|webp)$/i.test(name) ? name : `${name}.png`;
}
