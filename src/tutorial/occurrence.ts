/** What took place, as far as a tutorial may wait for it. One happening can be several: a commit says words and touches files. */
export type Occurrence =
  /** Words said by the title of an issue, a comment or the subject of a commit; one line. */
  | { readonly kind: 'said'; readonly text: string }
  /** A push to the default branch, with the paths that its commits touched. */
  | { readonly kind: 'pushed'; readonly touched: readonly string[] }
  | { readonly kind: 'branch-made'; readonly name: string }
  /** A push to another branch, with the paths that its commits touched. */
  | {
      readonly kind: 'branch-pushed';
      readonly name: string;
      readonly touched: readonly string[];
    }
  | {
      readonly kind: 'pull';
      readonly action: 'opened' | 'reviewed' | 'merged';
      readonly number: number;
      readonly title: string;
      /** The branch that is to be merged. */
      readonly branch: string;
    }
  | {
      readonly kind: 'issue';
      readonly action: 'opened' | 'labelled' | 'closed' | 'commented';
      readonly number: number;
      readonly title: string;
      /** The label that was put on, where one was. */
      readonly label?: string | undefined;
    }
  | { readonly kind: 'site-published' }
  /** A command of Sayso was carried out; its name, such as `undo`. */
  | { readonly kind: 'carried-out'; readonly command: string }
  /** Somebody looks whether something changed: nothing but the state counts. */
  | { readonly kind: 'looked' }
  | Request;

/** The words that learners can always say. */
export type Request =
  | { readonly kind: 'asked'; readonly for: 'next' }
  | { readonly kind: 'asked'; readonly for: 'hint' | 'where' | 'back' | 'again' }
  | { readonly kind: 'asked'; readonly for: 'language'; readonly language: string };
