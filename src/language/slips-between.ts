import { distance } from './distance.ts';
import { fold } from './fold.ts';

/** Whatever is longer than this is no slip of a command's word. */
const LONGEST_WORD = 60;

/**
 * The slips that make `word` (folded) of what was said, at least one; undefined for another word. Short
 * words are near to too many others, so there a swapped, doubled or lost letter counts and another
 * letter does not (`Help` and `Helm`), and the first letter must be right. `isForgiven`: longer words
 * may have two.
 */
export function slipsBetween(text: string, word: string, isForgiven = false): number | undefined {
  if (text.length > LONGEST_WORD) return undefined;
  const said = fold(text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  if (said === word) return 1;
  if (said.charAt(0) !== word.charAt(0) && !startSwapped(said, word)) return undefined;
  const slips = distance(said, word);
  if (slips > 2) return undefined;
  return slips <= mostSlips(said, word, isForgiven) ? slips : undefined;
}

function mostSlips(said: string, word: string, isForgiven: boolean): number {
  if (word.length >= 8 || (isForgiven && word.length >= 5)) return 2;
  if (word.length >= 5) return 1;
  const sameLetters = [...said].sort().join('') === [...word].sort().join('');
  return sameLetters || (word.length === 4 && said.length !== word.length) ? 1 : 0;
}

function startSwapped(said: string, word: string): boolean {
  return said.charAt(0) === word.charAt(1) && said.charAt(1) === word.charAt(0);
}
