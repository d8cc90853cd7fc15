import { isAddressLike, repairAddress } from './address-like.ts';
import type { Pattern } from './compile-phrase.ts';
import { fold } from './fold.ts';
import type { Said } from './match.ts';
import { slipsBetween } from './slips-between.ts';

/** Words as they were probably meant, and how many slips lie between. */
export type Corrected = { readonly said: Said; readonly slips: number };

/**
 * Corrects slips in the words by which a command is recognised, and in web addresses. Undefined when
 * there is nothing to correct, or when it is too far from the command to be a slip.
 */
export function correct(said: Said, pattern: Pattern): Corrected | undefined {
  const tokens = [...said.tokens];
  // Beside a web address more is forgiven, because then it is hardly about anything else.
  const isForgiven = tokens.some(({ text }) => isAddressLike(text));
  let slips = 0;
  for (const [index, word] of pattern.verb.entries()) {
    const token = tokens[index];
    if (token === undefined) return undefined;
    const wrong = token.word === word ? 0 : slipsBetween(token.text, word, isForgiven);
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
