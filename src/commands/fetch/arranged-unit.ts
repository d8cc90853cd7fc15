import type { FollowUp } from '../../engine/plan.ts';
import type { Change } from '../../git/changeset.ts';
import type { FetchedUnit } from '../../openlearn/fetch-unit.ts';
import type { Message } from '../../words/message.ts';
import type { ComingFile } from '../keep-edits/coming-file.ts';
import type { Base } from './find-base.ts';
import type { Pages } from './wishes.ts';

/** A unit as it is to lie in the repository. */
export type ArrangedUnit = {
  readonly unit: FetchedUnit;
  readonly folder: string;
  /** The path of its first page, as text. */
  readonly front: string;
  /** The path of the page with its licence and its thanks. */
  readonly acknowledgements: string;
  readonly pages: Pages;
  /** Where it lies; see `PlacedUnit`. */
  readonly scope: readonly string[];
  /** What was there when it was last grabbed. */
  readonly base: Base | undefined;
  /** The unit's files exactly as they are on OpenLearn, paths from the root. */
  readonly files: readonly ComingFile[];
  /** Pages that the unit had when it was last grabbed and has no more. */
  readonly gone: readonly string[];
  /** What follows from it and from what was there: a contents file, the database. */
  readonly derived: readonly Change[];
  readonly also: readonly Message[];
  readonly followUps: readonly FollowUp[];
};
