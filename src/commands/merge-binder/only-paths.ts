import type { Tree } from '../../git/tree.ts';

/** A tree of which nothing but these files is seen. */
export function onlyPaths(tree: Tree, paths: readonly string[]): Tree {
  const seen = new Set(paths);
  return {
    ...tree,
    list: async (folder) => (await tree.list(folder)).filter(({ path }) => seen.has(path)),
    entry: async (path) => (seen.has(path) ? tree.entry(path) : undefined),
    read: async (path, atMost) => (seen.has(path) ? tree.read(path, atMost) : undefined),
    readText: async (path) => (seen.has(path) ? tree.readText(path) : undefined),
  };
}
