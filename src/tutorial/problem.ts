import type { Mistake, SettingsProblem } from '../settings-file/mistake.ts';

/** What can be wrong in `.github/tutorial.yml`, as data. */
export type TutorialProblem =
  | SettingsProblem
  /** Another step has this name already. */
  | { readonly kind: 'step-twice'; readonly name: string }
  | { readonly kind: 'no-such-step'; readonly name: string; readonly known: readonly string[] }
  /** Nothing leads to this step. */
  | { readonly kind: 'unreachable'; readonly name: string }
  /** Nothing leads on from this step, and it does not say that it is an end. */
  | { readonly kind: 'no-way-out'; readonly name: string }
  /** A step that is an end says how it goes on. */
  | { readonly kind: 'end-goes-on'; readonly key: string }
  /** A way that stays, and would be taken again and again, because nothing needs to happen for it. */
  | { readonly kind: 'repeats' }
  /** A way without `then`, `answer` or `go`. */
  | { readonly kind: 'does-nothing' }
  /** A path that lies outside of the repository. */
  | { readonly kind: 'outside'; readonly path: string }
  /** A path that effects may not write to. */
  | { readonly kind: 'forbidden-path'; readonly path: string }
  | { readonly kind: 'bad-pattern'; readonly pattern: string; readonly why: PatternProblem }
  /** A phrase without a word, or with a bracket that has no partner. */
  | { readonly kind: 'cannot-be-said'; readonly phrase: string }
  /** A phrase that is nothing but a place. */
  | { readonly kind: 'says-anything'; readonly phrase: string }
  /** A synonym with a place that its phrase has not. */
  | { readonly kind: 'no-such-place'; readonly place: string; readonly known: readonly string[] }
  /** More synonyms than these. */
  | { readonly kind: 'too-many-synonyms'; readonly most: number }
  /** A thing that is asked for and that nobody can get. */
  | { readonly kind: 'no-such-thing'; readonly thing: string; readonly known: readonly string[] }
  | {
      readonly kind: 'unknown-language';
      readonly language: string;
      readonly known: readonly string[];
    }
  /** What stands where a language is to be, and the code of the one that is probably meant. */
  | {
      readonly kind: 'not-a-language';
      readonly language: string;
      readonly suggestion: string | undefined;
    }
  /** Settings where a text is to be: of a text with a colon in it YAML makes a key and a value. */
  | {
      readonly kind: 'not-a-text';
      readonly key: string;
      /** The language that the key probably means. */
      readonly suggestion: string | undefined;
    }
  /** What one says for a command, where its name is to be. */
  | { readonly kind: 'not-a-command'; readonly phrase: string }
  | { readonly kind: 'no-such-command'; readonly name: string; readonly known: readonly string[] }
  /** A text in several languages that lacks the tutorial's own. */
  | { readonly kind: 'missing-language'; readonly language: string }
  /** `title` or `label` without the `issue` or `pull` that it belongs to. */
  | { readonly kind: 'belongs-to'; readonly key: string; readonly to: readonly string[] }
  | { readonly kind: 'too-deep'; readonly most: number };

/** `too-costly`: it would take too long or too much memory. `unknown`: RE2 does not know it. */
export type PatternProblem = 'too-costly' | 'unknown';

export type TutorialMistake = Mistake<TutorialProblem>;
