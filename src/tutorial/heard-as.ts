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
      newest = newest
        .flatMap((text) => meantBy(text, rules ?? []))
        .filter((one) => !heard.has(one));
      for (const text of newest) if (heard.size < MOST) heard.add(text);
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

/** `fits` is asked of words with a blank behind each. */
type Rule = {
  readonly fits: RegExp;
  readonly places: readonly string[];
  readonly means: readonly PhraseItem[];
};

function rulesOf({ phrase, others }: Synonym): readonly Rule[] {
  const means = readPhrase(phrase) ?? [];
  return others.flatMap((other) => {
    const items = readPhrase(other);
    if (items === undefined) return [];
    const places = items.flatMap((item) => (item.kind === 'anything' ? [item.name] : []));
    return [{ fits: new RegExp(`^${items.map(patternOf).join('')}$`, 'u'), places, means }];
  });
}

function patternOf(item: PhraseItem): string {
  switch (item.kind) {
    case 'word':
      return `${item.word} `;
    case 'optional':
      return `(?:${item.words.map((word) => `${word} `).join('')})?`;
    case 'anything':
      return '((?:\\S+ )+?)';
  }
}

function meantBy(text: string, rules: readonly Rule[]): readonly string[] {
  return rules.flatMap(({ fits, places, means }) => {
    const found = fits.exec(`${text} `);
    if (found === null) return [];
    const values = new Map(places.map((place, index) => [place, found[index + 1]?.trim() ?? '']));
    return [means.map((item) => wordsFor(item, values)).join(' ')];
  });
}

function wordsFor(item: PhraseItem, values: ReadonlyMap<string, string>): string {
  switch (item.kind) {
    case 'word':
      return item.word;
    case 'optional':
      return '';
    case 'anything':
      return values.get(item.name) ?? '';
  }
}
