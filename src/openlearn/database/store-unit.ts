import { createHash } from 'node:crypto';
import type { FetchedUnit } from '../fetch-unit.ts';
import type { UnitAsset } from '../unit-asset.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import type { Asset, StoredUnit } from './contents.ts';
import { figuresOfDocument } from './figures-of-document.ts';
import { sectionsOfPage } from './sections-of-page.ts';

/** What the database keeps of a unit. */
export type UnitForDatabase = Pick<
  FetchedUnit,
  'address' | 'title' | 'facts' | 'licence' | 'document' | 'pages' | 'assets'
>;

/** A unit as rows, and its pictures in base64 by the SHA-256 of their bytes. */
export function storeUnit(unit: UnitForDatabase): {
  readonly stored: StoredUnit;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
} {
  const pictures = new Map<string, Uint8Array>();
  const assets = unit.assets.map(storeAsset);
  for (const [index, { kind, status }] of unit.assets.entries()) {
    const sha = assets[index]?.sha256;
    if (kind !== 'image' || status.kind !== 'had' || typeof sha !== 'string') continue;
    const base64 = Buffer.from(status.bytes).toString('base64');
    // SQLite answers plain arrays of bytes, and these are compared with those.
    pictures.set(sha, new TextEncoder().encode(base64));
  }
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

function storeAsset({ path, url, mime, status }: UnitAsset): Asset {
  const bytes = status.kind === 'had' ? status.bytes : undefined;
  return {
    path,
    url: url ?? null,
    mime: mime ?? null,
    bytes: bytes?.length ?? null,
    sha256: bytes === undefined ? null : sha256(bytes),
    status: status.kind === 'had' ? 'here' : status.kind,
    why: status.kind === 'missing' ? status.why : null,
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
