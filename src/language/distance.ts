/** Longer words are names or addresses, not misspelt commands; it also bounds the work. */
const LONGEST_WORD = 40;

/**
 * How many typing slips lie between two words: a letter too many, too few, another one, or two
 * swapped (optimal string alignment, the restricted Damerau-Levenshtein distance). Infinity for words
 * of more than 40 characters.
 */
export function distance(one: string, other: string): number {
  const a = [...one];
  const b = [...other];
  if (a.length > LONGEST_WORD || b.length > LONGEST_WORD) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (same ? 0 : 1),
          row > 1 && column > 1 && swapped ? at(beforeLast, column - 2) + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
