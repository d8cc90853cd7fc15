import type { ConvertedUnit } from '../../src/openlearn/convert/convert-unit.ts';
import { convert } from './convert.ts';
import { measureFormulas } from './measure-formulas.ts';
import { measureHidden } from './measure-hidden.ts';
import { type ImageFile, measureImages } from './measure-images.ts';
import { measureLeftovers } from './measure-leftovers.ts';
import { measureLicence } from './measure-licence.ts';
import { measureReferences } from './measure-references.ts';
import { measureRoundTrip } from './measure-round-trip.ts';
import { measureStructure } from './measure-structure.ts';
import { measureWords } from './measure-words.ts';
import { type Page, readPage } from './read-pages.ts';
import { regionsOf } from './regions.ts';
import type { Share } from './runs.ts';
import { xmlTree } from './xml-tree.ts';

/** Shares of what was kept by name, and lists of what should not be there. */
export type DocumentFigures = {
  readonly shares: Readonly<Record<ShareName, Share>>;
  readonly leftovers: readonly string[];
  readonly broken: readonly string[];
};

export type ShareName =
  | 'bodyWords'
  | 'shingles'
  | 'matterWords'
  | 'licence'
  | 'listItems'
  | 'headings'
  | 'cells'
  | 'images'
  | 'alternatives'
  | 'links'
  | 'crossReferences'
  | 'formulasKept'
  | 'formulasAccepted'
  | 'formulaSigns'
  | 'hidden'
  | 'roundTrip';

/** Compares what a document holds with what its pages show. */
export function measureDocument(
  xml: string,
  output: { readonly pages: readonly Page[]; readonly images: readonly ImageFile[] },
  page: string,
): DocumentFigures {
  const root = xmlTree(xml);
  const pages = output.pages.map(readPage);
  const words = measureWords(regionsOf(root), pages);
  const structure = measureStructure(root, pages, page);
  const references = measureReferences(root, pages);
  const formulas = measureFormulas(root, pages);
  return {
    shares: {
      bodyWords: words.body,
      shingles: words.shingles,
      matterWords: words.matter,
      licence: measureLicence(root, pages),
      ...structure,
      ...measureImages(root, pages, output.images, page),
      crossReferences: references.crossReferences,
      formulasKept: formulas.kept,
      formulasAccepted: formulas.accepted,
      formulaSigns: formulas.signs,
      hidden: measureHidden(root, pages),
      roundTrip: measureRoundTrip(pages),
    },
    leftovers: measureLeftovers(root, pages),
    broken: references.broken,
  };
}

/** Converts a document of a folder; a document of the measure must be one. */
export function convertDocument(xml: string, name: string): ConvertedUnit {
  const unit = convert(Buffer.from(xml), name);
  if (unit.kind !== 'converted') throw new Error(`${name}: ${unit.problem.kind}`);
  return unit;
}
