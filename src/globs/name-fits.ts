/**
 * Whether one name fits a pattern, as in a shell: `*` stands for any characters, `?` for one, everything else for
 * itself. A name that begins with a dot fits only a pattern that does. The time grows with the product of both
 * lengths at most, however many stars there are, because only the last star is ever tried again.
 */
export function nameFits(pattern: string, name: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false;
  const [signs, letters] = [[...pattern], [...name]];
  let [at, from, star, mark] = [0, 0, -1, 0];
  while (at < letters.length) {
    const sign = signs[from];
    if (sign === '*') {
      star = from;
      mark = at;
      from += 1;
    } else if (sign !== undefined && (sign === '?' || sign === letters[at])) {
      at += 1;
      from += 1;
    } else if (star !== -1) {
      from = star + 1;
      mark += 1;
      at = mark;
    } else return false;
  }
  while (signs[from] === '*') from += 1;
  return from === signs.length;
}
