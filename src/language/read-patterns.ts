import { fold } from './fold.ts';
import { BETWEEN } from './read-choices.ts';
import { type Token, tokenize } from './tokenize.ts';

/** What an ordinary word has not: a folder, an ending, a placeholder, `!` before what is left out. */
const PATTERN = /[/*?[\]]|^!|\.[\p{L}\p{N}*]/u;

export type ReadPatterns =
  | { readonly kind: 'value'; readonly value: string }
  /** `word`: the first one that is none. */
  | { readonly kind: 'not-files' | 'outside'; readonly word: string };

export type PatternWord = { readonly kind: 'pattern' | 'not-files' | 'outside' | 'between' } & {
  readonly word: string;
};

/**
 * What a word is among patterns as .gitignore has them. An ordinary word (`notebooks`) is one where that is
 * beyond doubt (`anyWord`), and so is whatever stands in quotes.
 */
export function patternOfToken({ text, quotes }: Token, anyWord: boolean): PatternWord {
  const word = quotes === 'none' ? text.replace(/,+$/, '') : text;
  if (quotes === 'none' && (word === '' || word === ':' || BETWEEN.has(fold(word)))) {
    return { kind: 'between', word };
  }
  if (word.trim() === '' || word.includes('://')) return { kind: 'not-files', word };
  if (word.replace(/^!/, '').split('/').includes('..')) return { kind: 'outside', word };
  const isOne = anyWord || quotes === 'closed' || PATTERN.test(word);
  return { kind: isOne ? 'pattern' : 'not-files', word };
}

/** Reads all of a text as patterns, one at least: `notebooks/em/** !notebooks/em/drafts/`. */
export function readPatterns(text: string): ReadPatterns {
  const words = tokenize(text).map((token) => patternOfToken(token, true));
  const wrong = words.find(({ kind }) => kind === 'not-files' || kind === 'outside');
  if (wrong?.kind === 'outside' || wrong?.kind === 'not-files') {
    return { kind: wrong.kind, word: wrong.word };
  }
  const found = words.filter(({ kind }) => kind === 'pattern').map(({ word }) => word);
  if (found.length === 0) return { kind: 'not-files', word: text };
  return { kind: 'value', value: writePatterns(found) };
}

/** Several patterns as one value, in their order, in quotes what would be read as something else. */
export function writePatterns(words: readonly string[]): string {
  return [...new Set(words)].map(written).join(' ');
}

/** The patterns of such a value. */
export function listOfPatterns(value: string): readonly string[] {
  return tokenize(value).map(({ text }) => text);
}

function written(word: string): string {
  const isPlain =
    PATTERN.test(word) &&
    /^[\p{L}\p{N}!*?._/[-][^\s,"'“”„‘’]*$/u.test(word) &&
    !/[.,。．]$/u.test(word);
  return isPlain ? word : `"${word.replaceAll('"', '""')}"`;
}
