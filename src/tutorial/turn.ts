import type { Advanced } from './advanced.ts';
import type { Files, FilesOn } from './files.ts';
import type { Occurrence } from './occurrence.ts';
import type { Learner, Progress } from './progress.ts';
import type { Tutorial } from './tutorial.ts';

export type Turn = {
  readonly tutorial: Tutorial;
  readonly progress: Progress;
  /** What took place, all of it at once; empty where somebody only looks. */
  readonly occurrences: readonly Occurrence[];
  /** The files of the default branch as they are now. */
  readonly files: Files;
  /** Those of other branches; without it there are none. */
  readonly filesOn?: FilesOn;
  /** Whoever brought it about; undefined where that is nobody who learns. */
  readonly by: Learner | undefined;
  /** The time, as ISO 8601 in UTC. */
  readonly at: string;
};

/** Where a turn stands before anything comes of it. */
export type Standing = Turn & Pick<Advanced, 'step' | 'table'>;
