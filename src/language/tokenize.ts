import {
  type Character,
  isBlank,
  isDoubleQuote,
  isSingleQuote,
  seenCharacters,
} from './characters.ts';
import { fold, tidyValue } from './fold.ts';

/** One word of an utterance, or one quoted run of words. */
export type Token = {
  /** What was said, without its quotes and without unseen characters, in NFC. */
  readonly text: string;
  /** The folded text, for comparing with a phrase's words; undefined for what stood in quotes. */
  readonly word: string | undefined;
  /** `unclosed`: a quotation mark opened it and none closed it. */
  readonly quotes: 'none' | 'closed' | 'unclosed';
  /** Where it begins and ends in the text as said (UTF-16 code units from 0; `end` is excluded). */
  readonly start: number;
  readonly end: number;
};

/**
 * Cuts a text into words. Quotes count only at the start of a word: `"two words"`, also with smart
 * quotes; `""` inside of double quotes is one double quote. A single quote without its partner is an
 * apostrophe. Every character is looked at a fixed number of times.
 */
export function tokenize(text: string): readonly Token[] {
  const characters = seenCharacters(text);
  const lastSingleQuote = characters.findLastIndex((_, index) => closesSingle(characters, index));
  const tokens: Token[] = [];
  let index = 0;
  for (;;) {
    const first = characters[index];
    if (first === undefined) return tokens;
    if (isBlank(first.character)) {
      index += 1;
      continue;
    }
    const quote = quoteAt(first, index, lastSingleQuote);
    const end = quote === undefined ? endOfWord(characters, index) : index + 1;
    const taken =
      quote === undefined
        ? { next: end, inside: characters.slice(index, end), quotes: 'none' as const }
        : readQuoted(characters, index, quote);
    tokens.push(tokenOf(taken.inside, taken.quotes, first, characters[taken.next - 1] ?? first));
    index = taken.next;
  }
}

type Taken = {
  readonly next: number;
  readonly inside: readonly Character[];
  readonly quotes: Token['quotes'];
};

function quoteAt(
  { character }: Character,
  index: number,
  lastSingleQuote: number,
): 'double' | 'single' | undefined {
  if (isDoubleQuote(character)) return 'double';
  return isSingleQuote(character) && index < lastSingleQuote ? 'single' : undefined;
}

function endOfWord(characters: readonly Character[], from: number): number {
  let index = from;
  while (index < characters.length && !isBlank(characters[index]?.character ?? ' ')) index += 1;
  return index;
}

function readQuoted(
  characters: readonly Character[],
  opening: number,
  quote: 'double' | 'single',
): Taken {
  const inside: Character[] = [];
  for (let index = opening + 1; index < characters.length; index += 1) {
    const here = characters[index];
    if (here === undefined) break;
    if (quote === 'double' && isDoubled(characters, index)) {
      index += 1;
    } else if (
      quote === 'double' ? isDoubleQuote(here.character) : closesSingle(characters, index)
    ) {
      return { next: index + 1, inside, quotes: 'closed' };
    }
    inside.push(here);
  }
  return { next: characters.length, inside, quotes: 'unclosed' };
}

function isDoubled(characters: readonly Character[], index: number): boolean {
  return characters[index]?.character === '"' && characters[index + 1]?.character === '"';
}

/** A single quote in the middle of a word is an apostrophe. */
function closesSingle(characters: readonly Character[], index: number): boolean {
  const after = characters[index + 1]?.character;
  return (
    isSingleQuote(characters[index]?.character ?? '') && (after === undefined || isBlank(after))
  );
}

function tokenOf(
  inside: readonly Character[],
  quotes: Token['quotes'],
  { start }: Character,
  { end }: Character,
): Token {
  const text = tidyValue(inside.map(({ character }) => character).join(''));
  return { text, word: quotes === 'none' ? fold(text) : undefined, quotes, start, end };
}
