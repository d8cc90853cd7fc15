/**
 * What counts as done. Atoms are joined by `all`, `any` and `not`; several keys in one place of the
 * file are an `all`.
 */
export type Check =
  | { readonly kind: 'all' | 'any'; readonly checks: readonly Check[] }
  | { readonly kind: 'not'; readonly check: Check }
  | Atom;

/** The same without atoms that happen: what can be looked up at any time. */
export type StateCheck =
  | { readonly kind: 'all' | 'any'; readonly checks: readonly StateCheck[] }
  | { readonly kind: 'not'; readonly check: StateCheck }
  | StateAtom;

export type Atom = EventAtom | StateAtom;

/** Something that happens; once it was seen in a step, it counts as long as the step lasts. */
export type EventAtom =
  /** Phrases, one of which is said: words, `[optional ones]`, and `{anything}` for one word or more. */
  | {
      readonly kind: 'said';
      readonly phrases: readonly string[];
      /** The same apart by language, where the file has them so. */
      readonly byLanguage?: Readonly<Record<string, readonly string[]>> | undefined;
    }
  /** A commit on the default branch, or on others whose name fits; `touches`: to which files. */
  | {
      readonly kind: 'commit';
      readonly touches: string | undefined;
      readonly branch: string | undefined;
    }
  /** A branch whose name fits this pattern is made. */
  | { readonly kind: 'branch'; readonly name: string }
  | {
      readonly kind: 'pull';
      readonly action: 'opened' | 'reviewed' | 'merged';
      readonly title: string | undefined;
      /** A pattern of its branch's name. */
      readonly from: string | undefined;
    }
  | {
      readonly kind: 'issue';
      readonly action: 'opened' | 'labelled' | 'closed' | 'commented';
      readonly title: string | undefined;
      readonly label: string | undefined;
    }
  | { readonly kind: 'site' }
  /** A command of this name was carried out. */
  | { readonly kind: 'command'; readonly name: string };

/** Something that is so, or is not. */
export type StateAtom =
  /** Files of this pattern, compared with what was there when the step began. */
  | { readonly kind: 'added' | 'changed' | 'gone'; readonly glob: string }
  | {
      readonly kind: 'file';
      readonly path: string;
      /** Words that stand in it, whatever their case. */
      readonly contains: string | undefined;
      /** A regular expression in RE2's syntax that fits somewhere in it. */
      readonly matches: string | undefined;
      /** The branch it lies on, where that is not the default one. */
      readonly branch: string | undefined;
    }
  | { readonly kind: 'has'; readonly thing: string }
  | { readonly kind: 'been'; readonly step: string }
  | { readonly kind: 'language'; readonly language: string };

/** The atoms that are looked up in files. */
export type FileAtom = Extract<StateAtom, { kind: 'added' | 'changed' | 'gone' | 'file' }>;
