import MiniSearch, { type SearchOptions } from 'minisearch';
import type { CatalogueUnit } from './catalogue.ts';
import { wordStem } from './word-stem.ts';

/** Units that answer a question, best first. */
export type FoundUnits = {
  readonly units: readonly CatalogueUnit[];
  /** How many there are besides. */
  readonly more: number;
};

export type UnitSearch = {
  /** The units about these words, at most `most`. */
  find(text: string, most: number): FoundUnits;
  /** Words of titles that are written nearly as these, for a question that nothing answers. */
  nearWords(text: string): readonly string[];
};

const LONGEST_QUESTION = 200;
const MOST_WORDS = 3;

/** What tells a unit from others; whole subjects answer only where nothing else does. */
const OWN_WORDS = ['title', 'path'];

/** The search asks in this order, and stops at the first that finds something. */
const WAYS: readonly SearchOptions[] = [
  { combineWith: 'AND', prefix: startsLike, fields: OWN_WORDS },
  { combineWith: 'AND', prefix: startsLike, fuzzy: lettersOff, fields: OWN_WORDS },
  { combineWith: 'AND', prefix: startsLike },
  { combineWith: 'OR', prefix: startsLike, fields: OWN_WORDS },
  { combineWith: 'OR', prefix: startsLike, fuzzy: lettersOff },
];

/**
 * A search over titles and, with less weight, over the words of the units' addresses, which tell
 * their subjects. Plurals and spelling mistakes are forgiven, but only where nothing fits as it stands.
 */
export function createUnitSearch(units: readonly CatalogueUnit[]): UnitSearch {
  const shown = new Map<string, string>();
  const index = new MiniSearch<{ id: number; title: string; path: string; subject: string }>({
    fields: ['title', 'path', 'subject'],
    tokenize: wordsOf,
    processTerm: (word) => wordStem(word) ?? false,
    searchOptions: { boost: { title: 4 } },
  });
  index.addAll(
    units.map(({ title, path, subject }, id) => ({
      id,
      title,
      path: withoutSubject(path),
      subject,
    })),
  );
  for (const { title } of units) {
    for (const word of title.split(/[^\p{L}\p{M}]+/u)) {
      const stem = wordStem(word);
      if (stem !== undefined && !shown.has(stem)) shown.set(stem, word.toLowerCase());
    }
  }
  function search(question: string): readonly CatalogueUnit[] {
    for (const way of WAYS) {
      const found = index.search(question, way).flatMap(({ id }) => units[id] ?? []);
      if (found.length > 0) return found;
    }
    return [];
  }
  return {
    find(text, most) {
      const question = text.slice(0, LONGEST_QUESTION);
      const found = search(question);
      // Whoever names a subject means all of it.
      const subject = question.trim().toLowerCase();
      const whole = units.filter((unit) => unit.subject.toLowerCase() === subject);
      const all = whole.length === 0 ? found : [...new Set([...found, ...whole])];
      return { units: all.slice(0, most), more: Math.max(0, all.length - most) };
    },
    nearWords(text) {
      const near = index.search(text.slice(0, LONGEST_QUESTION), {
        combineWith: 'OR',
        fields: ['title'],
        fuzzy: 0.35,
      });
      const begin = new Set(wordsOf(text.toLowerCase()).map((word) => word.charAt(0)));
      const words = near
        .flatMap(({ terms }) => terms.flatMap((stem) => shown.get(stem) ?? []))
        .filter((word) => begin.has(word.charAt(0)));
      return [...new Set(words)].slice(0, MOST_WORDS);
    },
  };
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}\p{M}’']+/u);
}

/** `languages/welsh/croeso` → `welsh/croeso`. */
function withoutSubject(path: string): string {
  return path.slice(path.indexOf('/') + 1);
}

/** Short words begin too many others. */
function startsLike(word: string): boolean {
  return word.length > 3;
}

/** How many letters may be wrong: none in a short word. */
function lettersOff(word: string): number | false {
  if (word.length < 5) return false;
  return word.length < 7 ? 1 : 2;
}
