import type { TurnResult } from './machine/take-turn.ts';

/** A stretch of a line in one kind of letters. */
export type Piece = {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly fixed?: true;
};

/** What a story said in one turn, as data of a stranger: whoever shows it makes it harmless. */
export type Answer = {
  /** Its lines, an empty one between paragraphs; without the prompt at the end. */
  readonly lines: readonly (readonly Piece[])[];
  /** The line above the text: on its left mostly the place, on its right score and turns, or the time. */
  readonly status: { readonly left: string; readonly right: string } | undefined;
  /** More lines above the text, as they stand there: quotations, menus. */
  readonly above: readonly string[];
  /** It said more than is shown. */
  readonly cut: boolean;
};

/** Glk's styles as the interpreter uses them (`style_mappings` in its `io.js`). */
const BOLD: ReadonlySet<number> = new Set([4, 5, 6, 9]);
const ITALIC: ReadonlySet<number> = new Set([1, 5, 6, 10]);
const FIXED: ReadonlySet<number> = new Set([2, 6, 9, 10]);

/** All that cannot be seen or that changes what is seen; lines end with `\n` alone. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

export function answerOf(result: Extract<TurnResult, { kind: 'played' }>): Answer {
  const lines: Piece[][] = [[]];
  for (const { style, text } of result.runs) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      const seen = part.replace(/\t/g, ' ').replace(UNSEEN, '');
      if (seen === '') continue;
      lines.at(-1)?.push({
        text: seen,
        ...(BOLD.has(style) ? { bold: true as const } : {}),
        ...(ITALIC.has(style) ? { italic: true as const } : {}),
        ...(FIXED.has(style) ? { fixed: true as const } : {}),
      });
    }
  }
  const [first, ...more] = result.above.map((line) => line.replace(UNSEEN, ''));
  return {
    lines: trimmed(lines),
    status: first === undefined || first.trim() === '' ? undefined : statusOf(first),
    above: more.some((line) => line.trim() !== '') ? more : [],
    cut: result.cut,
  };
}

/** Two things stand in it, with room between them. */
function statusOf(line: string): NonNullable<Answer['status']> {
  const [left = '', ...right] = line.trim().split(/ {3,}/);
  return { left, right: right.join(', ').replace(/ {2,}/g, ', ') };
}

/** Without the prompt, blank lines at both ends, and more than one blank line in a row. */
function trimmed(lines: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  const kept = [...lines];
  if (/^\s*>\s*$/.test(textOf(kept.at(-1)))) kept.pop();
  const isBlank = (line: readonly Piece[] | undefined) => textOf(line).trim() === '';
  const spaced = kept
    .filter((line, index) => !isBlank(line) || !isBlank(kept[index - 1]))
    .map((line) => (isBlank(line) ? [] : line));
  const first = spaced.findIndex((line) => line.length > 0);
  const last = spaced.findLastIndex((line) => line.length > 0);
  return first === -1 ? [] : spaced.slice(first, last + 1);
}

/** A line without its kinds of letters. */
export function textOf(line: readonly Piece[] | undefined): string {
  return (line ?? []).map(({ text }) => text).join('');
}
