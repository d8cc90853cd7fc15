import { type NotAUnit, type UnitAddress, unitAddress } from './address/unit-address.ts';
import { type ConvertedPage, convertUnit, type UnitProblem } from './convert/convert-unit.ts';
import type { UnitImage } from './convert/image-book.ts';
import type { Licence } from './convert/licence.ts';
import type { ElementCount } from './convert/tally.ts';
import { imageKind } from './download/image-kind.ts';
import type { Reading, Source } from './download/source.ts';

/** A file of a fetched unit; the path is inside the unit's folder. */
export type UnitFile = { readonly path: string; readonly content: string | Uint8Array };

export type MissingImage = {
  readonly name: string;
  readonly url: string | undefined;
  readonly why: 'no-address' | 'too-many' | 'not-a-picture' | Exclude<Reading['kind'], 'ok'>;
};

export type FetchedUnit = {
  readonly kind: 'fetched';
  readonly address: UnitAddress;
  readonly title: string;
  readonly slug: string;
  readonly licence: Licence | undefined;
  readonly pages: readonly ConvertedPage[];
  readonly files: readonly UnitFile[];
  /** How many pictures are among the files. */
  readonly images: number;
  readonly missing: readonly MissingImage[];
  readonly elements: readonly ElementCount[];
};

export type Fetched =
  | FetchedUnit
  | NotAUnit
  /** The unit's document could not be had. */
  | {
      readonly kind: 'no-document';
      readonly address: UnitAddress;
      readonly reading: Exclude<Reading, { kind: 'ok' }>;
    }
  /** It came, and is not a unit's document. */
  | { readonly kind: 'unreadable'; readonly address: UnitAddress; readonly problem: UnitProblem };

/** What is being done: the document first, then so many pictures of so many. */
export type Progress =
  | { readonly kind: 'document' }
  | { readonly kind: 'pictures'; readonly done: number; readonly of: number };

const LIMITS = {
  document: 20 * 1024 * 1024,
  image: 25 * 1024 * 1024,
  allImages: 200 * 1024 * 1024,
  images: 1000,
} as const;
const AT_ONCE = 4;

/**
 * Fetches a unit with its pictures and converts it.
 *
 * @param text the unit's address in any form that `unitAddress` knows
 */
export async function fetchUnit(
  text: string,
  source: Source,
  progress: (now: Progress) => void = () => {},
): Promise<Fetched> {
  const address = unitAddress(text);
  if (address.kind !== 'unit') return address;
  progress({ kind: 'document' });
  const reading = await source.read(address.xmlUrl, {
    maxBytes: LIMITS.document,
    accept: 'application/xml, text/xml;q=0.9',
  });
  if (reading.kind !== 'ok') return { kind: 'no-document', address, reading };
  const first = convertUnit(reading.bytes, { address });
  if (first.kind === 'problem') return { kind: 'unreadable', address, problem: first.problem };
  const { files: images, missing } = await pictures(first.images, source, progress);
  // Once more where pictures are missing: their alternative text is then in their place.
  const names = new Set(missing.map(({ name }) => name));
  const again = names.size === 0 ? first : convertUnit(reading.bytes, { address, missing: names });
  const unit = again.kind === 'converted' ? again : first;
  const pages = unit.pages.map((page) => ({ path: page.path, content: page.text }));
  return {
    kind: 'fetched',
    address,
    title: unit.title,
    slug: unit.slug,
    licence: unit.licence,
    pages: unit.pages,
    files: [...pages, ...images],
    images: images.length,
    missing,
    elements: unit.elements,
  };
}

async function pictures(
  images: readonly UnitImage[],
  source: Source,
  progress: (now: Progress) => void,
): Promise<{ files: readonly UnitFile[]; missing: readonly MissingImage[] }> {
  const results = new Map<string, UnitFile | MissingImage>();
  const queue = [...images.entries()];
  let bytes = 0;
  let done = 0;
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, image] = next;
      const full = index >= LIMITS.images || bytes >= LIMITS.allImages;
      const result = full ? missingImage(image, 'too-many') : await picture(image, source);
      if ('content' in result) bytes += result.content.length;
      results.set(image.name, result);
      done += 1;
      progress({ kind: 'pictures', done, of: images.length });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const inOrder = images.flatMap((image) => results.get(image.name) ?? []);
  return {
    files: inOrder.filter((result) => 'content' in result),
    missing: inOrder.filter((result) => 'why' in result),
  };
}

async function picture(image: UnitImage, source: Source): Promise<UnitFile | MissingImage> {
  if (image.url === undefined) return missingImage(image, 'no-address');
  const reading = await source.read(image.url, { maxBytes: LIMITS.image, accept: 'image/*' });
  if (reading.kind !== 'ok') return missingImage(image, reading.kind);
  if (imageKind(reading.bytes) === undefined) return missingImage(image, 'not-a-picture');
  return { path: `images/${image.name}`, content: reading.bytes };
}

function missingImage(image: UnitImage, why: MissingImage['why']): MissingImage {
  return { name: image.name, url: image.url, why };
}
