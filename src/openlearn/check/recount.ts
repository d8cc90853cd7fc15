import type { UnitAddress } from '../address/unit-address.ts';
import { convertUnit } from '../convert/convert-unit.ts';
import type { ElementCount } from '../convert/tally.ts';
import type { Source } from '../download/source.ts';

export type Recount =
  | { readonly kind: 'counted'; readonly elements: readonly ElementCount[] }
  /** The document could not be had, or not be read. */
  | { readonly kind: 'not-had' | 'not-read' }
  /** It is not on OpenLearn. */
  | { readonly kind: 'elsewhere' };

const LARGEST_DOCUMENT = 20 * 1024 * 1024;

/** Converts a unit's document anew, for what its elements become; no picture is fetched for it. */
export async function recount(address: UnitAddress | undefined, source: Source): Promise<Recount> {
  if (address === undefined) return { kind: 'elsewhere' };
  const reading = await source.read(address.xmlUrl, {
    maxBytes: LARGEST_DOCUMENT,
    accept: 'application/xml, text/xml;q=0.9',
  });
  if (reading.kind !== 'ok') return { kind: 'not-had' };
  const unit = convertUnit(reading.bytes, { address });
  if (unit.kind !== 'converted') return { kind: 'not-read' };
  return { kind: 'counted', elements: unit.elements };
}
