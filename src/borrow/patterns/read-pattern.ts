import { LONGEST_PATTERN } from '../file/borrow-schema.ts';

/** Why a line is none that files are looked for with. */
export type PatternProblem =
  | { readonly kind: 'pattern-outside'; readonly pattern: string }
  | { readonly kind: 'pattern-too-long'; readonly pattern: string; readonly most: number }
  /** More of `*` and `**` than a path has parts: looking would take too long. */
  | { readonly kind: 'pattern-too-many-stars'; readonly pattern: string; readonly most: number }
  | { readonly kind: 'pattern-empty'; readonly pattern: string };

const MOST_STARS = 10;
const MOST_DOUBLE_STARS = 3;

/** What is wrong with one line, as it would stand in a .gitignore; undefined where nothing is. */
export function patternProblem(line: string): PatternProblem | undefined {
  const { body } = signOf(line);
  if (line.length > LONGEST_PATTERN) {
    return { kind: 'pattern-too-long', pattern: line, most: LONGEST_PATTERN };
  }
  if (/^\/*$/.test(body)) return { kind: 'pattern-empty', pattern: line };
  if (body.split('/').includes('..')) return { kind: 'pattern-outside', pattern: line };
  const doubles = body.split('/').filter((part) => part === '**').length;
  if (doubles > MOST_DOUBLE_STARS) {
    return { kind: 'pattern-too-many-stars', pattern: line, most: MOST_DOUBLE_STARS };
  }
  if ((body.match(/\*+/g) ?? []).length > MOST_STARS) {
    return { kind: 'pattern-too-many-stars', pattern: line, most: MOST_STARS };
  }
  return undefined;
}

/** `!` at the beginning leaves out what the rest fits. */
export function signOf(line: string): { readonly takes: boolean; readonly body: string } {
  return line.startsWith('!') ? { takes: false, body: line.slice(1) } : { takes: true, body: line };
}
