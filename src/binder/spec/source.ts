/** Git's modes for what a specification may hold; a link's bytes are where it leads. */
export type SpecMode = '100644' | '100755' | '120000';

/** One file of a source; the path is relative to the source's base folder, with `/`. */
export type SpecFile = {
  readonly path: string;
  readonly mode: SpecMode;
  readonly bytes: Uint8Array;
};

/**
 * One Binder specification as it lies in its repository, or in a folder of one.
 *
 * `files` holds everything in `binder/`, `.binder/` and, of the base folder itself, at least the files
 * that repo2docker looks at there.
 */
export type SpecSource = {
  /** How findings name it: `binder_maps`, `owner/name@1234567`, `owner/name@1234567:folder`. */
  readonly id: string;
  readonly files: readonly SpecFile[];
  /** All paths of the source's base folder, to see whether what a script needs is there. */
  readonly paths: ReadonlySet<string>;
  /** Where its content can be installed from, for a source of another repository. */
  readonly remote:
    | {
        readonly url: string;
        readonly commit: string;
        readonly folder: string;
        /** The branch, tag or commit that was asked for; the default branch where none was. */
        readonly ref?: string | undefined;
      }
    | undefined;
};
