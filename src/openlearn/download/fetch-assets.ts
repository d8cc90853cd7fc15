import type { UnitAsset, WhyMissing } from '../unit-asset.ts';
import type { ReadBeside } from './beside.ts';
import type { Reading, Source } from './source.ts';

/** An asset that is wanted: what to ask for, and what to make of what comes. */
export type Wanted = Pick<UnitAsset, 'path' | 'name' | 'kind' | 'url'> & {
  readonly otherUrls: readonly string[];
  readonly beside: readonly string[];
  readonly accept: string;
  /** What is kept, and its media type; undefined when it is not what was wanted. */
  readonly take: (bytes: Uint8Array) => Taken | undefined;
};

export type Taken = { readonly bytes: Uint8Array; readonly mime: string };

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

export type Places = {
  readonly source: Source;
  /** Where the document lies among files: asked first, since it costs nobody anything. */
  readonly beside: ReadBeside | undefined;
};

/** A server that answers nothing so many times in a row is left alone. */
const GIVE_UP_AFTER = 6;

/** Reads all that is wanted, a few at a time, in the caps. Answers in the order in which they were wanted. */
export async function fetchAssets(
  wanted: readonly Wanted[],
  places: Places,
  limits: AssetLimits,
  progress: (now: AssetProgress) => void,
): Promise<readonly UnitAsset[]> {
  const results = new Map<Wanted, UnitAsset>();
  const queue = [...wanted.entries()];
  let bytes = 0;
  let failures = 0;
  const oneOf = async (one: Wanted, index: number): Promise<UnitAsset> => {
    if (index >= limits.count || bytes >= limits.all) return missing(one, 'too-many');
    if (failures >= GIVE_UP_AFTER) return missing(one, 'unreachable');
    const asset = await fetchAsset(one, places, limits.each);
    // Others came meanwhile.
    return bytes + sizeOf(asset) > limits.all ? missing(one, 'too-many') : asset;
  };
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, one] = next;
      const asset = await oneOf(one, index);
      failures = isFailure(asset) ? failures + 1 : 0;
      bytes += sizeOf(asset);
      results.set(one, asset);
      progress({ done: results.size, of: wanted.length, bytes });
    }
  };
  await Promise.all(Array.from({ length: limits.atOnce }, worker));
  return wanted.flatMap((one) => results.get(one) ?? []);
}

async function fetchAsset(one: Wanted, places: Places, maxBytes: number): Promise<UnitAsset> {
  const reading = await readFirst(one, places, maxBytes);
  if (reading === undefined) return missing(one, 'no-address');
  if (reading.kind !== 'ok') return missing(one, reading.kind);
  const taken = one.take(reading.bytes);
  if (taken === undefined)
    return missing(one, one.kind === 'image' ? 'not-a-picture' : 'not-a-medium');
  return { ...bare(one), mime: taken.mime, status: { kind: 'had', bytes: taken.bytes } };
}

function sizeOf({ status }: UnitAsset): number {
  return status.kind === 'had' ? status.bytes.length : 0;
}

function isFailure({ status }: UnitAsset): boolean {
  return status.kind === 'missing' && (status.why === 'unreachable' || status.why === 'timeout');
}

/** The first place that has it; of all the refusals, the one of the likeliest place. */
async function readFirst(
  { url, otherUrls, beside, accept }: Wanted,
  places: Places,
  maxBytes: number,
): Promise<Reading | undefined> {
  const near = await places.beside?.(beside, maxBytes);
  if (near !== undefined && near.kind !== 'missing') return near;
  if (url === undefined) return near;
  const first = await places.source.read(url, { maxBytes, accept });
  if (first.kind !== 'missing') return first;
  for (const other of otherUrls) {
    const reading = await places.source.read(other, { maxBytes, accept });
    if (reading.kind === 'ok') return reading;
  }
  return first;
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
