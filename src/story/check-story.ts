import { createHash } from 'node:crypto';

/** Why a file cannot be played. */
export type StoryFault =
  | { readonly kind: 'not-a-story' }
  /** 1, 2, 6 and 7 are hardly ever met, and the interpreter has none of them. */
  | { readonly kind: 'version'; readonly version: number }
  | { readonly kind: 'too-large'; readonly most: number }
  /** Shorter than its header says: not all of it is there. */
  | { readonly kind: 'truncated' }
  /** Its bytes do not add up to the sum in its header. */
  | { readonly kind: 'damaged' };

const HEADER = 64;

/** By version: the largest file in bytes, and the unit in which a header tells the length. */
const VERSIONS: Readonly<Record<number, { readonly most: number; readonly unit: number }>> = {
  3: { most: 128 * 1024, unit: 2 },
  4: { most: 256 * 1024, unit: 4 },
  5: { most: 256 * 1024, unit: 4 },
  8: { most: 512 * 1024, unit: 8 },
};

/**
 * What is wrong with the bytes of a story file, as far as its header tells; undefined when it can be
 * tried. Early files have neither a length nor a sum, and are not judged by them.
 *
 * Source: The Z-Machine Standards Document 1.1, sections 1.1.4 and 11 (`verify`: section 15).
 */
export function checkStory(story: Uint8Array): StoryFault | undefined {
  const version = story[0] ?? 0;
  if (version < 1 || version > 8) return { kind: 'not-a-story' };
  if (story.byteLength < HEADER) return { kind: 'truncated' };
  const rules = VERSIONS[version];
  if (rules === undefined) return { kind: 'version', version };
  // Files are filled up to whole blocks.
  if (story.byteLength > rules.most + 512) return { kind: 'too-large', most: rules.most };
  const view = new DataView(story.buffer, story.byteOffset, story.byteLength);
  const length = view.getUint16(0x1a) * rules.unit;
  if (length > story.byteLength) return { kind: 'truncated' };
  const dynamic = view.getUint16(0x0e);
  if (dynamic < HEADER || dynamic > story.byteLength) return { kind: 'damaged' };
  const sum = view.getUint16(0x1c);
  if (length === 0 || sum === 0) return undefined;
  const found = story.subarray(HEADER, length).reduce((total, byte) => total + byte, 0) & 0xffff;
  return found === sum ? undefined : { kind: 'damaged' };
}

/** The fingerprint by which a state knows its story: 32 hexadecimal digits. */
export function fingerprintOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}
