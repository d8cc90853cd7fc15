/** Where something stands: the source's id, the file's path in the source, the line from 1 (0: the whole file). */
export type FindingPlace = {
  readonly source: string;
  readonly path: string;
  readonly line: number;
};

/**
 * How much a finding weighs. `error`: nothing is written without a choice. `clash`: written, and the image
 * will fail or one side loses. `warning`: it works and may surprise. `note`: good to know.
 */
export type FindingLevel = 'error' | 'clash' | 'warning' | 'note';

/**
 * What a merge has to tell, as data; sentences are made elsewhere. `kind` says what it is and which
 * `values` it has; each merger lists its kinds in a union of its own.
 */
export type Finding<Kind extends string = string> = {
  readonly level: FindingLevel;
  readonly kind: Kind;
  /** The file of the result that it is about: `apt.txt`. */
  readonly file: string;
  readonly places: readonly FindingPlace[];
  /** Names, versions, choices: whatever a sentence about it needs. */
  readonly values: Readonly<Record<string, string | readonly string[]>>;
};

/** A file of the result, to be written into the configuration folder; paths are relative to it. */
export type MergedFile = {
  readonly path: string;
  readonly mode: '100644' | '100755';
  readonly content: string | Uint8Array;
};

/** What merging one kind of file gives. */
export type Merged = {
  readonly files: readonly MergedFile[];
  readonly findings: readonly Finding[];
};
