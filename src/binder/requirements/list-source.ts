/** A text file of a source, as the mergers of lists take it, in the maintainer's order. */
export type ListSource = {
  /** How findings name the source: `owner/name@1234567`. */
  readonly id: string;
  /** The file's path in the source: `binder/apt.txt`. */
  readonly path: string;
  /** Its text, decoded. */
  readonly text: string;
};

export const MOST_CHARACTERS = 1_000_000;

/** A comment that stays a comment, in whatever ways lines end or go on, and names no encoding. */
export function asComment(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\\+$/, '')
    .replace(/coding(?=[:=])/g, 'coding ')
    .trim();
}

/** What stands above the lines of one source in a merged file. */
export function sourceHeader(id: string): string {
  return asComment(`# --- from ${id}`);
}

/** A file's lines as one text: no blank lines at the ends or two in a row, one line feed at the end. */
export function asText(lines: readonly string[]): string {
  const text = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
  return text === '' ? '' : `${text}\n`;
}

/** Sources by how much the maintainer prefers them; those not named keep their order, behind. */
export function byPreference<One extends { readonly id: string }>(
  sources: readonly One[],
  prefer: readonly string[],
): readonly One[] {
  const rank = ({ id }: One): number => {
    const index = prefer.indexOf(id);
    return index === -1 ? prefer.length : index;
  };
  return sources.toSorted((one, other) => rank(one) - rank(other));
}
