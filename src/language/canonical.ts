import { type Pattern, type Piece, type Place, placesOf } from './compile-phrase.ts';
import type { Arguments } from './interpretation.ts';
import type { ParameterType } from './phrase.ts';
import { looksLikeFile } from './read-path.ts';
import { tokenize } from './tokenize.ts';

/**
 * Writes an invocation in a phrase, so that reading it gives the same invocation again. Optional
 * parts are written when one of their values is there; values get quotes where they need them.
 */
export function canonical(pattern: Pattern, values: Arguments): string {
  return write(pattern.pieces, values, pattern, false).join(' ');
}

/** `within`: an optional part around these is written, so words between them are there to be read well. */
function write(
  pieces: readonly Piece[],
  values: Arguments,
  pattern: Pattern,
  within: boolean,
): readonly string[] {
  return pieces.flatMap((piece, index) => {
    if (piece.kind === 'word') return [piece.shown];
    if (piece.kind === 'place') {
      const value = values[piece.name];
      if (value === undefined) return [];
      const written = writeValue(value, piece.takes.type, pattern);
      return [namesFiles(piece, pieces.slice(index + 1), values) ? `${written}:` : written];
    }
    const places = placesOf(piece.pieces);
    const isWritten =
      places.length === 0 ? within : places.some(({ name }) => values[name] !== undefined);
    return isWritten ? write(piece.pieces, values, pattern, true) : [];
  });
}

/** `Borrow from owner/name: notebooks/`: as people write it, and as it is read without a doubt. */
function namesFiles(piece: Place, behind: readonly Piece[], values: Arguments): boolean {
  const [next] = placesOf(behind);
  return (
    piece.takes.type === 'repository' &&
    next?.takes.type === 'patterns' &&
    values[next.name] !== undefined
  );
}

/** Read the same way again, whatever they hold. */
const AS_IT_IS: ReadonlySet<ParameterType> = new Set([
  'text',
  'choices',
  'sources',
  'files',
  'patterns',
  'repository',
]);

/** A value as it is said in a phrase; with quotes where it would be read as something else without. */
export function writeValue(
  value: string,
  type: ParameterType,
  { optionalWords }: Pick<Pattern, 'optionalWords'>,
): string {
  if (AS_IT_IS.has(type)) return value;
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
