/** A text of the repository that says how it is laid out. */
export type RepositoryText = { readonly path: string; readonly text: string };

const SESSION_FOLDER = /^content\/session_\d+\//;
const SAYS_SO = /\bcontent\/session_/;

/** The files whose texts `detectLayout` wants to know. */
export const LAYOUT_FILES = ['index.rst', 'conf.py', '_toc.yml'] as const;

/**
 * Whether a repository keeps units as the older template does, in numbered session folders, or each in
 * a folder of its own.
 *
 * @param paths every path in the repository
 * @param texts those of `LAYOUT_FILES` that are there
 */
export function detectLayout(
  paths: readonly string[],
  texts: readonly RepositoryText[] = [],
): 'folder' | 'sessions' {
  const isOlder =
    paths.some((path) => SESSION_FOLDER.test(path)) || texts.some(({ text }) => SAYS_SO.test(text));
  return isOlder ? 'sessions' : 'folder';
}
