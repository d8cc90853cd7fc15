/** A place in a settings file; both count from 1, as editors do. */
export type Position = { readonly line: number; readonly column: number };

/** What is wrong at one place of a settings file, whatever it sets; as data. */
export type SettingsProblem =
  | { readonly kind: 'too-big'; readonly most: number }
  /** `code` is the YAML library's own name for it: `TAB_AS_INDENT`, `BAD_INDENT`. */
  | { readonly kind: 'not-yaml'; readonly code: string }
  | { readonly kind: 'twice'; readonly key: string }
  /** Anchors and aliases, tags, several documents: YAML that a settings file has no need of. */
  | { readonly kind: 'alias' | 'tag' | 'several-documents' }
  | { readonly kind: 'unknown-key'; readonly key: string; readonly known: readonly string[] }
  | { readonly kind: 'missing-key'; readonly key: string }
  | { readonly kind: 'wrong-type'; readonly expected: 'text' | 'list' | 'settings' | 'yes or no' }
  | { readonly kind: 'not-one-of'; readonly known: readonly string[] }
  /** A map that should begin with one of these keys. */
  | { readonly kind: 'no-step'; readonly known: readonly string[] }
  | { readonly kind: 'too-long'; readonly most: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-a-name'; readonly name: string };

/** One problem, where it stands, and the keys and indexes that lead there: `['phrases', 0, 'say']`. */
export type Mistake<Problem> = Position & {
  readonly path: readonly (string | number)[];
  readonly problem: Problem;
};
