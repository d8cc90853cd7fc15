import type { Atom } from './check.ts';
import type { Progress } from './progress.ts';
import type { OutwardEffect, Step, Text } from './tutorial.ts';

/**
 * What came of what took place.
 *
 * Where `progress.start` is undefined, a step begins: `beginStep` fills it in, from the files as they are
 * once the effects are carried out and the page is written.
 */
export type Advanced = {
  /** The same object as was given where nothing is to be kept. */
  readonly progress: Progress;
  readonly step: Step;
  readonly outcome: Outcome;
  /** What the step waits for, a row for each atom of `done`; none where it waits for nothing that can be told. */
  readonly table: readonly Row[];
};

export type Outcome =
  /** On to another step (or the same one anew), by a way. `hasFinished`: and the tutorial is over. */
  | {
      readonly kind: 'moved';
      readonly from: Step;
      readonly answer: Text | undefined;
      readonly effects: readonly OutwardEffect[];
      readonly hasFinished: boolean;
    }
  /** Something happened within the step. */
  | {
      readonly kind: 'stayed';
      readonly answer: Text | undefined;
      readonly effects: readonly OutwardEffect[];
    }
  /**
   * Not done yet. `isNew`: the table is not what was shown last. `hint`: where `Next` was said too
   * early. `otherwise`: what the tutorial says to words that lead nowhere, where such were said.
   */
  | {
      readonly kind: 'not-yet';
      readonly isNew: boolean;
      readonly hint: Hint | undefined;
      readonly otherwise: Text | undefined;
    }
  /** `hint` is undefined where the step has none. */
  | { readonly kind: 'hint'; readonly hint: Hint | undefined }
  /** The answer to `Where am I`. */
  | { readonly kind: 'here' }
  /** `from` is undefined where there is nothing to go back to. */
  | { readonly kind: 'back'; readonly from: Step | undefined }
  | { readonly kind: 'again' }
  /** `isKnown`: whether there are texts in the language that was asked for. */
  | { readonly kind: 'language'; readonly isKnown: boolean }
  /** The tutorial is over; there is nothing left to wait for. */
  | { readonly kind: 'over' };

/** `number` counts from 1; `of` is how many the step has. */
export type Hint = { readonly text: Text; readonly number: number; readonly of: number };

/** One thing that was looked at: what was wanted, what was found. */
export type Row = {
  readonly wanted: Atom;
  /** Whether it must *not* be so. */
  readonly isNot: boolean;
  /** Rows with the same text here are alternatives: one of them is enough. */
  readonly anyOf: string | undefined;
  readonly met: boolean;
  readonly found: Found;
};

/** What was found where an atom looked. */
export type Found =
  /** It was seen earlier in this step. */
  | { readonly kind: 'seen-before' }
  /** Nothing of that kind took place just now. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'said'; readonly text: string }
  /** The first few files that fit. */
  | ({ readonly kind: 'files' } & FoundFiles)
  /** None that fits; the first few files that were touched instead. */
  | ({ readonly kind: 'other-files' } & FoundFiles)
  | {
      readonly kind: 'file';
      readonly state: 'missing' | 'there' | 'too-big' | 'not-text' | 'no-branch';
    }
  | { readonly kind: 'branch'; readonly name: string }
  | {
      readonly kind: 'pull' | 'issue';
      readonly action: string;
      readonly number: number;
      readonly title: string;
      /** The branch of a pull request, where one is asked for. */
      readonly branch?: string;
    }
  | { readonly kind: 'site' }
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'things'; readonly things: readonly string[] }
  | { readonly kind: 'been'; readonly times: number }
  | { readonly kind: 'language'; readonly language: string };

type FoundFiles = {
  readonly paths: readonly string[];
  readonly more: number;
  /** The branch they lie on, where that is not the default one. */
  readonly branch?: string | undefined;
};
