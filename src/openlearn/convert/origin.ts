import { type UnitAddress, unitAddress, type Whereabouts } from '../address/unit-address.ts';
import type { XmlElement } from '../xml/element.ts';
import { attribute, childrenNamed } from '../xml/element.ts';

/**
 * Which unit a document is. One that lies somewhere by itself says most often which unit it was
 * served for (`dc:source`), and that unit is what readers are led to; else it is itself its origin.
 */
export function originOf(item: XmlElement, address: Whereabouts): Whereabouts {
  if (address.kind === 'unit') return address;
  return servedFor(item) ?? address;
}

/** Some documents lost the name of that line on their way, so every line is looked at. */
function servedFor(item: XmlElement): UnitAddress | undefined {
  return childrenNamed(item, 'meta')
    .map((meta) => unitAddress(attribute(meta, 'content') ?? ''))
    .find((address) => address.kind === 'unit');
}

/** The page for people, which relative links start from; a file's path is none. */
export function pageOf(origin: Whereabouts): string | undefined {
  return origin.kind === 'file' ? undefined : origin.page;
}
