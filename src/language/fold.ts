import { isBlank, isDoubleQuote, isPlain, isSingleQuote, seenCharacters } from './characters.ts';

/**
 * The form in which words are compared: compatibility characters, case and smart quotes do not
 * count, unseen characters are gone, any run of spaces is one space. Folding twice changes nothing.
 *
 * Source: Unicode Standard Annex 15 (NFKC); novices paste from word processors, attackers from anywhere.
 */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  const plain = [...tidy(text, 'NFKC')].map(straightQuote).join('');
  return tidy(plain.toLowerCase(), 'NFKC');
}

/** A value as it is kept: without unseen characters, each run of spaces one space, in NFC. */
export function tidyValue(text: string): string {
  return tidy(text, 'NFC');
}

function tidy(text: string, form: 'NFC' | 'NFKC'): string {
  if (isPlain(text)) return text;
  // Normalising may bring in spaces, so they are looked at afterwards.
  const characters = seenCharacters(text.normalize(form)).map(({ character }) => character);
  const kept: string[] = [];
  for (const character of characters) {
    if (!isBlank(character)) kept.push(character);
    else if (kept.length > 0 && kept.at(-1) !== ' ') kept.push(' ');
  }
  if (kept.at(-1) === ' ') kept.pop();
  // What stood on both sides of a dropped character may now belong together.
  return kept.join('').normalize(form);
}

function straightQuote(character: string): string {
  if (isDoubleQuote(character)) return '"';
  return isSingleQuote(character) ? "'" : character;
}
