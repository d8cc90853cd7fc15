/** A unit as far as tables of contents are concerned; a unit that was laid out has it all but the title. */
export type UnitContents = {
  readonly title: string;
  /** In reading order, the front page first; paths are from the top of the repository. */
  readonly pages: readonly { readonly path: string }[];
  /** Folders that hold nothing but this unit. */
  readonly folders: readonly string[];
};

/** The repository that the unit comes into. */
export type RepositoryContents = {
  /** Every path in it, before the unit comes. */
  readonly paths: readonly string[];
  /** Paths that go as the unit comes. */
  readonly removed?: readonly string[];
  /** The texts of those of `CONTENTS_FILES` that are there. */
  readonly texts: readonly { readonly path: string; readonly text: string }[];
};

/** A table of contents that was left as it is. */
export type ContentsProblem = {
  readonly path: string;
  readonly why: 'not-yaml' | 'unknown-form';
};

/** A table of contents with the unit in it; `undefined` where there is nothing to change. */
export type Extended =
  | { readonly kind: 'text'; readonly text: string | undefined }
  | { readonly kind: 'problem'; readonly why: ContentsProblem['why'] };
