/** The parts of making an image that can fail. */
export const FAILED_STEPS = [
  'conda',
  'pip',
  'apt',
  'r',
  'julia',
  'nix',
  'postBuild',
  // A line of a Dockerfile that is none of those above.
  'dockerfile',
  // What repo2docker refuses before it builds anything.
  'specification',
  'base-image',
  'disk',
  'memory',
  'time',
  'cancelled',
  'tests',
  // The container engine or repo2docker itself.
  'engine',
  'other',
] as const;

export type FailedStep = {
  readonly name: (typeof FAILED_STEPS)[number];
  /** The instruction of the Dockerfile that failed, on one line, cut. */
  readonly command?: string;
};

/** What was said last before something failed: strangers' text, clean of control characters, masked and capped. */
export type ImageFailure = {
  readonly kind: 'failed';
  readonly step: FailedStep;
  readonly lines: readonly string[];
};

export const MOST_LINES = 20;
export const LONGEST_LINE = 300;
export const LONGEST_COMMAND = 200;
