import { fillPlaces, type Places } from './fill-places.ts';
import { type PhraseItem, phraseFits, readPhrase, wordsOf } from './phrase-fits.ts';
import type { Synonym } from './tutorial.ts';

/** Of other words for other words for other words. */
const DEEPEST = 3;
const MOST = 60;
/** A longer sentence is nobody's move. */
const MOST_WORDS = 20;

/** Tells in which other words something is heard, too. */
export type Ear = (said: string) => readonly string[];

/**
 * Makes an ear for the synonyms of a tutorial: to it, `pick the lamp up` is `take the lamp` as well, where
 * the file says that `Take {thing}` can be said as `Pick {thing} up`. What it answers are phrases in small
 * letters, without what was said itself.
 */
export function createEar(synonyms: readonly Synonym[]): Ear {
  let rules: readonly Rule[] | undefined;
  return (said) => {
    const words = wordsOf(said);
    if (synonyms.length === 0 || words.length === 0 || words.length > MOST_WORDS) return [];
    rules ??= synonyms.flatMap(rulesOf);
    const first = words.join(' ');
    const heard = new Set([first]);
    let newest = [first];
    for (let depth = 0; depth < DEEPEST; depth += 1) {
      const meant = newest.flatMap((text) => meantBy(text, rules ?? []));
      newest = [...new Set(meant)].filter((one) => !heard.has(one)).slice(0, MOST - heard.size);
      for (const text of newest) heard.add(text);
    }
    heard.delete(first);
    return [...heard];
  };
}

/** What else is said for one of these phrases, word for word. */
export function othersFor(
  phrases: readonly string[],
  synonyms: readonly Synonym[],
): readonly string[] {
  return synonyms
    .filter(({ phrase }) => phrases.some((one) => phraseFits(phrase, one)))
    .flatMap(({ others }) => others);
}

type Rule = { readonly other: readonly PhraseItem[]; readonly means: readonly PhraseItem[] };

function rulesOf({ phrase, others }: Synonym): readonly Rule[] {
  const means = readPhrase(phrase) ?? [];
  return others.flatMap((text) => {
    const other = readPhrase(text);
    return other === undefined ? [] : [{ other, means }];
  });
}

function meantBy(text: string, rules: readonly Rule[]): readonly string[] {
  const words = text.split(' ');
  if (words.length > MOST_WORDS) return [];
  return rules.flatMap(({ other, means }) => {
    const places = fillPlaces(other, words);
    return places === undefined ? [] : [means.map((item) => wordsFor(item, places)).join(' ')];
  });
}

function wordsFor(item: PhraseItem, places: Places): string {
  switch (item.kind) {
    case 'word':
      return item.word;
    case 'optional':
      return '';
    case 'anything':
      return places.get(item.name) ?? '';
  }
}
