import { followQuotes } from './quotes.ts';

/**
 * The blank lines behind a cell of a script: one, and two around functions and classes of Python, as its style guide
 * wants.
 *
 * @param next all the lines that come behind them, cells and blank lines alike; only the first few are looked at
 *
 * Source: PEP 8, "Blank Lines"; Jupytext's `pep8.py`.
 */
export function linesBetween(
  before: readonly string[],
  next: Iterable<string>,
  language: string,
): 1 | 2 {
  if (language !== 'python') return 1;
  if (endsWithDefinition(before)) return hasCode(next) ? 2 : 1;
  const last = before.at(-1) ?? '';
  const endsWithCode = !isBlank(last) && !last.startsWith('#');
  return endsWithCode && beginsWithDefinition(next) ? 2 : 1;
}

const DEFINITION = /^(?:def|async|class) /;

function endsWithDefinition(lines: readonly string[]): boolean {
  const quotes = followQuotes('python');
  const outside = lines.filter((line) => {
    const isOutside = !quotes.isInside();
    quotes.read(line);
    return isOutside;
  });
  let wasBlank = false;
  for (const line of outside.toReversed()) {
    // Two that are there already are enough.
    if (isBlank(line) && wasBlank) return false;
    wasBlank = isBlank(line);
    if (!wasBlank && !/^[# )]/.test(line)) return DEFINITION.test(line);
  }
  return false;
}

function beginsWithDefinition(lines: Iterable<string>): boolean {
  const quotes = followQuotes('python');
  let wasBlank = false;
  for (const line of lines) {
    const isInside = quotes.isInside();
    quotes.read(line);
    if (isInside) continue;
    if (isBlank(line) && wasBlank) return false;
    wasBlank = isBlank(line);
    if (!wasBlank && !/^[#@ )]/.test(line)) return DEFINITION.test(line);
  }
  return false;
}

function hasCode(lines: Iterable<string>): boolean {
  let wasBlank = false;
  for (const line of lines) {
    if (isBlank(line) && wasBlank) return false;
    wasBlank = isBlank(line);
    if (!wasBlank && !line.trimStart().startsWith('#')) return true;
  }
  return false;
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}
