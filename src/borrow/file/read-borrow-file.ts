import type { Mistake, Position, SettingsProblem } from '../../settings-file/mistake.ts';
import { readSettings } from '../../settings-file/read-settings.ts';
import { type PatternProblem, patternProblem } from '../patterns/read-pattern.ts';
import { borrowSchema } from './borrow-schema.ts';

/** What is wanted of one repository, as it stands in the file. */
export type Wanted = {
  readonly from: string;
  /** Lines as in a .gitignore; none where the address says it all. */
  readonly patterns: readonly string[];
  readonly into: string | undefined;
  /** Where its `from` stands. */
  readonly at: Position;
};

export type BorrowMistake = Mistake<SettingsProblem | PatternProblem>;

export type ReadBorrowFile =
  | { readonly kind: 'read'; readonly wanted: readonly Wanted[] }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly BorrowMistake[] };

const MOST_BYTES = 65_536;

/** Reads the text of `.github/borrow.yml`; every mistake is told with its line. Never throws. */
export function readBorrowFile(text: string): ReadBorrowFile {
  const read = readSettings(text, borrowSchema, { mostBytes: MOST_BYTES });
  if (read.kind === 'mistakes') return read;
  const mistakes: BorrowMistake[] = [];
  const wanted = read.data.borrow.map(({ from, files, into }, index): Wanted => {
    const patterns = linesOf(files);
    for (const [place, pattern] of patterns.entries()) {
      const problem = patternProblem(pattern);
      if (problem === undefined) continue;
      const path = ['borrow', index, 'files', ...(typeof files === 'string' ? [] : [place])];
      const at = read.positionOf(path);
      // A text that begins with `|` has its first line on the next one.
      const line = typeof files === 'string' ? at.line + 1 + lineOf(files, pattern) : at.line;
      mistakes.push({ line, column: at.column, path, problem });
    }
    return { from, patterns, into, at: read.positionOf(['borrow', index, 'from']) };
  });
  return mistakes.length > 0 ? { kind: 'mistakes', mistakes } : { kind: 'read', wanted };
}

function linesOf(files: string | readonly string[] | undefined): readonly string[] {
  const lines = typeof files === 'string' ? files.split(/\r?\n/) : (files ?? []);
  return lines.filter((line) => !/^\s*(?:#.*)?$/.test(line)).map((line) => line.trim());
}

function lineOf(text: string, pattern: string): number {
  return Math.max(
    0,
    text.split(/\r?\n/).findIndex((line) => line.trim() === pattern),
  );
}
