import { type NotAUnit, type UnitAddress, unitAddress } from './address/unit-address.ts';
import {
  type ConvertedPage,
  type ConvertedUnit,
  convertUnit,
  type UnitProblem,
} from './convert/convert-unit.ts';
import type { UnitImage } from './convert/image-book.ts';
import type { Licence } from './convert/licence.ts';
import type { UnitMedium } from './convert/media-book.ts';
import type { ElementCount } from './convert/tally.ts';
import type { UnitFacts } from './convert/unit-facts.ts';
import { type AssetProgress, fetchAssets, type Wanted } from './download/fetch-assets.ts';
import { imageKind, imageType } from './download/image-kind.ts';
import { mediaType } from './download/media-kind.ts';
import type { Reading, Source } from './download/source.ts';
import type { UnitAsset, WhyMissing } from './unit-asset.ts';

/** A file of a fetched unit; the path is inside the unit's folder. */
export type UnitFile = { readonly path: string; readonly content: string | Uint8Array };

/** A picture or medium that was wanted and could not be had. */
export type MissingAsset = Pick<UnitAsset, 'name' | 'kind' | 'url'> & { readonly why: WhyMissing };

export type FetchedUnit = {
  readonly kind: 'fetched';
  readonly address: UnitAddress;
  readonly title: string;
  readonly slug: string;
  readonly facts: UnitFacts;
  readonly licence: Licence | undefined;
  readonly pages: readonly ConvertedPage[];
  /** The OU-XML as it was served. */
  readonly document: Uint8Array;
  /** Every picture and medium that the pages use, pictures first, in the order of their first use. */
  readonly assets: readonly UnitAsset[];
  /** The pages' texts, and the assets that were had. */
  readonly files: readonly UnitFile[];
  /** How many pictures are among the files. */
  readonly images: number;
  readonly missing: readonly MissingAsset[];
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

/** What is being done: the document first, then so many pictures, then so many media, of so many. */
export type Progress =
  | { readonly kind: 'document' }
  | ({ readonly kind: 'pictures' | 'media' } & AssetProgress);

export type FetchOptions = {
  readonly progress?: (now: Progress) => void;
  /** Whether recordings, documents and files are linked where they are published (default), or downloaded. */
  readonly media?: 'link' | 'download';
};

const MEBIBYTE = 1024 * 1024;
const LARGEST_DOCUMENT = 20 * MEBIBYTE;
const IMAGES = { each: 25 * MEBIBYTE, all: 200 * MEBIBYTE, count: 1000, atOnce: 4 } as const;
/** GitHub refuses files of more than 100 MiB. */
const MEDIA = { each: 90 * MEBIBYTE, all: 300 * MEBIBYTE, count: 200, atOnce: 2 } as const;

/**
 * Fetches a unit with its pictures and converts it.
 *
 * @param text the unit's address in any form that `unitAddress` knows
 */
export async function fetchUnit(
  text: string,
  source: Source,
  { progress = () => {}, media = 'link' }: FetchOptions = {},
): Promise<Fetched> {
  const address = unitAddress(text);
  if (address.kind !== 'unit') return address;
  progress({ kind: 'document' });
  const reading = await source.read(address.xmlUrl, {
    maxBytes: LARGEST_DOCUMENT,
    accept: 'application/xml, text/xml;q=0.9',
  });
  if (reading.kind !== 'ok') return { kind: 'no-document', address, reading };
  const first = convertUnit(reading.bytes, { address });
  if (first.kind === 'problem') return { kind: 'unreadable', address, problem: first.problem };
  const assets = [
    ...(await fetchAssets(first.images.map(wantedImage), source, IMAGES, (now) =>
      progress({ kind: 'pictures', ...now }),
    )),
    ...(media === 'link'
      ? first.media.map(linked)
      : await fetchAssets(first.media.map(wantedMedium), source, MEDIA, (now) =>
          progress({ kind: 'media', ...now }),
        )),
  ];
  return fetchedUnit(
    address,
    reading.bytes,
    settled(first, reading.bytes, address, assets),
    assets,
  );
}

/** Once more where it matters what could be had: missing pictures become words, media are at hand. */
function settled(
  first: ConvertedUnit,
  document: Uint8Array,
  address: UnitAddress,
  assets: readonly UnitAsset[],
): ConvertedUnit {
  const names = (kind: UnitAsset['kind'], status: UnitAsset['status']['kind']) =>
    new Set(
      assets
        .filter((asset) => asset.kind === kind && asset.status.kind === status)
        .map(({ name }) => name),
    );
  const missing = names('image', 'missing');
  const media = names('media', 'had');
  if (missing.size === 0 && media.size === 0) return first;
  const again = convertUnit(document, { address, missing, media });
  return again.kind === 'converted' ? again : first;
}

function fetchedUnit(
  address: UnitAddress,
  document: Uint8Array,
  unit: ConvertedUnit,
  assets: readonly UnitAsset[],
): FetchedUnit {
  const { title, slug, facts, licence, pages, elements } = unit;
  const had = assets.flatMap(({ path, status }) =>
    status.kind === 'had' ? [{ path, content: status.bytes }] : [],
  );
  return {
    kind: 'fetched',
    address,
    title,
    slug,
    facts,
    licence,
    pages,
    document,
    assets,
    files: [...pages.map((page) => ({ path: page.path, content: page.text })), ...had],
    images: assets.filter(({ kind, status }) => kind === 'image' && status.kind === 'had').length,
    missing: assets.flatMap(({ name, kind, url, status }) =>
      status.kind === 'missing' ? [{ name, kind, url, why: status.why }] : [],
    ),
    elements,
  };
}

function wantedImage({ name, url }: UnitImage): Wanted {
  return {
    path: `images/${name}`,
    name,
    kind: 'image',
    url,
    accept: 'image/*',
    typeOf: (bytes) => imageType(imageKind(bytes)),
  };
}

function wantedMedium({ name, url }: UnitMedium): Wanted {
  return {
    path: `media/${name}`,
    name,
    kind: 'media',
    url,
    accept: '*/*',
    typeOf: (bytes) => mediaType(name, bytes),
  };
}

function linked({ name, url }: UnitMedium): UnitAsset {
  return {
    path: `media/${name}`,
    name,
    kind: 'media',
    url,
    mime: undefined,
    status: { kind: 'linked' },
  };
}
