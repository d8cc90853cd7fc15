import { createHash } from 'node:crypto';
import type { UnitAddress } from '../address/unit-address.ts';
import type { Licence } from '../convert/licence.ts';
import type { UnitFacts } from '../convert/unit-facts.ts';
import { imageKind } from '../download/image-kind.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import type { Asset, StoredUnit } from './contents.ts';
import { figuresOfDocument } from './figures-of-document.ts';
import { type PageTree, sectionsOfPage } from './sections-of-page.ts';

/** What the database keeps of a unit; a fetched unit is one. */
export type UnitForDatabase = {
  readonly address: Pick<UnitAddress, 'base' | 'page'>;
  readonly title: string;
  readonly facts: UnitFacts;
  readonly licence: Licence | undefined;
  /** The bytes of its OU-XML, as they came. */
  readonly document: Uint8Array;
  readonly pages: readonly PageTree[];
  readonly assets: readonly AssetForDatabase[];
};

/** A picture or medium of a unit: here, with its bytes; missing, and why; or linked where it is. */
export type AssetForDatabase = {
  /** Inside the unit's folder: `images/whale.jpg`. */
  readonly path: string;
  readonly url: string | undefined;
  readonly content: Uint8Array | undefined;
  readonly status: Asset['status'];
  readonly why: string | undefined;
};

/** A unit as rows, and its pictures in base64 by the SHA-256 of their bytes. */
export function storeUnit(unit: UnitForDatabase): {
  readonly stored: StoredUnit;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
} {
  const pictures = new Map<string, Uint8Array>();
  const assets = unit.assets.map((asset) => {
    const stored = storeAsset(asset);
    const isPicture = stored.mime?.startsWith('image/') === true;
    if (asset.content !== undefined && stored.sha256 !== null && isPicture) {
      pictures.set(
        stored.sha256,
        new TextEncoder().encode(Buffer.from(asset.content).toString('base64')),
      );
    }
    return stored;
  });
  const stored: StoredUnit = {
    about: about(unit),
    document: decodeXml(unit.document) ?? '',
    sections: unit.pages.flatMap(sectionsOfPage),
    assets,
    figures: figuresOfDocument(unit.document, unit.address.base, assets),
  };
  return { stored, pictures };
}

function about({ address, title, facts, licence, document }: UnitForDatabase): StoredUnit['about'] {
  return {
    title,
    address: address.base,
    page: address.page,
    code: facts.code ?? null,
    course: facts.courseTitle ?? null,
    // Datasette counts the values of a JSON array one by one.
    authors: JSON.stringify(facts.authors),
    language: facts.language ?? null,
    copyright: facts.copyright ?? null,
    licence: licence?.name ?? null,
    licence_url: licence?.url ?? null,
    version: facts.version ?? null,
    document_sha256: sha256(document),
  };
}

function storeAsset({ path, url, content, status, why }: AssetForDatabase): Asset {
  return {
    path,
    url: url ?? null,
    mime: content === undefined ? null : mediaType(content),
    bytes: content?.length ?? null,
    sha256: content === undefined ? null : sha256(content),
    status,
    why: why ?? null,
  };
}

function mediaType(content: Uint8Array): string | null {
  const kind = imageKind(content);
  if (kind === undefined) return null;
  return kind === 'svg' ? 'image/svg+xml' : `image/${kind}`;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
