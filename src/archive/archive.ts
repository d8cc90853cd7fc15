/** How much of an archive is taken; sizes in bytes. */
export type ArchiveLimits = {
  readonly entries: number;
  /** All files together, unpacked. */
  readonly total: number;
  /** One file, unpacked. */
  readonly file: number;
  /** How many times larger than the archive its files may be, once they are large at all. */
  readonly ratio: number;
};

/**
 * 100 MB a file is where GitHub stops ("About large files on GitHub"). Texts shrink to a tenth, very
 * regular tables to a fiftieth; a ratio of hundreds means that somebody made it so.
 */
export const usualLimits: ArchiveLimits = {
  entries: 10_000,
  total: 500 * 1024 * 1024,
  file: 100 * 1024 * 1024,
  ratio: 200,
};

export type ArchiveContent =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'file'; readonly file: string; readonly size: number };

/** One file of an archive; its path is relative, with `/`, in NFC, and safe to write. */
export type ArchiveEntry = {
  readonly path: string;
  readonly content: ArchiveContent;
  readonly executable: boolean;
};

/** Why an archive is not taken, always as a whole; `path` is the entry's own name, untrusted. */
export type ArchiveProblem =
  | { readonly problem: 'not-a-zip'; readonly looksLike: LooksLike | undefined }
  /** Cut off, damaged in transfer, or contradicting itself; the path where one file shows it. */
  | { readonly problem: 'broken'; readonly path: string | undefined }
  | { readonly problem: 'encrypted' }
  /** Packed by a method that only some programs know, or spread over several files. */
  | { readonly problem: 'unsupported'; readonly path: string | undefined }
  | { readonly problem: 'outside'; readonly path: string }
  | { readonly problem: 'bad-name'; readonly path: string }
  | { readonly problem: 'link'; readonly path: string }
  | { readonly problem: 'forbidden'; readonly path: string }
  | { readonly problem: 'same-name'; readonly path: string; readonly other: string }
  | { readonly problem: 'too-many'; readonly entries: number; readonly limit: number }
  | { readonly problem: 'too-big'; readonly size: number; readonly limit: number }
  | {
      readonly problem: 'file-too-big';
      readonly path: string;
      readonly size: number;
      readonly limit: number;
    }
  | { readonly problem: 'bomb' }
  | { readonly problem: 'empty' };

/** What a file called `.zip` may be instead. */
export type LooksLike = 'rar' | '7z' | 'gzip' | 'git-lfs' | 'web-page';

export type Archive =
  | {
      readonly kind: 'read';
      readonly entries: readonly ArchiveEntry[];
      /** What operating systems leave in archives and nobody wants: `__MACOSX/`, `.DS_Store`. */
      readonly skipped: readonly string[];
    }
  | { readonly kind: 'problem'; readonly problem: ArchiveProblem };

/** Carries a problem from wherever it is found to `readArchive`, which answers it as data. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  readonly problem: ArchiveProblem;

  constructor(problem: ArchiveProblem) {
    super(problem.problem);
    this.problem = problem;
  }
}
