import { z } from 'zod';
import { fingerprintOf } from './check-story.ts';
import type { Position } from './machine/take-turn.ts';
import { number, positionSchema } from './turn-result.ts';

/** Where a game stands: between two turns. */
export type StoryState = {
  readonly seed: number;
  readonly position: Position;
  /** A Quetzal file; one character (0 to 255) a byte. */
  readonly save: string;
};

export type ReadState =
  | { readonly kind: 'read'; readonly state: StoryState }
  /** It belongs to another story, or to another version of this one. */
  | { readonly kind: 'other-story' }
  | { readonly kind: 'damaged-state' };

const MOST_BYTES = 1024 * 1024;
const HEAD = /^sayso-story 1 ([0-9a-f]{32}) ([0-9a-f]{32})$/;

const headSchema = z.strictObject({ seed: number, position: positionSchema });

/**
 * A state as the bytes of a file: a line with the fingerprints of the story and of the rest, a line
 * of JSON, and a Quetzal file. Not compressed: one turn's differs from the last one's in few bytes,
 * and git keeps those alone when it packs.
 *
 * Source of the save's format: Quetzal 1.4 (`IFhd`, `CMem`, `Stks`).
 */
export function writeState({ seed, position, save }: StoryState, story: Uint8Array): Uint8Array {
  const rest = Buffer.concat([
    Buffer.from(`${JSON.stringify({ seed, position })}\n`),
    Buffer.from(save, 'latin1'),
  ]);
  const head = `sayso-story 1 ${fingerprintOf(story)} ${fingerprintOf(rest)}\n`;
  return Buffer.concat([Buffer.from(head), rest]);
}

/** Reads a state back; what is not one of this story, down to the last byte, is refused. */
export function readState(bytes: Uint8Array, story: Uint8Array): ReadState {
  if (bytes.byteLength > MOST_BYTES) return { kind: 'damaged-state' };
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = file.indexOf('\n');
  const second = file.indexOf('\n', first + 1);
  const head = HEAD.exec(file.subarray(0, Math.max(0, first)).toString('latin1'));
  if (head === null || second === -1) return { kind: 'damaged-state' };
  const [, of, sum] = head;
  if (sum !== fingerprintOf(file.subarray(first + 1))) return { kind: 'damaged-state' };
  if (of !== fingerprintOf(story)) return { kind: 'other-story' };
  const read = headSchema.safeParse(parse(file.subarray(first + 1, second).toString('utf8')));
  if (!read.success) return { kind: 'damaged-state' };
  const save = file.subarray(second + 1).toString('latin1');
  return { kind: 'read', state: { ...read.data, save } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
