import { z } from 'zod';
import { cleanLine } from './clean-line.ts';
import {
  FAILED_STEPS,
  type ImageFailure,
  LONGEST_COMMAND,
  LONGEST_LINE,
  MOST_LINES,
} from './failed-step.ts';

/**
 * What a build tells the one who pushes. It holds no name, tag or commit: who builds runs what strangers
 * wrote, so these must come from elsewhere.
 */
export type BuildResult =
  | {
      readonly kind: 'built';
      readonly imageId: string;
      /** What it takes unpacked. */
      readonly bytes: number;
      /** Files of tests that passed. */
      readonly tests: number | 'none';
    }
  | ImageFailure;

const LONGEST_TEXT = 64 * 1024;
const MOST_BYTES = 1e13;

/** Cleaned again: whoever wrote the file need not have kept to how ours are written. */
function text(longest: number): z.ZodType<string> {
  return z
    .string()
    .max(4000)
    .transform((line) => cleanLine(line.replaceAll('\n', ' '), longest));
}

const RESULT = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('built'),
    imageId: z.string().regex(/^sha256:[0-9a-f]{64}$/),
    bytes: z.number().int().min(0).max(MOST_BYTES),
    tests: z.union([z.literal('none'), z.number().int().min(1).max(10_000)]),
  }),
  z.strictObject({
    kind: z.literal('failed'),
    step: z.strictObject({
      name: z.enum(FAILED_STEPS),
      command: text(LONGEST_COMMAND).exactOptional(),
    }),
    lines: z.array(text(LONGEST_LINE)).max(MOST_LINES),
  }),
]);

/** The result as a text for a file. */
export function writeBuildResult(result: BuildResult): string {
  return `${JSON.stringify(result)}\n`;
}

/** Reads a result that a job wrote in which strangers' code may have run; undefined where it is none. */
export function readBuildResult(written: string): BuildResult | undefined {
  if (written.length > LONGEST_TEXT) return undefined;
  try {
    return RESULT.parse(JSON.parse(written));
  } catch {
    return undefined;
  }
}
