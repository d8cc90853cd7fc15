const LONGEST = 500;
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu;
const POLITE: ReadonlySet<string> = new Set(['please', 'bitte']);

/** A phrase, item by item, in the words as they are compared. */
export type PhraseItem =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'anything'; readonly name: string }
  | { readonly kind: 'optional'; readonly words: readonly string[] };

/**
 * Whether words are said that a phrase stands for: `Go [to the] {place}`. Case, punctuation, “please”
 * and emoji make no difference; only the first line counts.
 */
export function phraseFits(phrase: string, said: string): boolean {
  const items = readPhrase(phrase);
  if (items === undefined) return false;
  const words = wordsOf(said);
  let places: ReadonlySet<number> = new Set([0]);
  for (const item of items) places = placesAfter(item, places, words);
  return places.has(words.length);
}

/** Whether anybody could say it: it has a word, and every bracket has its partner. */
export function canBeSaid(phrase: string): boolean {
  return readPhrase(phrase)?.some(({ kind }) => kind !== 'optional') ?? false;
}

/** Whether it has a word by which it is told from everything else that is said. */
export function hasOwnWord(phrase: string): boolean {
  return readPhrase(phrase)?.some(({ kind }) => kind === 'word') ?? false;
}

/** Undefined where a bracket has no partner. */
export function readPhrase(phrase: string): readonly PhraseItem[] | undefined {
  const items: PhraseItem[] = [];
  for (const [part = ''] of phrase.matchAll(/\[[^[\]{}]*\]|\{[^[\]{}]*\}|[^[\]{}]+|[[\]{}]/g)) {
    if (part.startsWith('{') && part.length > 1) {
      items.push({ kind: 'anything', name: part.slice(1, -1) });
    } else if (part.startsWith('[') && part.length > 1) {
      items.push({ kind: 'optional', words: wordsIn(part) });
    } else if (/^[[\]{}]$/.test(part)) return undefined;
    else items.push(...wordsIn(part).map((word): PhraseItem => ({ kind: 'word', word })));
  }
  return items;
}

/** Where in the words one can be once the item is said too. */
function placesAfter(
  item: PhraseItem,
  places: ReadonlySet<number>,
  words: readonly string[],
): ReadonlySet<number> {
  switch (item.kind) {
    case 'word':
      return new Set([...places].filter((at) => words[at] === item.word).map((at) => at + 1));
    case 'anything': {
      const first = Math.min(...places);
      return new Set(words.map((_, at) => at + 1).filter((at) => at > first));
    }
    case 'optional': {
      const saidAt = [...places].filter((at) =>
        item.words.every((word, index) => words[at + index] === word),
      );
      return new Set([...places, ...saidAt.map((at) => at + item.words.length)]);
    }
  }
}

/** The words of the first line as they are compared: without case, punctuation and “please”. */
export function wordsOf(said: string): readonly string[] {
  return wordsIn(said.trim().split('\n', 1)[0]?.slice(0, LONGEST) ?? '');
}

function wordsIn(text: string): readonly string[] {
  const words = (text.normalize('NFKC').match(WORD) ?? []).map((word) =>
    word.toLowerCase().replaceAll('’', "'"),
  );
  // “Please” alone may be what a phrase is.
  if (words.length > 1 && POLITE.has(words[0] ?? '')) return words.slice(1);
  return words.length > 1 && POLITE.has(words.at(-1) ?? '') ? words.slice(0, -1) : words;
}
