import { unitAddress } from '../../src/openlearn/address/unit-address.ts';
import { type Conversion, convertUnit } from '../../src/openlearn/convert/convert-unit.ts';

/** The page that a document of the bench is said to come from. */
export function pageOf(name: string): string {
  return `https://www.open.edu/openlearn/bench/${name}/content-section-0`;
}

export function convert(xml: Uint8Array, name: string): Conversion {
  const address = unitAddress(pageOf(name));
  if (address.kind !== 'unit') throw new Error(`no address for ${name}`);
  return convertUnit(xml, { address });
}
