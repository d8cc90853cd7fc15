import { type NotAUnit, unitAddress, type Whereabouts } from './address/unit-address.ts';
import type { ConvertedPage, ConvertedUnit, UnitProblem } from './convert/convert-unit.ts';
import { convertUnit } from './convert/convert-unit.ts';
import type { Licence } from './convert/licence.ts';
import type { ElementCount } from './convert/tally.ts';
import type { UnitFacts } from './convert/unit-facts.ts';
import { besideDocument } from './download/beside.ts';
import { type AssetsProgress, fetchUnitAssets } from './download/fetch-unit-assets.ts';
import { type Files, readFrom } from './download/files.ts';
import type { Reading, Source } from './download/source.ts';
import type { UnitAsset, WhyMissing } from './unit-asset.ts';

/** A file of a fetched unit; the path is inside the unit's folder. */
export type UnitFile = { readonly path: string; readonly content: string | Uint8Array };

/** A picture or medium that was wanted and could not be had. */
export type MissingAsset = Pick<UnitAsset, 'name' | 'kind' | 'url'> & { readonly why: WhyMissing };

export type FetchedUnit = {
  readonly kind: 'fetched';
  /** Which unit it is; for a document that lay somewhere by itself, the unit that it was served for. */
  readonly address: Whereabouts;
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
  /** Pictures, and where they were asked for also media, that could not be had. */
  readonly missing: readonly MissingAsset[];
  readonly elements: readonly ElementCount[];
};

export type Fetched =
  | FetchedUnit
  | NotAUnit
  /** The unit's document could not be had. */
  | {
      readonly kind: 'no-document';
      readonly address: Whereabouts;
      readonly reading: Exclude<Reading, { kind: 'ok' }>;
    }
  /** It came, and is not a unit's document. */
  | { readonly kind: 'unreadable'; readonly address: Whereabouts; readonly problem: UnitProblem };

/** What is being done: the document first, then so many pictures, then so many media, of so many. */
export type Progress = { readonly kind: 'document' } | AssetsProgress;

export type FetchOptions = {
  readonly progress?: (now: Progress) => void;
  /** Whether recordings, documents and files are linked where they are published (default), or downloaded. */
  readonly media?: 'link' | 'download';
  /** Where paths (`sources/unit.xml`) are read; without it there is nothing at any path. */
  readonly files?: Files;
  /** That of the pages around it, as `convertUnit` takes it. */
  readonly language?: string | undefined;
};

const LARGEST_DOCUMENT = 20 * 1024 * 1024;

/**
 * Fetches a unit with its pictures and converts it.
 *
 * @param text the address of one unit in any form that `unitAddress` knows; for folders see
 *   `fetchUnits`
 */
export async function fetchUnit(
  text: string,
  source: Source,
  options: FetchOptions = {},
): Promise<Fetched> {
  const address = unitAddress(text);
  if (address.kind === 'not-a-unit') return address;
  if (address.kind === 'folder') return { kind: 'not-a-unit', why: 'not-one-unit', text };
  return fetchFrom(address, source, options);
}

/** As `fetchUnit`, for an address that was read already. */
export async function fetchFrom(
  address: Whereabouts,
  source: Source,
  options: FetchOptions = {},
): Promise<Fetched> {
  options.progress?.({ kind: 'document' });
  const reading = await readDocument(address, source, options.files);
  if (reading.kind !== 'ok') return { kind: 'no-document', address, reading };
  const first = convertUnit(reading.bytes, { address, language: options.language });
  if (first.kind === 'problem') return { kind: 'unreadable', address, problem: first.problem };
  const isFile = address.kind === 'file' && options.files !== undefined;
  const beside = isFile ? besideDocument(options.files, address.path) : undefined;
  const assets = await fetchUnitAssets(first, { source, beside }, options);
  const around = { address, language: options.language };
  return fetchedUnit(reading.bytes, settled(first, reading.bytes, around, assets), assets);
}

async function readDocument(
  address: Whereabouts,
  source: Source,
  files: Files | undefined,
): Promise<Reading> {
  if (address.kind !== 'file') {
    return source.read(address.xmlUrl, {
      maxBytes: LARGEST_DOCUMENT,
      accept: 'application/xml, text/xml;q=0.9',
    });
  }
  return files === undefined
    ? { kind: 'missing' }
    : readFrom(files, address.path, LARGEST_DOCUMENT);
}

/** Once more where it matters what could be had: missing pictures become words, media are at hand. */
function settled(
  first: ConvertedUnit,
  document: Uint8Array,
  around: { readonly address: Whereabouts; readonly language: string | undefined },
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
  const again = convertUnit(document, { ...around, missing, media });
  return again.kind === 'converted' ? again : first;
}

function fetchedUnit(
  document: Uint8Array,
  { origin, title, slug, facts, licence, pages, elements }: ConvertedUnit,
  assets: readonly UnitAsset[],
): FetchedUnit {
  const had = assets.flatMap(({ path, status }) =>
    status.kind === 'had' ? [{ path, content: status.bytes }] : [],
  );
  return {
    kind: 'fetched',
    address: origin,
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
