/**
 * The shell's `*` and `?` for paths, also of what lies in a folder that they match; without going back and forth over
 * long names of strangers.
 */
export function globPattern(glob: string): (path: string) => boolean {
  const parts = glob.split('/');
  return (path) => {
    const names = path.split('/');
    if (names.length < parts.length) return false;
    return parts.every((part, index) => matches(names[index] ?? '', part));
  };
}

function matches(name: string, glob: string): boolean {
  if (name.startsWith('.') && !glob.startsWith('.')) return false;
  let [at, from, star, mark] = [0, 0, -1, 0];
  while (at < name.length) {
    if (
      from < glob.length &&
      (glob[from] === '?' || glob[from] === name[at]) &&
      glob[from] !== '*'
    ) {
      at += 1;
      from += 1;
    } else if (glob[from] === '*') {
      star = from;
      mark = at;
      from += 1;
    } else if (star !== -1) {
      from = star + 1;
      mark += 1;
      at = mark;
    } else return false;
  }
  while (glob[from] === '*') from += 1;
  return from === glob.length;
}
