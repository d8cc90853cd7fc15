import { z } from 'zod';
import { LANGUAGES } from '../../words/language.ts';

const commit = z.string().regex(/^[0-9a-f]{40}$/);

/**
 * What the workflow for images is told (`client_payload`): which commit it is about, and where the
 * answer goes. Everything else it finds out by itself.
 */
export const buildRequestSchema = z.strictObject({
  commit,
  /** What asked for it; the reply that is there already has it in its mark. */
  key: z.string().regex(/^[A-Za-z0-9-]{1,200}$/),
  /** Whose reply that is. */
  author: z.string().regex(/^[A-Za-z0-9-]{1,100}(?:\[bot\])?$/),
  /** The issue to answer in; without one the answer goes to a commit. */
  issue: z.int().positive().optional(),
  /** Whether that issue is done when the image is there. */
  close: z.boolean().optional(),
  on: commit.optional(),
  /** What it is answered in, where that is not the repository's language. */
  language: z.enum(LANGUAGES).optional(),
  /** When it was asked for, in seconds since 1970. */
  asked: z.int().nonnegative(),
});

export type BuildRequest = z.output<typeof buildRequestSchema>;
