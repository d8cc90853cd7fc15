import { readPattern } from '../pattern.ts';
import type { CheckInFile } from '../read/check-schema.ts';

const LONGEST_PATTERN = 200;
const LONGEST_TEXT = 500;

/** What a `grep` looks for: a text, or a pattern in one of its syntaxes. */
export type Wanted = {
  readonly pattern: string;
  readonly syntax: 'basic' | 'extended' | 'text';
  readonly ignoresCase: boolean;
};

/** Reads the words of a `grep`; undefined for what looks elsewhere than in one file. */
export function readGrep(
  words: readonly string[],
): { readonly wanted: Wanted; readonly file: string | undefined } | undefined {
  let syntax: Wanted['syntax'] = words[0] === 'egrep' ? 'extended' : 'basic';
  if (words[0] === 'fgrep') syntax = 'text';
  let ignoresCase = false;
  let pattern: string | undefined;
  const rest: string[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--') {
      rest.push(...words.slice(at + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      rest.push(word);
      continue;
    }
    if (/^--(extended|perl)-regexp$/.test(word)) syntax = 'extended';
    else if (word === '--fixed-strings') syntax = 'text';
    else if (word === '--ignore-case') ignoresCase = true;
    else if (/^--(quiet|silent|no-messages|count)$/.test(word)) continue;
    else if (/^-[a-zA-Z]+$/.test(word) && !/[vrRLfABC]/.test(word)) {
      if (/[EP]/.test(word)) syntax = 'extended';
      if (word.includes('F')) syntax = 'text';
      if (word.includes('i')) ignoresCase = true;
      if (word.endsWith('e')) {
        at += 1;
        pattern = words[at];
      }
    } else return undefined;
  }
  const [wanted = pattern, ...files] = pattern === undefined ? rest : [pattern, ...rest];
  if (wanted === undefined || files.length > 1) return undefined;
  return { wanted: { pattern: wanted, syntax, ignoresCase }, file: files[0] };
}

/** A check that a file has what is looked for; undefined where the pattern cannot be read. */
export function fileHas(path: string, wanted: Wanted): CheckInFile | undefined {
  const { pattern, syntax, ignoresCase } = wanted;
  const isPlain = syntax === 'text' || !/[\\^$.*+?()[\]{}|]/.test(pattern);
  if (pattern.trim() === '') return { file: { path } };
  // What learners write is compared kindly: neither case nor spaces count where no pattern was meant.
  if (isPlain && pattern.trim() === pattern && pattern.length <= LONGEST_TEXT) {
    return { file: { path, contains: pattern } };
  }
  const own = isPlain ? escaped(pattern) : syntax === 'basic' ? fromBasic(pattern) : pattern;
  return fileMatches(path, `${ignoresCase ? '(?i)' : ''}${own}`);
}

/** A check that a text stands in a file so many times. */
export function fileHasOften(
  path: string,
  { text, times, isCaseSensitive }: { text: string; times: number; isCaseSensitive: boolean },
): CheckInFile | undefined {
  if (text.trim() === '') return { file: { path } };
  if (times <= 1 && !isCaseSensitive && text.trim() === text) {
    return { file: { path, contains: text.slice(0, LONGEST_TEXT) } };
  }
  const one = escaped(text);
  const pattern = times <= 1 ? one : `(${one}.*){${Math.min(times, 20)}}`;
  return fileMatches(path, `${isCaseSensitive ? '(?s)' : '(?is)'}${pattern}`);
}

function fileMatches(path: string, pattern: string): CheckInFile | undefined {
  if (pattern.length > LONGEST_PATTERN || typeof readPattern(pattern) === 'string')
    return undefined;
  return { file: { path, matches: pattern } };
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** A basic regular expression as an extended one. Source: POSIX, "Regular Expressions", 9.3 and 9.4. */
function fromBasic(pattern: string): string {
  return pattern.replace(
    /\[\^?\]?[^\]]*\]|\\([(){}|+?])|\\([<>])|\\.|[(){}|+?]/g,
    (all, special, edge) => {
      if (special !== undefined) return String(special);
      if (edge !== undefined) return '\\b';
      return /^[(){}|+?]$/.test(all) ? `\\${all}` : all;
    },
  );
}
