import { z } from 'zod';
import type { Position, TurnResult } from './machine/take-turn.ts';

export const number = z.number().int();
const byte = number.min(0).max(255);

/** Where a story waits, in what a state holds and in what the machine's process answers. */
export const positionSchema = z.strictObject({
  reads: z.strictObject({
    storer: byte,
    bufaddr: number.min(0).max(0xffff).optional(),
    parseaddr: number.min(0).max(0xffff).optional(),
    length: byte.optional(),
  }),
  io: z.strictObject({
    reverse: byte,
    bold: byte,
    italic: byte,
    mono: byte,
    transcript: byte,
    currentwin: number.min(0).max(0xffff),
    height: byte,
    row: byte,
    col: byte,
  }),
  screen: number.min(0).max(1),
  tables: z.array(z.tuple([number.min(0).max(0xffff), z.string()])).max(16),
  above: z.array(z.string().max(80)).max(25),
}) satisfies z.ZodType<Position>;

const resultSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('played'),
    runs: z.array(z.strictObject({ style: number, text: z.string() })),
    cut: z.boolean(),
    above: z.array(z.string().max(80)).max(25),
    seed: number,
    waits: z
      .strictObject({
        for: z.enum(['line', 'key']),
        position: positionSchema,
        save: z.string().max(1024 * 1024),
      })
      .optional(),
  }),
  z.strictObject({ kind: z.literal('ended'), why: z.enum(['too-long', 'broke', 'damaged-state']) }),
]);

/** What the machine's process answered; anything but a turn's result is a story that broke. */
export function readTurnResult(text: string): TurnResult {
  const read = resultSchema.safeParse(parse(text));
  if (!read.success) return { kind: 'ended', why: 'broke' };
  const { data } = read;
  if (data.kind === 'ended') return data;
  const { waits, ...played } = data;
  return waits === undefined ? played : { ...played, waits };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
