import type { Pattern, Piece } from './compile-phrase.ts';
import type { Arguments } from './interpretation.ts';
import { optionOf } from './match.ts';
import type { ParameterType } from './phrase.ts';
import { looksLikeFile } from './read-path.ts';
import { tokenize } from './tokenize.ts';

/**
 * Writes an invocation in a phrase, so that reading it gives the same invocation again. Optional
 * parts are written when one of their values is there; values get quotes where they need them.
 */
export function canonical(pattern: Pattern, values: Arguments): string {
  return write(pattern.pieces, values, pattern, true).join(' ');
}

function write(
  pieces: readonly Piece[],
  values: Arguments,
  pattern: Pattern,
  top: boolean,
): readonly string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'word') return [piece.shown];
    if (piece.kind === 'place') {
      const value = values[piece.name];
      return value === undefined ? [] : [writeValue(value, piece.type, pattern)];
    }
    return isWritten(piece.pieces, values, top) ? write(piece.pieces, values, pattern, false) : [];
  });
}

/** An optional part inside of one that is written is there to be read well: `[[into] {folder}]`. */
function isWritten(pieces: readonly Piece[], values: Arguments, top: boolean): boolean {
  const option = optionOf(pieces);
  if (option !== undefined) return !top || values[option] !== undefined;
  return pieces.some((piece) => {
    if (piece.kind === 'place') return values[piece.name] !== undefined;
    return (
      piece.kind === 'optional' && hasPlace(piece.pieces) && isWritten(piece.pieces, values, false)
    );
  });
}

function hasPlace(pieces: readonly Piece[]): boolean {
  return pieces.some(
    (piece) => piece.kind === 'place' || (piece.kind === 'optional' && hasPlace(piece.pieces)),
  );
}

/** A value as it is said in a phrase; with quotes where it would be read as something else without. */
export function writeValue(
  value: string,
  type: ParameterType,
  { optionalWords }: Pick<Pattern, 'optionalWords'>,
): string {
  if (type === 'text') return value;
  const [token, ...more] = tokenize(value);
  const plain =
    token?.word !== undefined &&
    more.length === 0 &&
    token.text === value &&
    token.word !== 'please' &&
    !optionalWords.has(token.word) &&
    // What a commit's subject, or politeness, would have taken off its end.
    /[\p{L}\p{N}/_=&-]$/u.test(value) &&
    // What would open a quotation, or be a flag.
    /^[\p{L}\p{N}._/]/u.test(value) &&
    (type !== 'file' || looksLikeFile(value));
  return plain ? value : `"${value.replaceAll('"', '""')}"`;
}
