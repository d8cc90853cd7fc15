/** One file of a tree. `mode` is git's: 100644, 100755, 120000 (link), 160000 (submodule). */
export type TreeEntry = { readonly path: string; readonly mode: string; readonly oid: string };

/** The files of one commit, read on demand. All paths are relative, with `/`. */
export type Tree = {
  /** The commit's object id, or undefined for a repository without commits (an empty tree). */
  readonly commit: string | undefined;
  /** All files at or below `folder` (default: all), sorted by path as git sorts. */
  list(folder?: string): Promise<readonly TreeEntry[]>;
  entry(path: string): Promise<TreeEntry | undefined>;
  /**
   * The bytes of a file, or undefined when there is none at that path. Rejects with a
   * `TooLargeError` (git-error.ts), and without holding them, when there are more than `atMost`.
   */
  read(path: string, atMost?: number): Promise<Buffer | undefined>;
  /** A file's text in UTF-8, or undefined when there is none. */
  readText(path: string): Promise<string | undefined>;
  /** Has the bytes of all these files fetched in one go; reading many files without it is slow. */
  prefetch(entries: readonly TreeEntry[]): Promise<void>;
};
