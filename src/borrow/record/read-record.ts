import { z } from 'zod';
import type { Borrowed } from './record.ts';

const MOST_CHARACTERS = 8 * 1024 * 1024;

const text = z.string().max(2000);
const oid = z.string().regex(/^[0-9a-f]{40,64}$/);
/** Relative, without a way out. */
const path = text.refine((one) => !one.split('/').some((part) => /^\.{0,2}$/.test(part)));
const license = z.strictObject({ path, from: text, oid, name: text.optional() });

const schema = z.strictObject({
  version: z.literal(1),
  borrowed: z.array(
    z.strictObject({
      page: z.url().max(2000),
      at: text,
      into: text,
      name: text,
      url: z.url().max(2000),
      ref: text,
      commit: oid,
      patterns: z.array(text),
      licences: z.array(license),
      files: z.array(z.strictObject({ path, from: text, oid })),
    }),
  ),
});

/** Reads a record; undefined for what is none: damaged, or of somebody else's. Never throws. */
export function readRecord(content: string): readonly Borrowed[] | undefined {
  if (content.length > MOST_CHARACTERS) return undefined;
  try {
    const read = schema.safeParse(JSON.parse(content));
    if (!read.success) return undefined;
    return read.data.borrowed.map((one) => ({
      ...one,
      licences: one.licences.map((each) => ({ ...each, name: each.name })),
    }));
  } catch {
    // No JSON.
    return undefined;
  }
}
