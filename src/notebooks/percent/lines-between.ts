import { followQuotes } from './quotes.ts';

const ONE = [''];
const TWO = ['', ''];

/**
 * The blank lines between two cells of a script; two around functions and classes of Python, as its style guide
 * wants. Source: PEP 8, "Blank Lines".
 */
export function linesBetween(
  before: readonly string[],
  next: readonly string[],
  language: string,
): readonly string[] {
  if (language !== 'python') return ONE;
  if (endsWithDefinition(before)) return next.some(isCode) ? TWO : ONE;
  const last = before.at(-1) ?? '';
  const endsWithCode = last.trim() !== '' && !last.startsWith('#');
  return endsWithCode && beginsWithDefinition(next) ? TWO : ONE;
}

const DEFINITION = /^(?:def|async|class)\s/;

function endsWithDefinition(lines: readonly string[]): boolean {
  // Two that are there already are enough.
  if (lines.at(-1)?.trim() === '' && lines.at(-2)?.trim() === '') return false;
  const outside = outsideQuotes(lines).toReversed();
  const last = outside.find((line) => line.trim() !== '' && !/^[# )]/.test(line));
  return last !== undefined && DEFINITION.test(last);
}

function beginsWithDefinition(lines: readonly string[]): boolean {
  const first = outsideQuotes(lines).find((line) => line.trim() !== '' && !/^[#@ )]/.test(line));
  return first !== undefined && DEFINITION.test(first);
}

function isCode(line: string): boolean {
  return line.trim() !== '' && !line.trimStart().startsWith('#');
}

function outsideQuotes(lines: readonly string[]): readonly string[] {
  const quotes = followQuotes('python');
  return lines.filter((line) => {
    const isOutside = !quotes.isInside();
    quotes.read(line);
    return isOutside;
  });
}
