import type { Tree } from '../../git/tree.ts';

export type FoundStory =
  | { readonly kind: 'found'; readonly path: string }
  /** `wanted`: the file that was named, and is not there. */
  | { readonly kind: 'none'; readonly wanted: string | undefined }
  /** The file that was named has no name of a story. */
  | { readonly kind: 'no-story'; readonly wanted: string }
  | { readonly kind: 'several'; readonly paths: readonly string[] };

const STORY = /\.z[3-8]$/i;

/** The story files of a repository, by their endings. */
export async function storiesIn(tree: Tree): Promise<readonly string[]> {
  return (await tree.list()).map(({ path }) => path).filter((path) => STORY.test(path));
}

/** The story that is meant: the one that is named, else that of the settings, else the only one there is. */
export async function findStory(
  tree: Tree,
  named: string | undefined,
  inSettings: string | undefined,
): Promise<FoundStory> {
  const wanted = named ?? inSettings;
  if (wanted !== undefined) {
    if (!STORY.test(wanted)) return { kind: 'no-story', wanted };
    const isThere = (await tree.entry(wanted)) !== undefined;
    return isThere ? { kind: 'found', path: wanted } : { kind: 'none', wanted };
  }
  const [path, ...more] = await storiesIn(tree);
  if (path === undefined) return { kind: 'none', wanted };
  return more.length === 0 ? { kind: 'found', path } : { kind: 'several', paths: [path, ...more] };
}
