import { z } from 'zod';
import type { Progress } from './progress.ts';

/** Far more than a thousand turns through the largest tutorial leave. */
const MOST_BYTES = 524_288;

const FORMAT = 1;

const NAME = /^(?!constructor$|prototype$)[a-z][a-z0-9-]{0,59}$/;

const name = z.string().regex(NAME);
const count = z.int().min(0);
const time = z.iso.datetime();
const thing = z.string().min(1).max(60);
const things = z.array(thing).max(200);

const schema = z.object({
  format: z.literal(FORMAT),
  repository: count,
  learner: z.object({ id: count, login: z.string().max(100) }),
  step: name,
  start: z
    .object({
      files: z.array(z.tuple([z.string().max(4_096), z.string().max(64)])).max(1_000),
      isCut: z.boolean(),
    })
    .optional(),
  met: z.array(z.string().max(120)).max(5_000),
  rows: z.string().regex(/^[01]{0,1000}$/),
  things,
  been: z.record(name, z.object({ times: count, last: time })),
  trail: z.array(z.object({ step: name, things })).max(10),
  hints: count,
  hintsInAll: count,
  language: z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/),
  turns: count,
  restarts: count,
  startedAt: time,
  turnedAt: time,
  finishedAt: time.optional(),
  issue: count.optional(),
  comment: count.optional(),
});

export type ReadProgress =
  | { readonly kind: 'progress'; readonly progress: Progress }
  /** `other-repository`: a copy brought it along; `unreadable`: somebody else wrote it. */
  | { readonly kind: 'none'; readonly why: 'missing' | 'unreadable' | 'other-repository' };

/**
 * Reads what `writeProgress` wrote. It lies where people can write, so whatever is not a progress of
 * this very repository counts as none, and its owner begins anew. Never throws.
 */
export function readProgress(text: string | undefined, repository: number): ReadProgress {
  if (text === undefined) return { kind: 'none', why: 'missing' };
  const parsed = schema.safeParse(text.length > MOST_BYTES ? undefined : jsonOf(text));
  if (!parsed.success) return { kind: 'none', why: 'unreadable' };
  const { format: _format, start, finishedAt, issue, comment, ...rest } = parsed.data;
  if (rest.repository !== repository) return { kind: 'none', why: 'other-repository' };
  return { kind: 'progress', progress: { ...rest, start, finishedAt, issue, comment } };
}

/** A progress as a text of JSON, the same for the same progress, with what people look for on top. */
export function writeProgress(progress: Progress): string {
  return `${JSON.stringify({ format: FORMAT, ...progress }, undefined, 1)}\n`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
