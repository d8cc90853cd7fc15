import type { UnitAsset, WhyMissing } from '../unit-asset.ts';
import type { Source } from './source.ts';

/** An asset that is wanted: what to ask for, and how to tell whether it is what came. */
export type Wanted = Pick<UnitAsset, 'path' | 'name' | 'kind' | 'url'> & {
  readonly accept: string;
  /** The media type by the bytes, or undefined when they are not what was wanted. */
  readonly typeOf: (bytes: Uint8Array) => string | undefined;
};

export type AssetLimits = {
  readonly each: number;
  readonly all: number;
  readonly count: number;
  readonly atOnce: number;
};

/** How many of how many are done, and how many bytes came. */
export type AssetProgress = {
  readonly done: number;
  readonly of: number;
  readonly bytes: number;
};

/** Reads all that is wanted, a few at a time, in the caps. Answers in the order in which they were wanted. */
export async function fetchAssets(
  wanted: readonly Wanted[],
  source: Source,
  limits: AssetLimits,
  progress: (now: AssetProgress) => void,
): Promise<readonly UnitAsset[]> {
  const results = new Map<Wanted, UnitAsset>();
  const queue = [...wanted.entries()];
  let bytes = 0;
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, one] = next;
      const full = index >= limits.count || bytes >= limits.all;
      const asset = full ? missing(one, 'too-many') : await fetchAsset(one, source, limits.each);
      if (asset.status.kind === 'had') bytes += asset.status.bytes.length;
      results.set(one, asset);
      progress({ done: results.size, of: wanted.length, bytes });
    }
  };
  await Promise.all(Array.from({ length: limits.atOnce }, worker));
  return wanted.flatMap((one) => results.get(one) ?? []);
}

async function fetchAsset(one: Wanted, source: Source, maxBytes: number): Promise<UnitAsset> {
  if (one.url === undefined) return missing(one, 'no-address');
  const reading = await source.read(one.url, { maxBytes, accept: one.accept });
  if (reading.kind !== 'ok') return missing(one, reading.kind);
  const mime = one.typeOf(reading.bytes);
  if (mime === undefined)
    return missing(one, `not-a-${one.kind === 'image' ? 'picture' : 'medium'}`);
  return { ...bare(one), mime, status: { kind: 'had', bytes: reading.bytes } };
}

function missing(one: Wanted, why: WhyMissing): UnitAsset {
  return { ...bare(one), mime: undefined, status: { kind: 'missing', why } };
}

function bare({
  path,
  name,
  kind,
  url,
}: Wanted): Pick<UnitAsset, 'path' | 'name' | 'kind' | 'url'> {
  return { path, name, kind, url };
}
