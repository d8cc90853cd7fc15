import { isAddressLike, repairAddress } from './address-like.ts';
import type { Pattern } from './compile-phrase.ts';
import { distance } from './distance.ts';
import { fold } from './fold.ts';
import type { Said } from './match.ts';
import type { Token } from './tokenize.ts';

/** Whatever is longer than this is no slip of a command's word. */
const LONGEST_WORD = 60;

/** Words as they were probably meant, and how many slips lie between. */
export type Corrected = { readonly said: Said; readonly slips: number };

/**
 * Corrects slips in the words by which a command is recognised, and in web addresses. Undefined when
 * there is nothing to correct, or when it is too far from the command to be a slip.
 */
export function correct(said: Said, pattern: Pattern): Corrected | undefined {
  const tokens = [...said.tokens];
  let slips = 0;
  for (const [index, word] of pattern.verb.entries()) {
    const token = tokens[index];
    if (token === undefined) return undefined;
    const wrong = token.word === word ? 0 : slipsBetween(token, word, said.tokens);
    if (wrong === undefined || (announcesText(pattern, index) && `${token.word}:` === word)) {
      return undefined;
    }
    slips += wrong;
    tokens[index] = { ...token, word, quotes: 'none' };
  }
  for (const [index, token] of tokens.entries()) {
    const repaired = isGoodAddress(token.text) ? undefined : repairAddress(token.text);
    if (repaired === undefined || index < pattern.verb.length) continue;
    slips += 1;
    tokens[index] = { ...token, text: repaired, word: fold(repaired) };
  }
  return slips === 0 ? undefined : { said: { raw: said.raw, tokens }, slips };
}

/** Whether this word stands right before a text: without its colon, any sentence could follow it. */
function announcesText({ verb, pieces }: Pattern, index: number): boolean {
  const next = pieces[index + 1];
  return index === verb.length - 1 && next?.kind === 'place' && next.takes.type === 'text';
}

function isGoodAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/**
 * The slips that make `word` of what was said, at least one; undefined for another word. Short words
 * are near to too many others, so there a swapped, doubled or lost letter counts and another letter
 * does not (`Help` and `Helm`), and the first letter must be right. Beside a web address more is
 * forgiven, because then it is hardly about anything else.
 */
function slipsBetween({ text }: Token, word: string, beside: readonly Token[]): number | undefined {
  if (text.length > LONGEST_WORD) return undefined;
  const said = fold(text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  if (said === word) return 1;
  if (said.charAt(0) !== word.charAt(0) && !startSwapped(said, word)) return undefined;
  const slips = distance(said, word);
  if (slips > 2) return undefined;
  const besideAddress = beside.some((token) => isAddressLike(token.text));
  return slips <= mostSlips(said, word, besideAddress) ? slips : undefined;
}

function mostSlips(said: string, word: string, besideAddress: boolean): number {
  if (word.length >= 8 || (besideAddress && word.length >= 5)) return 2;
  if (word.length >= 5) return 1;
  const sameLetters = [...said].sort().join('') === [...word].sort().join('');
  return sameLetters || (word.length === 4 && said.length !== word.length) ? 1 : 0;
}

function startSwapped(said: string, word: string): boolean {
  return said.charAt(0) === word.charAt(1) && said.charAt(1) === word.charAt(0);
}
