/** Where a command of the terminal runs: what it may print to, and the folder it is in. */
export type Terminal = {
  /** The folder that relative paths are relative to. */
  readonly folder: string;
  /** Prints the answer, for people and for pipes. */
  readonly out: (text: string) => void;
  /** Prints what went wrong, and what other programs say while they work. */
  readonly error: (text: string) => void;
  /** Shows what is being done now, in place of what was shown before; nothing where nobody looks. */
  readonly progress: (line: string) => void;
};

/** How a command ends, as a shell sees it. */
export const EXIT = { done: 0, failed: 1, notUnderstood: 2, notAllowed: 3 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
