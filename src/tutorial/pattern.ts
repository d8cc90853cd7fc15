import { RE2JS, RE2JSSyntaxException } from 're2js';
import type { PatternProblem } from './problem.ts';

/** A program of more instructions than this could take long over a long text. */
const MOST_INSTRUCTIONS = 2_000;

/**
 * Reads a regular expression of a stranger's. It has RE2's syntax: no text can make it slow, because it
 * never tries again what it tried before. `^` and `$` are the ends of lines.
 */
export function readPattern(
  pattern: string,
): { readonly kind: 'fits'; readonly fits: (text: string) => boolean } | PatternProblem {
  try {
    const compiled = RE2JS.compile(pattern, RE2JS.MULTILINE);
    if (compiled.programSize() > MOST_INSTRUCTIONS) return 'too-costly';
    return { kind: 'fits', fits: (text) => compiled.matcher(text).find() };
  } catch (error) {
    const why = error instanceof RE2JSSyntaxException ? error.getDescription() : '';
    // RE2 repeats a thousand times at most, inner repetitions multiplied.
    return why === 'invalid repeat count' ? 'too-costly' : 'unknown';
  }
}
