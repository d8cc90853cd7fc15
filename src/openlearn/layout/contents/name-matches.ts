/**
 * Whether a page's name fits a pattern as tables of contents use them: `*` and `?` stand for anything
 * but a slash, `**` between slashes for any folders. Compared piece by piece, never by backtracking.
 */
export function nameMatches(pattern: string, name: string): boolean {
  const wanted = pattern.replace(/^(?:\.?\/)+/, '').replace(/\.(?:md|ipynb|rst|\*)$/i, '');
  return foldersMatch(wanted.split('/'), name.split('/'));
}

function foldersMatch(wanted: readonly string[], parts: readonly string[]): boolean {
  const any = wanted.indexOf('**');
  if (any < 0) return wanted.length === parts.length && allMatch(wanted, parts);
  const head = wanted.slice(0, any);
  const tail = wanted.slice(any + 1).filter((part) => part !== '**');
  if (parts.length < head.length + tail.length) return false;
  const end = tail.length === 0 ? [] : parts.slice(-tail.length);
  return allMatch(head, parts.slice(0, head.length)) && allMatch(tail, end);
}

function allMatch(wanted: readonly string[], parts: readonly string[]): boolean {
  return wanted.every((part, index) => partMatches(part, parts[index] ?? ''));
}

/** One row of states after another: in time that grows with the product of both lengths. */
function partMatches(pattern: string, text: string): boolean {
  let reached = [true, ...Array.from(text, () => false)];
  for (const sign of pattern) {
    const next = reached.map(() => false);
    for (const [index, before] of reached.entries()) {
      if (sign === '*') next[index] = before || (index > 0 && next[index - 1] === true);
      else if (before && index < text.length && (sign === '?' || sign === text[index])) {
        next[index + 1] = true;
      }
    }
    reached = next;
  }
  return reached.at(-1) === true;
}
