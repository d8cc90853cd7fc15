/** Who learns. */
export type Learner = { readonly id: number; readonly login: string };

/** How far one learner is, or all of them together where they share. Times are ISO 8601, in UTC. */
export type Progress = {
  /** The id of the repository it belongs to; that of another one counts for nothing. */
  readonly repository: number;
  /** Whoever said something last, where all share one progress. */
  readonly learner: Learner;
  /** The name of the step one is at. */
  readonly step: string;
  /** The files that the step's checks look at, as they were when it began; undefined until `beginStep`. */
  readonly start: Start | undefined;
  /** The atoms that were seen to happen in this step, each as `way/key`. */
  readonly met: readonly string[];
  /** Which rows of the table were shown as met: `101`; a change of it is worth telling. */
  readonly rows: string;
  readonly things: readonly string[];
  /** Where one has been, this step among them. */
  readonly been: Readonly<Record<string, Visits>>;
  /** The latest steps before this one, the last one at the end, for `Back`. */
  readonly trail: readonly Footprint[];
  /** How many hints of this step were shown. */
  readonly hints: number;
  /** How many hints were shown in all. */
  readonly hintsInAll: number;
  readonly language: string;
  /** How many turns changed something. */
  readonly turns: number;
  /** How often one started again. */
  readonly restarts: number;
  readonly startedAt: string;
  readonly turnedAt: string;
  readonly finishedAt: string | undefined;
  /** The number of the issue that steps are shown in, once there is one. */
  readonly issue: number | undefined;
  /** The id of the comment that holds the table of this step, once there is one. */
  readonly comment: number | undefined;
};

export type Visits = { readonly times: number; readonly last: string };

/** Files by path, in the order of their paths, each with the beginning of its object id. */
export type Start = {
  readonly files: readonly (readonly [path: string, id: string])[];
  /** Whether there were more than are kept; nothing is known of paths after the last one here. */
  readonly isCut: boolean;
};

/** A step one can go back to, with what one had then. */
export type Footprint = { readonly step: string; readonly things: readonly string[] };
