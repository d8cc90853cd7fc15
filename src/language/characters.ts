const BLANK = /^\s$/u;
/** Most of what people write; looked up before anything that is about the rest of the world's characters. */
const PRINTED_ASCII = /^[!-~]+$/;
/** Controls, bidirectional marks, zero widths, soft hyphens, halves of characters: nobody can see them. */
const UNSEEN = /^[\p{Cc}\p{Cf}\p{Cs}\p{Co}]$/u;
const DOUBLE_QUOTES = new Set(['"', '“', '”', '„', '‟', '＂']);
const SINGLE_QUOTES = new Set(["'", '‘', '’', '‚', '‛', '＇']);

/** One character of a text, with the place it has in the text as said (UTF-16 code units from 0). */
export type Character = {
  readonly character: string;
  readonly start: number;
  readonly end: number;
};

/** Whether a text is nothing but visible ASCII characters. */
export function isPlain(text: string): boolean {
  return PRINTED_ASCII.test(text);
}

/** Any sort of space, the unbreakable ones that word processors write included. */
export function isBlank(character: string): boolean {
  return character === ' ' || (!isPlain(character) && BLANK.test(character));
}

export function isUnseen(character: string): boolean {
  return !isPlain(character) && !isBlank(character) && UNSEEN.test(character);
}

export function isDoubleQuote(character: string): boolean {
  return DOUBLE_QUOTES.has(character);
}

export function isSingleQuote(character: string): boolean {
  return SINGLE_QUOTES.has(character);
}

/** The characters that people see, each with its place in the text as said. */
export function seenCharacters(text: string): readonly Character[] {
  const seen: Character[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    if (!isUnseen(character)) seen.push({ character, start, end });
    start = end;
  }
  return seen;
}
