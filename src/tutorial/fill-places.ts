import type { PhraseItem } from './phrase-fits.ts';

/** What was said in the places of a phrase, by their names. */
export type Places = ReadonlyMap<string, string>;

type Place = readonly [name: string, words: string];

/**
 * What stands in the places of a phrase that these words say; undefined where they do not say it. A place
 * takes as few words as it can. Nothing is tried twice, whatever a stranger wrote as a phrase.
 */
export function fillPlaces(
  items: readonly PhraseItem[],
  words: readonly string[],
): Places | undefined {
  const lost = new Set<number>();

  function from(item: number, at: number): readonly Place[] | undefined {
    const key = item * (words.length + 1) + at;
    if (lost.has(key)) return undefined;
    const found = follow(item, at);
    if (found === undefined) lost.add(key);
    return found;
  }
  function follow(item: number, at: number): readonly Place[] | undefined {
    const now = items[item];
    if (now === undefined) return at === words.length ? [] : undefined;
    switch (now.kind) {
      case 'word':
        return words[at] === now.word ? from(item + 1, at + 1) : undefined;
      case 'optional': {
        const isSaid = now.words.every((word, index) => words[at + index] === word);
        return (isSaid ? from(item + 1, at + now.words.length) : undefined) ?? from(item + 1, at);
      }
      case 'anything':
        for (let end = at + 1; end <= words.length; end += 1) {
          const found = from(item + 1, end);
          if (found !== undefined) return [[now.name, words.slice(at, end).join(' ')], ...found];
        }
        return undefined;
    }
  }
  const found = isLongEnough(items, words) ? from(0, 0) : undefined;
  return found === undefined ? undefined : new Map(found);
}

/** Each word and each place needs a word of its own. */
function isLongEnough(items: readonly PhraseItem[], words: readonly string[]): boolean {
  return items.filter(({ kind }) => kind !== 'optional').length <= words.length;
}
