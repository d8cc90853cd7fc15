import { wordsOfList } from './read-choices.ts';
import { readPath } from './read-path.ts';
import { type Token, tokenize } from './tokenize.ts';

export type ReadFiles =
  | { readonly kind: 'value'; readonly value: string }
  /** `word`: the first one that is none. */
  | { readonly kind: 'not-files' | 'outside'; readonly word: string };

/**
 * The files that a piece of text names, and what is wrong with it: paths with one of these endings, folders with a
 * slash at their end, patterns with `*` or `?`. What stands in quotes is one path, whatever it looks like.
 */
export function filesOfToken(
  { text, quotes }: Token,
  endings: readonly string[],
): readonly FileWord[] {
  const words = quotes === 'closed' ? [text] : wordsOfList(text);
  return words.map((word) => {
    const isPattern = /[*?]/.test(word);
    const read = readPath(word.replace(/[*?]/g, 'x'));
    if (read.kind === 'outside') return { kind: 'outside', word };
    const ending = word.split('.').at(-1)?.toLowerCase() ?? '';
    const isKnown =
      isPattern || word.endsWith('/') || quotes === 'closed' || endings.includes(ending);
    if (read.kind !== 'path' || !isKnown) return { kind: 'not-files', word };
    return { kind: 'file', word: tidyPath(word) };
  });
}

export type FileWord = { readonly kind: 'file' | 'not-files' | 'outside'; readonly word: string };

/** Reads all of a text as files, one at least: `a.ipynb, "my notes/" and week-*.md`. */
export function readFiles(text: string, endings: readonly string[]): ReadFiles {
  const words = tokenize(text).flatMap((token) => filesOfToken(token, endings));
  const wrong = words.find(({ kind }) => kind !== 'file');
  if (wrong !== undefined && wrong.kind !== 'file') return { kind: wrong.kind, word: wrong.word };
  if (words.length === 0) return { kind: 'not-files', word: text };
  return { kind: 'value', value: writeFiles(words.map(({ word }) => word)) };
}

/** Several files as one value, each once, in quotes what would be read as something else. */
export function writeFiles(words: readonly string[]): string {
  return [...new Set(words)].map(written).join(' ');
}

/** The files of such a value. */
export function listOfFiles(value: string): readonly string[] {
  return tokenize(value).map(({ text }) => text);
}

function written(word: string): string {
  const isPlain = /^[\p{L}\p{N}*?._/-][^\s,"'“”„]*$/u.test(word) && !/[.,。．]$/u.test(word);
  return (isPlain && word.includes('.')) || (isPlain && /[/*?]/.test(word))
    ? word
    : `"${word.replaceAll('"', '""')}"`;
}

/** Without empty and `.` parts; the slash at a folder's end stays. */
function tidyPath(word: string): string {
  const parts = word.split('/').filter((part) => part !== '' && part !== '.');
  return parts.join('/') + (word.endsWith('/') ? '/' : '');
}
