import { slipsBetween } from '../../language/slips-between.ts';

/** What is longer tells of something, and was not meant as a phrase. */
const LONGEST = 60;
const MOST_SLIPS = 2;

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu;

/** Words that one leaves out or puts in without meaning anything else. */
const SMALL: ReadonlySet<string> = new Set(
  `a an the to into in at on of my your please now
   der die das den dem des ein eine einen einem einer zu zum zur ins im an am auf mein meine meinen bitte jetzt`.split(
    /\s+/,
  ),
);

/** A phrase as it was probably meant, and how far the words are from it. */
export type NearPhrase = {
  readonly phrase: string;
  /** The phrase with what was said in its places. */
  readonly meant: string;
  readonly slips: number;
};

/**
 * The phrase that a line nearly says, or says: each of its words in its order, right or with a slip as
 * commands forgive them, two slips in all. Small words (`the`, `to`) may be missing or be others; signs
 * do not count, nor where words are parted. A place takes any words, where two words tell that the phrase
 * is meant.
 */
export function nearPhrase(line: string, phrases: readonly string[]): NearPhrase | undefined {
  const [first = ''] = line.trim().split(/[\r\n]/, 1);
  if (first.length > LONGEST) return undefined;
  const said = saidWords(first.replace(/^im\b/i, "I'm"));
  let nearest: NearPhrase | undefined;
  for (const phrase of phrases) {
    const items = itemsOf(phrase);
    const found = isJoined(items, said) ? JOINED : compare(items, said);
    if (found === undefined || found.slips >= (nearest?.slips ?? MOST_SLIPS + 1)) continue;
    nearest = { phrase, slips: found.slips, meant: written(phrase, found.values) };
  }
  return nearest;
}

type Word = { readonly word: string; readonly shown: string };

function saidWords(line: string): readonly Word[] {
  return (line.normalize('NFKC').match(WORD) ?? []).flatMap((shown) => wordsIn(shown));
}

/** `I’m` is two words that were said as one. */
function wordsIn(shown: string): readonly Word[] {
  const word = shown.toLowerCase().replaceAll('’', "'");
  if (word !== "i'm") return [{ word, shown }];
  return [
    { word: 'i', shown: 'I' },
    { word: 'am', shown: 'am' },
  ];
}

type Item =
  | { readonly kind: 'word'; readonly word: string; readonly isNeeded: boolean }
  | { readonly kind: 'anything' };

function itemsOf(phrase: string): readonly Item[] {
  const parts = phrase.match(/\[[^[\]]*\]|\{[^{}]*\}|[^[\]{}]+/g) ?? [];
  return parts.flatMap((part): readonly Item[] => {
    if (part.startsWith('{')) return [{ kind: 'anything' }];
    const isOptional = part.startsWith('[');
    return saidWords(part).map(({ word }) => ({
      kind: 'word',
      word,
      isNeeded: !isOptional && !SMALL.has(word),
    }));
  });
}

type Compared = { readonly slips: number; readonly values: readonly string[] };

const JOINED: Compared = { slips: 1, values: [] };

/** `Goback`, `next-step`: the same letters, parted in other places. */
function isJoined(items: readonly Item[], said: readonly Word[]): boolean {
  const words = items.flatMap((item) => (item.kind === 'word' ? [item.word] : []));
  if (words.length < 2 || words.length !== items.length) return false;
  return letters(words) !== '' && letters(words) === letters(said.map(({ word }) => word));
}

function letters(words: readonly string[]): string {
  return words.join('').replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

/** The fewest slips by which the words are the phrase; undefined where they are not. */
function compare(items: readonly Item[], said: readonly Word[]): Compared | undefined {
  const needed = items.filter((item) => item.kind === 'word' && item.isNeeded).length;
  const hasPlace = items.some(({ kind }) => kind === 'anything');
  if (needed === 0 || (hasPlace && needed < 2)) return undefined;
  const known = new Map<number, Compared | undefined>();

  function from(item: number, at: number): Compared | undefined {
    const key = item * (said.length + 1) + at;
    if (!known.has(key)) known.set(key, follow(item, at));
    return known.get(key);
  }
  function follow(item: number, at: number): Compared | undefined {
    const [now, word] = [items[item], said[at]];
    if (now === undefined && word === undefined) return { slips: 0, values: [] };
    const ways: (Compared | undefined)[] = [];
    if (now?.kind === 'word') {
      if (!now.isNeeded) ways.push(from(item + 1, at));
      const slips = word === undefined ? undefined : slipsOf(word.word, now.word);
      if (slips !== undefined) ways.push(more(from(item + 1, at + 1), slips));
    }
    if (now?.kind === 'anything') {
      for (let end = at + 1; end <= said.length; end += 1) {
        const value = said.slice(at, end).map(({ shown }) => shown);
        ways.push(withValue(from(item + 1, end), value.join(' ')));
      }
    }
    // What fits better than leaving a word out comes before it.
    if (word !== undefined && SMALL.has(word.word)) ways.push(from(item, at + 1));
    return fewest(ways);
  }
  const found = from(0, 0);
  return found === undefined || found.slips > MOST_SLIPS ? undefined : found;
}

function slipsOf(said: string, word: string): number | undefined {
  return said === word ? 0 : slipsBetween(said, word);
}

function more(found: Compared | undefined, slips: number): Compared | undefined {
  return found === undefined ? undefined : { ...found, slips: found.slips + slips };
}

function withValue(found: Compared | undefined, value: string): Compared | undefined {
  return found === undefined ? undefined : { ...found, values: [value, ...found.values] };
}

function fewest(ways: readonly (Compared | undefined)[]): Compared | undefined {
  return ways.reduce(
    (best, way) =>
      way === undefined || (best !== undefined && best.slips <= way.slips) ? best : way,
    undefined,
  );
}

/** The phrase as one says it, with these values in its places. */
function written(phrase: string, values: readonly string[]): string {
  let place = 0;
  return phrase
    .replace(/\{[^{}]*\}/g, () => values[place++] ?? '…')
    .replace(/[[\]]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
