/** The folders that a path lies in, outermost first: `a/b/c.md` → `a`, `a/b`. */
export function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
