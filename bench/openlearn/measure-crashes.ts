import { convert } from './convert.ts';
import { readPage } from './read-pages.ts';
import type { Share } from './runs.ts';
import { variantsOf } from './variants.ts';

const PATIENCE_MS = 20_000;

/** Variants of a document that end in pages which can be read, or in a problem with a name. */
export function measureCrashes(text: string, name: string): Share {
  const lost: string[] = [];
  let of = 0;
  for (const variant of variantsOf(text)) {
    of += 1;
    const started = performance.now();
    try {
      const unit = convert(variant.bytes, name);
      if (unit.kind === 'converted' && variant.bytes.length < 500_000) unit.pages.forEach(readPage);
    } catch (error) {
      lost.push(`${variant.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    const ms = performance.now() - started;
    if (ms > PATIENCE_MS) lost.push(`${variant.name}: ${Math.round(ms)} ms`);
  }
  return { kept: of - lost.length, of, lost };
}
