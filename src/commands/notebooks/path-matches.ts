/**
 * Whether a path fits a pattern: `*` and `?` stand for anything but a slash, `**` between slashes for any folders.
 * Compared piece by piece, in time that grows with the product of both lengths, never by backtracking.
 */
export function pathMatches(pattern: string, path: string): boolean {
  return reaches(pattern.split('/'), path.split('/'), { many: '**', fits: partMatches });
}

function partMatches(pattern: string, part: string): boolean {
  const fits = (sign: string, character: string): boolean => sign === '?' || sign === character;
  return reaches([...pattern], [...part], { many: '*', fits });
}

/** One row of states after another: how much of the parts can have been read when a piece was. */
function reaches(
  pieces: readonly string[],
  parts: readonly string[],
  {
    many,
    fits,
  }: { readonly many: string; readonly fits: (piece: string, part: string) => boolean },
): boolean {
  let reached = [true, ...parts.map(() => false)];
  for (const piece of pieces) {
    const next = reached.map(() => false);
    for (const [index, before] of reached.entries()) {
      const part = parts[index];
      if (piece === many) next[index] = before || (index > 0 && next[index - 1] === true);
      else if (before && part !== undefined && fits(piece, part)) next[index + 1] = true;
    }
    reached = next;
  }
  return reached.at(-1) === true;
}
