/** The files of a repository, as little of them as a tutorial looks at; a tree of git's is one. */
export type Files = {
  /** All files at or below a folder (default: all), each with the id of what is in it. */
  list(folder?: string): Promise<readonly { readonly path: string; readonly oid: string }[]>;
  /**
   * The bytes of a file, or undefined where there is none at that path. May reject where there are
   * more than `atMost`.
   */
  read(path: string, atMost?: number): Promise<Uint8Array | undefined>;
};

/** The files of another branch as they are now; undefined where there is no such branch. */
export type FilesOn = (branch: string) => Promise<Files | undefined>;
